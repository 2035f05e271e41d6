import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FINDING_KINDS } from '../../explorer/language/finding-kind.ts'
import { ROOT } from '../fixtures/source.ts'

describe('finding kinds', () => {
  it('all have a name and a sentence in both languages, and no other kind has', () => {
    const documented = readFileSync(join(ROOT, 'docs', 'findings.md'), 'utf8').matchAll(
      /^\| `(\w+)` \| (?:info|warn|err)/gm,
    )
    expect(Object.keys(FINDING_KINDS).sort()).toEqual([...documented].map(([, kind]) => kind).sort())
    for (const { name, means } of Object.values(FINDING_KINDS)) {
      for (const [zh, en] of [name, means]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^\P{Script=Han}*[a-z]/u)
      }
    }
  })
})
