import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Options, stringify } from 'csv-stringify'
import { stringify as stringifySync } from 'csv-stringify/sync'
import type { Rows, Value } from './rows.ts'

/** Between the entries of a list, for human eyes: a program that needs the exact list reads the parquet file. */
const LIST_SEPARATOR = ' | '

function field(value: Value | undefined): string | number {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => field(item)).join(LIST_SEPARATOR)
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'boolean' ? String(value) : value
}

/**
 * Spreadsheets run a cell that begins with =, +, - or @ as a formula, and these cells come from the web: such text gets
 * an apostrophe in front (OWASP, "CSV Injection"). Numbers are left alone. RFC 4180 asks for CRLF.
 */
const OPTIONS: Options = { header: true, escape_formulas: true, record_delimiter: 'windows' }

const record = (columns: readonly string[], row: Record<string, Value>): (string | number)[] =>
  columns.map((column) => field(row[column]))

/** Rows as CSV text with a header line, safe to open in a spreadsheet. */
export const csvText = ({ columns, rows }: Rows): string =>
  stringifySync(
    rows.map((row) => record(columns, row)),
    { ...OPTIONS, columns: [...columns] },
  )

/** Writes rows to a CSV file for Excel, which takes UTF-8 for what it is only behind a byte order mark. */
export async function writeCsv(path: string, columns: readonly string[], rows: AsyncIterable<Record<string, Value>>) {
  async function* records() {
    for await (const row of rows) yield record(columns, row)
  }
  await pipeline(records(), stringify({ ...OPTIONS, bom: true, columns: [...columns] }), createWriteStream(path))
}
