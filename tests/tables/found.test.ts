import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { type Form, readForm } from './form-page.ts'
import { hints } from './hints.ts'

/** Tables that only the search over whole runs of lines finds, in the spelling that an extractor left. */
const folder = new URL('../golden/found/', import.meta.url)
const cases = readdirSync(folder).map((file): [string, Form] => [
  file.replace('.md', ''),
  readForm(readFileSync(new URL(file, folder), 'utf8')),
])
const bare = (rows: readonly string[][]): string[][] =>
  rows.map((row) => row.map((text) => text.normalize('NFKC').replace(/\s/g, '')))

describe('tables found by the search', () => {
  it.each(cases)('%s', (_, { lines, tables }) => {
    const found = readTables(linesOf(lines.join('\n')), hints).tables
    expect(found.map(({ rows }) => bare(rows))).toEqual(tables.map(({ rows }) => bare(rows)))
    expect(found.map(({ columns }) => bare(columns))).toEqual(tables.map(({ columns }) => bare(columns ?? [])))
  })
})
