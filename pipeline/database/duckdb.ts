import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import type { Column, SqlType } from '../../datasets/records/column.ts'
import type { Rows, Value } from './rows.ts'

const MS_PER_DAY = 86_400_000
/** Rows of a DuckDB vector: what one data chunk holds. */
const CHUNK_ROWS = 2048

const TYPES: Record<SqlType, DuckDBType> = {
  VARCHAR,
  'VARCHAR[]': LIST(VARCHAR),
  INTEGER,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP,
}

/** Date.parse stops at milliseconds; the archive may know microseconds. */
function microseconds(value: unknown): DuckDBTimestampValue {
  const beyond = /\.\d{3}(\d{1,3})/.exec(value as string)?.[1] ?? ''
  return new DuckDBTimestampValue(BigInt(Date.parse(value as string)) * 1000n + BigInt(beyond.padEnd(3, '0')))
}

const plain = (value: unknown): DuckDBValue => value as DuckDBValue

const INTO: Record<SqlType, (value: unknown) => DuckDBValue> = {
  VARCHAR: plain,
  'VARCHAR[]': (value) => new DuckDBListValue(value as string[]),
  INTEGER: plain,
  DOUBLE: plain,
  BOOLEAN: plain,
  DATE: (value) => new DuckDBDateValue(Date.parse(value as string) / MS_PER_DAY),
  TIMESTAMP: microseconds,
}

function timestampText(micros: bigint): string {
  const ms = new Date(Number(micros / 1000n)).toISOString()
  const beyond = micros % 1000n
  return beyond ? ms.replace('Z', `${String(beyond).padStart(3, '0')}Z`) : ms
}

function printed(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBListValue) return value.items.map(printed)
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, item]) => [name, printed(item)]))
  }
  const timestamp = value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue
  return timestamp && value.isFinite ? timestampText(value.micros) : String(value)
}

/** An open DuckDB database. Every method throws DuckDB's own Error, whose message says what is wrong with the SQL. */
export interface Database {
  /** Runs one or several statements and forgets their result. */
  run(sql: string): Promise<void>
  /** Runs a query; `parameters` fill its $1, $2, … */
  rows(sql: string, parameters?: (string | number)[]): Promise<Rows>
  /** Yields the rows of a query one by one, so that a whole record never stands in memory. */
  stream(sql: string): AsyncGenerator<Record<string, Value>>
  /** Appends rows to a table that has just these columns. Values are trusted to fit their column (rowcheck.ts). */
  append(table: string, columns: readonly Column[], rows: readonly object[]): Promise<void>
  close(): void
}

async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: readonly object[],
) {
  const appender = await connection.createAppender(table)
  const types = columns.map(({ type }) => TYPES[type])
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const part = rows.slice(start, start + CHUNK_ROWS) as Record<string, unknown>[]
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(
      columns.map(({ name, type }) => part.map((row) => (row[name] === null ? null : INTO[type](row[name])))),
    )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

async function* stream(connection: DuckDBConnection, sql: string): AsyncGenerator<Record<string, Value>> {
  const result = await connection.stream(sql)
  for await (const part of result.yieldConvertedRowObjects(printed)) yield* part
}

async function open(path: string, options: Record<string, string>): Promise<Database> {
  // Without the first two options a misspelt function may send DuckDB to the network for an extension.
  const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }
  const instance = await DuckDBInstance.create(path, { ...offline, ...options })
  const connection = await instance.connect()
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql, parameters) => {
      const reader = await connection.runAndReadAll(sql, parameters)
      return { columns: reader.deduplicatedColumnNames(), rows: reader.convertRowObjects(printed) as Rows['rows'] }
    },
    stream: (sql) => stream(connection, sql),
    append: (table, columns, rows) => append(connection, table, columns, rows),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Opens an empty database in memory. One thread, so that what it writes is the same on every machine. */
export const openMemory = (): Promise<Database> => open(':memory:', { threads: '1' })

/** Opens a database file for writing, empty where there was none. Throws DuckDB's Error where that cannot be. */
export const openFile = (path: string): Promise<Database> => open(path, { threads: '1' })

/** Opens an existing database file for reading only; other readers are welcome at the same time. */
export const openReadOnly = (path: string): Promise<Database> => open(path, { access_mode: 'READ_ONLY' })
