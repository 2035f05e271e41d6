import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import type { Table } from '../../parsers/tables/table.ts'
import { type Form, formsIn } from './form-folder.ts'

/** Forms whose rows the text alone does not tell us yet. None of them may be called proven or consistent. */
const MISSED = new Set(['report-applications/blank', 'vehicle-cost/blank', 'water-price/blank'])

const parse = parserFor(readReference())
const forms = formsIn(new URL('../golden/forms/', import.meta.url))
const [rebuilt, missed] = [forms.filter(({ name }) => !MISSED.has(name)), forms.filter(({ name }) => MISSED.has(name))]
const read = ({ text }: Form): Table[] => parse(new TextEncoder().encode(text), null).tables
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s;]/g, '')
const bareRows = (rows: string[][]): string[][] => rows.map((row) => row.map(bare))

describe('forms of tables', () => {
  it.each(rebuilt)('$name is rebuilt', (form) => {
    const found = read(form)
    expect(found.map(({ rows }) => bareRows(rows))).toEqual(form.tables.map(({ rows }) => bareRows(rows)))
    for (const [at, { columns, total_rows, proof }] of form.tables.entries()) {
      if (columns) expect(bareRows(found[at]!.columns)).toEqual(bareRows(columns))
      if (total_rows) expect(found[at]!.total_rows).toEqual(total_rows)
      if (proof) expect(found[at]!.proof).toBe(proof)
    }
  })

  it('are all there, the missed ones among them', () => {
    expect(missed).toHaveLength(MISSED.size)
  })

  it.each(missed)('$name is a best guess that says so', (form) => {
    const found = read(form)
    expect(found.map(({ rows }) => bareRows(rows))).not.toEqual(form.tables.map(({ rows }) => bareRows(rows)))
    expect(found.map(({ proof }) => proof)).toEqual(found.map(() => 'unproven'))
  })
})
