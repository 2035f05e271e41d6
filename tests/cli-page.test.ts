import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { VERBS } from '../pipeline/commands/verbs.ts'
import { cliPage } from './fixtures/cli-page.ts'
import { ROOT } from './fixtures/source.ts'

const PAGE = join(ROOT, 'docs', 'zh', 'cli.md')

it('docs/zh/cli.md says what the help says', () => {
  // Like a golden file: written where it is missing, refused in CI. To write it again, delete it and run the test.
  if (!existsSync(PAGE) && !process.env.CI) writeFileSync(PAGE, cliPage())
  expect(readFileSync(PAGE, 'utf8')).toBe(cliPage())
})

it('docs/zh/cli.md has every verb with every option', () => {
  const page = cliPage()
  for (const { name, options } of VERBS) {
    expect(page).toContain(`\n## ${name}\n`)
    for (const { long } of options) expect(page).toContain(long!)
  }
})
