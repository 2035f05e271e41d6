import { amountOf } from '../../parsers/tables/prove/column.ts'
import type { Table } from '../../parsers/tables/table.ts'
import type { Original } from './generator.ts'

/** What a cell states: a zero, a dash and nothing add up alike, so that totals cannot tell which of them stands where. */
const states = (text: string): string => (amountOf(text)?.digits === 0n ? '' : text)

/**
 * What a reading gets wrong, null if it is right. Header texts and figures must be those of the original, in their
 * columns and rows; texts of label columns are left out, because arithmetic cannot see them.
 */
export function wrongIn({ columns, rows }: Table, truth: Original): string | null {
  if (JSON.stringify(columns) !== JSON.stringify(truth.columns)) {
    return `columns ${JSON.stringify(columns)}, expected ${JSON.stringify(truth.columns)}`
  }
  if (rows.length !== truth.rows.length) return `${rows.length} rows, expected ${truth.rows.length}`
  for (const [at, row] of rows.entries()) {
    const wrong = truth.figures.find((col) => states(row[col]!) !== states(truth.rows[at]![col]!))
    if (wrong !== undefined) return `row ${at}, column ${wrong}: "${row[wrong]}", expected "${truth.rows[at]![wrong]}"`
  }
  return null
}
