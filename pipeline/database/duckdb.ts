import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
  LIST,
  VARCHAR,
} from '@duckdb/node-api'
import pLimit from 'p-limit'
import type { Column, SqlType } from '../../datasets/records/column.ts'
import type { Rows, Value } from './rows.ts'

const MS_PER_DAY = 86_400_000

/** Date.parse stops at milliseconds; the archive may know microseconds. */
function microseconds(value: unknown): DuckDBTimestampValue {
  const beyond = /\.\d{3}(\d{1,3})/.exec(value as string)?.[1] ?? ''
  return new DuckDBTimestampValue(BigInt(Date.parse(value as string)) * 1000n + BigInt(beyond.padEnd(3, '0')))
}

/** The same few days come in row after row, and parsing one takes longer than appending it. */
const days = new Map<string, DuckDBDateValue>()

function day(text: string): DuckDBDateValue {
  const known = days.get(text)
  if (known) return known
  const value = new DuckDBDateValue(Date.parse(text) / MS_PER_DAY)
  days.set(text, value)
  return value
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

type AppendedColumn = Pick<Column, 'name' | 'type'>

/** What a connection is asked. Every method throws DuckDB's own Error, whose message says what is wrong with the SQL. */
export interface DatabaseSession {
  /** Runs one or several statements and forgets their result. */
  run(sql: string): Promise<void>
  /** Runs a query; `parameters` fill its $1, $2, … */
  rows(sql: string, parameters?: (string | number)[]): Promise<Rows>
  /** How many statements a text of SQL holds; null if it cannot be told, because DuckDB does not understand it. */
  statements(sql: string): Promise<number | null>
  /**
   * Appends rows to a table (`units`, or with its schema `work.parts`) that has just these columns, taking a few at a time,
   * and returns how many there were. Values are trusted to fit their column (rowcheck.ts).
   */
  append(table: string, columns: readonly AppendedColumn[], rows: Iterable<object>): Promise<number>
}

/** An open DuckDB database, which any number of callers may ask at once. */
export interface Database extends DatabaseSession {
  /** Yields the rows of a query one by one, so that a whole record never stands in memory. */
  stream(sql: string): AsyncGenerator<Record<string, Value>>
  /**
   * Does `work` in a transaction that is committed at its end, and rolled back if it throws. Transactions wait for
   * each other; other readers see the database as it was before.
   */
  transaction<T>(work: (session: DatabaseSession) => Promise<T>): Promise<T>
  close(): void
}

/** Appending value by value is quicker than filling data chunks, whose vectors are written by JavaScript. */
const APPEND: Record<SqlType, (appender: DuckDBAppender, value: never) => void> = {
  VARCHAR: (appender, value) => appender.appendVarchar(value),
  'VARCHAR[]': (appender, value) => appender.appendList(value, LIST(VARCHAR)),
  INTEGER: (appender, value) => appender.appendInteger(value),
  DOUBLE: (appender, value) => appender.appendDouble(value),
  BOOLEAN: (appender, value) => appender.appendBoolean(value),
  DATE: (appender, value) => appender.appendDate(day(value)),
  TIMESTAMP: (appender, value) => appender.appendTimestamp(microseconds(value)),
}

async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly AppendedColumn[],
  rows: Iterable<object>,
) {
  const [name = table, schema] = table.split('.').reverse()
  const appender = await connection.createAppender(name, schema)
  const cells = columns.map(({ name, type }) => ({ name, put: APPEND[type] }))
  let appended = 0
  for (const row of rows as Iterable<Record<string, unknown>>) {
    for (const { name, put } of cells) {
      const value = row[name]
      if (value === null) appender.appendNull()
      else put(appender, value as never)
    }
    appender.endRow()
    appended++
  }
  appender.closeSync()
  return appended
}

async function* stream(connection: DuckDBConnection, sql: string): AsyncGenerator<Record<string, Value>> {
  const result = await connection.stream(sql)
  for await (const part of result.yieldConvertedRowObjects(printed)) yield* part
}

/** A connection answers one question at a time: whoever asks meanwhile waits. */
function sessionOf(connection: DuckDBConnection): DatabaseSession {
  const turn = pLimit(1)
  return {
    run: (sql) => turn(async () => void (await connection.run(sql))),
    rows: (sql, parameters) =>
      turn(async () => {
        const reader = await connection.runAndReadAll(sql, parameters)
        return { columns: reader.deduplicatedColumnNames(), rows: reader.convertRowObjects(printed) as Rows['rows'] }
      }),
    // Its own error says nothing; running the text tells what is wrong.
    statements: (sql) =>
      turn(() => connection.extractStatements(sql)).then(
        ({ count }) => count,
        () => null,
      ),
    append: (table, columns, rows) => turn(() => append(connection, table, columns, rows)),
  }
}

/** Transactions get a connection of their own: else every reader would stand in the middle of one. */
function transactionsOf(instance: DuckDBInstance): { close(): void; transaction: Database['transaction'] } {
  const turn = pLimit(1)
  let connection: DuckDBConnection | null = null
  return {
    close: () => connection?.closeSync(),
    transaction: (work) =>
      turn(async () => {
        connection ??= await instance.connect()
        const session = sessionOf(connection)
        await session.run('BEGIN')
        try {
          const result = await work(session)
          await session.run('COMMIT')
          return result
        } catch (error) {
          // What broke the transaction matters, not that it could not be rolled back either.
          await session.run('ROLLBACK').catch(() => {})
          throw error
        }
      }),
  }
}

async function open(path: string, options: Record<string, string>): Promise<Database> {
  // Without the first two options a misspelt function may send DuckDB to the network for an extension.
  const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }
  const instance = await DuckDBInstance.create(path, { ...offline, ...options })
  const connection = await instance.connect()
  const { transaction, close } = transactionsOf(instance)
  return {
    ...sessionOf(connection),
    stream: (sql) => stream(connection, sql),
    transaction,
    close: () => {
      close()
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What a database that is written to may take; what does not fit goes to its spill folder. */
const MEMORY = '512MB'

/** One thread, so that what it writes is the same on every machine. */
const writable = (spill: string): Record<string, string> => ({
  threads: '1',
  memory_limit: MEMORY,
  temp_directory: spill,
})

/** Opens an empty database in memory. `spill` is a folder for what does not fit; it is made when it is needed. */
export const openMemory = (spill: string): Promise<Database> => open(':memory:', writable(spill))

/**
 * Opens a database file for writing, empty if there was none; `spill` as with openMemory. Throws DuckDB's Error
 * where that cannot be.
 */
export const openFile = (path: string, spill = `${path}.spill`): Promise<Database> => open(path, writable(spill))

/** Opens an existing database file for reading only; other readers are welcome at the same time. */
export const openReadOnly = (path: string): Promise<Database> => open(path, { access_mode: 'READ_ONLY' })
