import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../pipeline/verify.ts'
import { ROOT } from '../fixtures/source.ts'

const PAGE = join(ROOT, 'docs', 'checks.md')

const page = (): string =>
  [
    '# Checks',
    '',
    'What a build promises of the dataset. Every check runs on every build; where its promise does not hold, it leaves a',
    'finding of its name, with what was expected, what was found, and the place. A check never changes a value. What to do',
    'about a finding: [findings.md](findings.md). Levels are held against levels and increments against increments alone,',
    'within one indicator, period and unit; growth and shares are never added.',
    '',
    'This page is made from the table of checks in `pipeline/verify.ts`: delete it and run the tests to make it anew.',
    '',
    '| check | severity | holds | promises |',
    '|---|---|---|---|',
    ...CHECKS.map(({ kind, severity, subject, promise }) => `| \`${kind}\` | ${severity} | ${subject} | ${promise} |`),
    '',
  ].join('\n')

describe('docs/checks.md', () => {
  it('is the table of checks', () => {
    if (!existsSync(PAGE)) {
      expect(process.env.CI, 'docs/checks.md is missing; run the tests locally').toBeFalsy()
      writeFileSync(PAGE, page())
    }
    expect(readFileSync(PAGE, 'utf8')).toBe(page())
  })

  it('names every check once', () => {
    const kinds = CHECKS.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
    for (const { kind, promise } of CHECKS) expect(promise, kind).toMatch(/\.$/)
  })
})
