import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { columnsOf } from '../datasets/records/column.ts'
import { tableSql } from '../datasets/records/ddl.ts'
import { dictionaryMarkdown } from '../datasets/records/dictionary.ts'
import { referencesOf } from '../datasets/records/foreign-key.ts'
import { RECORDS, type RecordName } from '../datasets/records/index.ts'

const DICTIONARY = join(import.meta.dirname, '..', 'docs', 'dictionary.md')
const NAMES = Object.keys(RECORDS) as RecordName[]

describe('the records', () => {
  it.each(NAMES)('%s has columns with a type and a description, its key not null', (name) => {
    const columns = columnsOf(RECORDS[name].schema)
    for (const key of RECORDS[name].key) {
      expect(columns.find((column) => column.name === key)).toMatchObject({ nullable: false })
    }
    const names: readonly string[] = columns.map((column) => column.name)
    for (const column of RECORDS[name].order) expect(names).toContain(column)
    for (const { description } of columns) expect(description.length).toBeGreaterThan(3)
  })

  it('refuse a column without a description or without an SQL type', () => {
    expect(() => columnsOf(z.strictObject({ a: z.string() }))).toThrow(/column a: found no description/)
    expect(() => columnsOf(z.strictObject({ a: z.map(z.string(), z.string()).describe('x') }))).toThrow(
      /found zod type "map"/,
    )
  })

  it('refuse a whole number wider than INTEGER', () => {
    const wide = z.strictObject({ a: z.int().describe('Too wide') })
    expect(() => columnsOf(wide)).toThrow(/column a: found zod type "safeint", expected one with an SQL counterpart/)
  })

  it('tell a column apart by type, null and allowed values', () => {
    const schema = z.strictObject({
      day: z.iso.date().nullable().describe('A day'),
      at: z.iso.datetime().describe('A time'),
      n: z.int32().describe('A count'),
      x: z.number().describe('A number'),
      kind: z.enum(['a', 'b']).nullable().describe('A kind'),
      list: z.array(z.string()).describe('A list'),
    })
    expect(columnsOf(schema).map(({ name, type, nullable, values }) => [name, type, nullable, values])).toEqual([
      ['day', 'DATE', true, null],
      ['at', 'TIMESTAMP', false, null],
      ['n', 'INTEGER', false, null],
      ['x', 'DOUBLE', false, null],
      ['kind', 'VARCHAR', true, ['a', 'b']],
      ['list', 'VARCHAR[]', false, null],
    ])
  })

  it('refer to each other by their keys, but for units, which are printed as they come', () => {
    expect(referencesOf('targets').map(({ record }) => record)).toEqual(['tasks', 'indicators', 'tables'])
    expect(NAMES.flatMap(referencesOf).map(({ record }) => record)).not.toContain('units')
  })

  it('become SQL with types, NOT NULL and comments', () => {
    const sql = tableSql('citations')
    expect(sql).toContain('"doc_id" VARCHAR NOT NULL,\n')
    expect(sql).toContain('"cited_doc_id" VARCHAR\n);')
    expect(sql).toContain(`COMMENT ON COLUMN "citations"."doc_id" IS 'Citing document';`)
  })
})

describe('docs/dictionary.md', () => {
  it('says what the schemas say', () => {
    // Like a golden file: written where it is missing, refused in CI. To write it again, delete it and run the test.
    if (!existsSync(DICTIONARY) && !process.env.CI) writeFileSync(DICTIONARY, dictionaryMarkdown())
    expect(readFileSync(DICTIONARY, 'utf8')).toBe(dictionaryMarkdown())
  })

  it('names every column of every record', () => {
    const text = readFileSync(DICTIONARY, 'utf8')
    for (const name of NAMES) {
      const section = text.split(`\n## ${name}\n`)[1]?.split('\n## ')[0]
      for (const column of columnsOf(RECORDS[name].schema)) expect(section).toContain(`| \`${column.name}\` |`)
    }
  })
})
