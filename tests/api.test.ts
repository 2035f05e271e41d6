import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiOf, apiPage, ENTRIES, isValue } from './fixtures/api-page.ts'
import { ROOT } from './fixtures/source.ts'

const PAGE = join(ROOT, 'docs', 'api.md')

describe('docs/api.md', () => {
  it('says what the doc comments say', () => {
    // Like a golden file: written where it is missing, refused in CI. To write it again, delete it and run the test.
    if (!existsSync(PAGE) && !process.env.CI) writeFileSync(PAGE, apiPage())
    expect(readFileSync(PAGE, 'utf8')).toBe(apiPage())
  })

  it.each(Object.keys(ENTRIES) as (keyof typeof ENTRIES)[])(
    'every function, class and constant of %s says what it is',
    (entry) => {
      const silent = apiOf(entry).filter((item) => isValue(item) && item.doc === '')
      expect(silent.map(({ name }) => name)).toEqual([])
    },
  )
})
