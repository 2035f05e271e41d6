import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkBrowserPath } from '../../pipeline/capture/browser-path.ts'
import { UsageFault } from '../../pipeline/fault.ts'
import { dataDir } from '../store/directory.ts'

/** A file with the given mode. */
function fileOf(mode: number): string {
  const path = join(dataDir(), 'chromium')
  writeFileSync(path, '')
  chmodSync(path, mode)
  return path
}

it.each([{}, { CHROME_PATH: '' }, { CHROME_PATH: process.execPath }])('has nothing against %j', (environment) => {
  expect(() => checkBrowserPath(environment)).not.toThrow()
})

it('refuses a browser that is not there, with its path and the way out', () => {
  const named = join(dataDir(), 'no-browser')
  const check = () => checkBrowserPath({ CHROME_PATH: named })
  expect(check).toThrow(UsageFault)
  expect(check).toThrow(
    `CHROME_PATH: found no ${named}, expected a Chrome or Chromium; correct the variable or unset it`,
  )
})

it('refuses a file that may not be run', () => {
  const named = fileOf(0o644)
  expect(() => checkBrowserPath({ CHROME_PATH: named })).toThrow(`found ${named}, which may not be run`)
  expect(() => checkBrowserPath({ CHROME_PATH: fileOf(0o755) })).not.toThrow()
})
