import { open } from 'node:fs/promises'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead, type SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { columnsOf, type SqlType } from '../../datasets/records/column.ts'
import { identifier, sortColumns, sqlLiteral } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordKind, type RecordName, SCHEMA_VERSION } from '../../datasets/records/index.ts'
import type { Database } from './duckdb.ts'

/**
 * Rows of a row group: so few that the rows of one district, which lie together, take little beside them. Fixed, because
 * it shows in the bytes. A record may ask for fewer; bench/README.md has what other sizes cost.
 */
const ROW_GROUP_ROWS = 8192

export interface ParquetColumn {
  name: string
  type: SqlType | 'unknown'
}

/** What a reader other than the writer finds in a parquet file. */
export interface ParquetReading {
  rows: number
  columns: ParquetColumn[]
}

/** The columns a record's parquet file must have, in order. */
export const parquetColumns = (record: RecordName): ParquetColumn[] =>
  columnsOf(RECORDS[record].schema).map(({ name, type }) => ({ name, type }))

/**
 * Writes the table of a record to a parquet file, sorted and compressed with zstd. The same rows, appended in whatever
 * order, give the same bytes. Throws DuckDB's Error where the file cannot be written.
 */
export async function writeParquet(db: Database, record: RecordName, path: string): Promise<void> {
  const order = sortColumns(record).map((column) => `${identifier(column)} NULLS LAST`)
  const metadata = `{record: ${sqlLiteral(record)}, schema_version: ${sqlLiteral(SCHEMA_VERSION)}}`
  const { row_group = ROW_GROUP_ROWS }: RecordKind = RECORDS[record]
  const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${row_group}, KV_METADATA ${metadata}`
  await db.run(`COPY (FROM ${identifier(record)} ORDER BY ${order.join(', ')}) TO ${sqlLiteral(path)} (${options})`)
}

/** SQL that reads the rows of parquet files, in the order of the files. */
export const parquetSource = (paths: readonly string[]): string => `read_parquet([${paths.map(sqlLiteral).join(', ')}])`

/** Parquet's type pair (physical, converted) as the SQL type it was written from. */
const SQL_TYPES: Record<string, SqlType> = {
  'BYTE_ARRAY UTF8': 'VARCHAR',
  'INT32 INT_32': 'INTEGER',
  'INT32 DATE': 'DATE',
  'INT64 TIMESTAMP_MICROS': 'TIMESTAMP',
  DOUBLE: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
  LIST: 'VARCHAR[]',
}

/** The schema is a tree in preorder: the root, then each column, a list being followed by its two inner nodes. */
function columnsIn(schema: SchemaElement[]): ParquetColumn[] {
  const columns: ParquetColumn[] = []
  const nodes = schema.slice(1).values()
  for (const { name, type, converted_type } of nodes) {
    const pair = [type, converted_type].filter((part) => part !== undefined).join(' ')
    columns.push({ name, type: SQL_TYPES[pair] ?? 'unknown' })
    if (converted_type !== 'LIST') continue
    nodes.next()
    nodes.next()
  }
  return columns
}

/** A file kept open while it is read; hyparquet's own buffer opens it again for every column of every row group. */
async function withBytes<T>(path: string, work: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  const handle = await open(path)
  const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(end - start), 0, end - start, start)
    return bytesRead === end - start ? buffer.buffer : buffer.slice(0, bytesRead).buffer
  }
  const { size: byteLength } = await handle.stat()
  return work({ byteLength, slice }).finally(() => handle.close())
}

/**
 * Decodes every page and returns how many values each column really holds. One column of one row group at a time, so
 * that its values are garbage before the next are made.
 */
async function decodedRows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const onChunk = ({ columnName, columnData }: { columnName: string; columnData: ArrayLike<unknown> }) => {
    counts.set(columnName, (counts.get(columnName) ?? 0) + columnData.length)
  }
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    for (const { name } of columns) {
      await parquetRead({ file, metadata, compressors, onChunk, rowStart, rowEnd, columns: [name] })
    }
    rowStart = rowEnd
  }
  return counts
}

/** What the footer of a parquet file promises, by a reader that shares no code with the writer. */
export async function readFooter(path: string): Promise<ParquetReading> {
  const { schema, num_rows } = await withBytes(path, parquetMetadataAsync)
  return { rows: Number(num_rows), columns: columnsIn(schema) }
}

/**
 * Opens a parquet file with a reader that shares no code with the writer and decodes all of it: a footer alone would
 * vouch for pages that nobody can read. Throws an Error where the file is no parquet, is cut short, or holds columns
 * of unequal length.
 */
export const readParquet = (path: string): Promise<ParquetReading> => withBytes(path, decode)

async function decode(file: AsyncBuffer): Promise<ParquetReading> {
  const metadata = await parquetMetadataAsync(file)
  const columns = columnsIn(metadata.schema)
  const rows = Number(metadata.num_rows)
  const counts = await decodedRows(file, metadata, columns)
  for (const { name } of columns) {
    const decoded = counts.get(name) ?? 0
    if (decoded !== rows) throw new Error(`column ${name}: found ${decoded} values, expected ${rows}`)
  }
  return { rows, columns }
}
