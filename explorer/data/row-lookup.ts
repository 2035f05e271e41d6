import { type Compressors, type FileMetaData, type ParquetParsers, parquetScan, parquetSchema } from 'hyparquet'
import type { HoldingFile } from './holding-file.ts'

/** Row groups up to this many bytes together are fetched at once: of more, the columns that tell are much less. */
const AT_ONCE_BYTES = 1 << 19

const UTF8 = new TextDecoder()

/** What columns of the wanted rows hold: a value, or one of several. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>

/** An open parquet file with what it is decoded by. */
export interface LookupFile {
  file: HoldingFile
  metadata: FileMetaData
  compressors: Compressors
  parsers: Partial<ParquetParsers>
}

/** Rows by their number in the file, the end exclusive. */
interface Extent {
  rowStart: number
  rowEnd: number
}

/** Wanted rows of one row group. */
interface Found extends Extent {
  rows: number[]
}

const filterOf = (where: Wanted) =>
  Object.fromEntries(
    Object.entries(where).map(([column, value]) => [
      column,
      typeof value === 'string' ? { $eq: value } : { $in: [...value] },
    ]),
  )

/** The bytes of the row group that holds a row. */
function groupBytes({ row_groups }: FileMetaData, row: number): { start: number; end: number } {
  let behind = 0
  const group = row_groups.find(({ num_rows }) => {
    behind += Number(num_rows)
    return behind > row
  })
  const chunks = group!.columns.map(({ meta_data }) => {
    const { dictionary_page_offset, data_page_offset, total_compressed_size } = meta_data!
    const start = Number(dictionary_page_offset ?? data_page_offset)
    return { start, end: start + Number(total_compressed_size) }
  })
  return { start: Math.min(...chunks.map(({ start }) => start)), end: Math.max(...chunks.map(({ end }) => end)) }
}

/** Fetches the row groups of some extents with one request, where they lie near each other. */
function fetchAtOnce({ file, metadata }: LookupFile, extents: readonly Extent[]): void {
  const groups = extents.map(({ rowStart }) => groupBytes(metadata, rowStart))
  const start = Math.min(...groups.map((group) => group.start))
  const end = Math.max(...groups.map((group) => group.end))
  if (end - start <= AT_ONCE_BYTES && groups.length > 0) file.hold(start, end)
}

/** Where the wanted rows lie. Only the columns that tell are decoded, and of them the row groups that may hold some. */
async function find(options: LookupFile, where: Wanted): Promise<Found[]> {
  const columns = Object.keys(where)
  const { ranges, readColumn } = await parquetScan({ ...options, columns, pruningFilter: filterOf(where) })
  fetchAtOnce(options, ranges)
  const wanted = columns.map((column) => new Set<unknown>([where[column]!].flat()))
  const within = async ({ rowStart, rowEnd }: Extent): Promise<Found[]> => {
    const values = await Promise.all(columns.map((column) => readColumn({ column, rowStart, rowEnd })))
    const isWanted = (row: number) => wanted.every((set, at) => set.has(values[at]![row - rowStart]))
    const rows = Array.from({ length: rowEnd - rowStart }, (_, at) => rowStart + at).filter(isWanted)
    return rows.length > 0 ? [{ rows, rowStart: rows[0]!, rowEnd: rows.at(-1)! + 1 }] : []
  }
  return (await Promise.all(ranges.map(within))).flat()
}

/** A value whose strings were left as bytes. */
function spelled(value: unknown): unknown {
  if (value instanceof Uint8Array) return UTF8.decode(value)
  return Array.isArray(value) ? value.map(spelled) : value
}

/** The rows that were found. A row group is decoded as a whole: strings stay bytes until it is known whose they are. */
async function pick(options: LookupFile, columns: readonly string[], { rows, rowStart, rowEnd }: Found) {
  const parsers = { ...options.parsers, stringFromBytes: (bytes: Uint8Array) => bytes }
  const { readColumn } = await parquetScan({ ...options, columns: [...columns], parsers })
  const values = await Promise.all(columns.map((column) => readColumn({ column, rowStart, rowEnd })))
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, spelled(values[at]![row - rowStart])])),
  )
}

const allColumns = ({ metadata }: LookupFile): string[] =>
  parquetSchema(metadata).children.map(({ element }) => element.name)

/** Reads wanted rows, so that a single one costs the decoding of one row group and not of the whole file. */
export async function lookUp(
  file: LookupFile,
  where: Wanted,
  columns: readonly string[] = allColumns(file),
): Promise<Record<string, unknown>[]> {
  const found = await find(file, where)
  return (await Promise.all(found.map((one) => pick(file, columns, one)))).flat()
}
