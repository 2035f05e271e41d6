import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { formsIn } from './form-folder.ts'
import { hints } from './hints.ts'

/** Tables that only the search over whole runs of lines finds, in the spelling that an extractor left. */
const cases = formsIn(new URL('../golden/found/', import.meta.url))
const bare = (rows: readonly string[][]): string[][] =>
  rows.map((row) => row.map((text) => text.normalize('NFKC').replace(/\s/g, '')))

describe('tables found by the search', () => {
  it.each(cases)('$name', ({ text, tables }) => {
    const found = readTables(linesOf(text.replace(/\n$/, '')), hints).tables
    expect(found.map(({ rows }) => bare(rows))).toEqual(tables.map(({ rows }) => bare(rows)))
    expect(found.map(({ columns }) => bare(columns))).toEqual(tables.map(({ columns }) => bare(columns ?? [])))
  })
})
