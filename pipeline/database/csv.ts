import { type Options, stringify } from 'csv-stringify/sync'
import type { SqlType } from '../../datasets/records/column.ts'
import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from './duckdb.ts'
import type { ParquetColumn } from './parquet.ts'
import type { Rows, Value } from './rows.ts'

/** Between the entries of a list, for human eyes: a program that needs the exact list reads the parquet file. */
export const SHOWN_SEPARATOR = ' | '

function field(value: Value | undefined): string | number {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => field(item)).join(SHOWN_SEPARATOR)
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'boolean' ? String(value) : value
}

/** Signs that spreadsheets take for the beginning of a formula, their full-width forms included. */
const SIGNS = '=+-@\t\r＝＋－＠'

/** A sign alone is no formula: `=` is what `comparator` holds, and whoever filters by it must find it. */
const FORMULA = new RegExp(`^[${SIGNS.replace('-', '\\-')}].`, 'su')

/**
 * Spreadsheets run a cell that begins with =, +, - or @ as a formula, and these cells come from the web: such text gets
 * an apostrophe in front (OWASP, "CSV Injection"). Numbers are left alone.
 */
const harmless = (value: string | number): string | number =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value

/** RFC 4180 asks for CRLF. */
const OPTIONS: Options = { header: true, record_delimiter: 'windows' }

/** Rows as CSV text with a header line, safe to open in a spreadsheet. */
export const csvText = ({ columns, rows }: Rows): string =>
  stringify(
    rows.map((row) => columns.map((column) => harmless(field(row[column])))),
    { ...OPTIONS, columns: [...columns] },
  )

/** The signs as code points. */
const CODES = [...SIGNS].map((sign) => sign.codePointAt(0)).join(', ')

/** Asked of a list: of an IN with so many constants DuckDB makes a join for every column. */
const harmlessSql = (text: string): string =>
  `CASE WHEN list_contains([${CODES}], unicode(${text})) AND length(${text}) > 1 THEN '''' || ${text} ELSE ${text} END`

/** SQL for a column as a spreadsheet should show it: whole numbers without point, times as ISO 8601. */
const SHOWN: Record<SqlType, (column: string) => string> = {
  VARCHAR: harmlessSql,
  'VARCHAR[]': (column) => harmlessSql(`array_to_string(${column}, ${sqlLiteral(SHOWN_SEPARATOR)})`),
  INTEGER: (column) => column,
  DOUBLE: (column) =>
    `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`,
  BOOLEAN: (column) => column,
  DATE: (column) => column,
  TIMESTAMP: (column) =>
    `CASE WHEN epoch_us(${column}) % 1000 = 0 THEN strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ') ELSE strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ') END`,
}

/** Excel takes UTF-8 for what it is only after a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes rows to a CSV file for Excel: what csvText says, after a byte order mark. `source` is SQL that has just these
 * columns. Throws DuckDB's Error where the file cannot be written.
 */
export async function writeCsv(db: Database, source: string, columns: readonly ParquetColumn[], path: string) {
  const shown = columns.map(({ name, type }, at) => {
    if (type === 'unknown') throw new TypeError(`column ${name}: found no known type, expected one of the schema`)
    return `${SHOWN[type](identifier(name))} AS ${identifier(at === 0 ? BYTE_ORDER_MARK + name : name)}`
  })
  const options = `FORMAT csv, HEADER, NEW_LINE '\\r\\n'`
  await db.run(`COPY (SELECT ${shown.join(', ')} FROM ${source}) TO ${sqlLiteral(path)} (${options})`)
}
