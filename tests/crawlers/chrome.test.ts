import { lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownFolder } from '../../crawlers/fetch/chrome.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'duibiao-chrome-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const uid = process.getuid?.() ?? 0
const mode = (path: string): number => lstatSync(path).mode & 0o777

describe.skipIf(process.getuid === undefined)('the folder that a browser is unpacked to', () => {
  it('is made for nobody else, and found again', () => {
    const folder = ownFolder(parent)
    expect(folder).toBe(join(parent, `duibiao-browser-${uid}`))
    expect(mode(folder)).toBe(0o700)
    expect(ownFolder(parent)).toBe(folder)
  })

  it('is another one where somebody else may write to that', () => {
    mkdirSync(join(parent, `duibiao-browser-${uid}`), { mode: 0o777 })
    // The mask of the process may have taken it away again.
    if (mode(join(parent, `duibiao-browser-${uid}`)) === 0o700) return
    const folder = ownFolder(parent)
    expect(folder).not.toBe(join(parent, `duibiao-browser-${uid}`))
    expect(mode(folder)).toBe(0o700)
  })
})
