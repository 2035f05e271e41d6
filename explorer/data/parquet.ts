import {
  type AsyncBuffer,
  asyncBufferFromUrl,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { decompressZstd } from 'hyparquet-compressors'

/** Files up to this many bytes are read at once: a second request costs more than the rest of the bytes. */
const WHOLE_BYTES = 1 << 18

/** What columns of the wanted rows hold: a value, or one of several. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>

/** Which part of a parquet file to read. */
export interface Part {
  columns?: readonly string[]
  where?: Wanted
  rowStart?: number
  rowEnd?: number
}

/** A parquet file that is read piece by piece. */
export interface ParquetFile {
  read<T>(part: Part): Promise<T[]>
}

interface Opened {
  file: AsyncBuffer
  metadata: FileMetaData
}

/** What publishing compresses with; the other methods would only add to the page. */
const COMPRESSORS = { ZSTD: (input: Uint8Array) => decompressZstd(input) }

/** Dates and times come as ISO 8601 strings, as everywhere else in the dataset. */
const PARSERS = {
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMicroseconds: (micros: bigint) => new Date(Number(micros / 1000n)).toISOString(),
}

async function wholeFile(url: string, byteLength: number): Promise<AsyncBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: found status ${response.status}, expected the file of ${byteLength} bytes`)
  return response.arrayBuffer()
}

async function open(url: string, byteLength: number): Promise<Opened> {
  const file = await (byteLength <= WHOLE_BYTES ? wholeFile(url, byteLength) : asyncBufferFromUrl({ url, byteLength }))
  return { file, metadata: await parquetMetadataAsync(file, { parsers: PARSERS }) }
}

const filterOf = (where: Wanted) =>
  Object.fromEntries(
    Object.entries(where).map(([column, value]) => [
      column,
      typeof value === 'string' ? { $eq: value } : { $in: [...value] },
    ]),
  )

/**
 * A parquet file at an address, opened when it is first read. `bytes` is its size as the manifest says. Reading throws
 * an Error where the file cannot be had or is none.
 */
export function parquetFile(url: string, bytes: number): ParquetFile {
  let opened: Promise<Opened> | null = null
  return {
    read: async <T>({ columns, where, rowStart, rowEnd }: Part) => {
      opened ??= open(url, bytes)
      const rows = await parquetReadObjects({
        ...(await opened),
        compressors: COMPRESSORS,
        parsers: PARSERS,
        ...(columns ? { columns: [...columns] } : {}),
        ...(where ? { filter: filterOf(where) } : {}),
        ...(rowStart === undefined ? {} : { rowStart }),
        ...(rowEnd === undefined ? {} : { rowEnd }),
      })
      return rows as T[]
    },
  }
}
