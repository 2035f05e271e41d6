import { type AsyncBuffer, asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { decompressZstd } from 'hyparquet-compressors'
import { holdingFile } from './holding-file.ts'
import { type LookupFile, lookUp, type Wanted } from './row-lookup.ts'

/** Files up to this many bytes are read at once: a second request costs more than the rest of the bytes. */
const WHOLE_BYTES = 1 << 18

/** What is asked for at the end of a file, where its footer is. */
const FOOTER_BYTES = 1 << 16

/** Which part of a parquet file to read: wanted rows, or an extent, else everything. */
export interface ParquetPart {
  columns?: readonly string[]
  where?: Wanted
  rowStart?: number
  rowEnd?: number
}

/** A parquet file that is read piece by piece. */
export interface ParquetFile {
  /** Fetches its footer ahead of time. */
  open(): Promise<unknown>
  read<T>(part: ParquetPart): Promise<T[]>
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

async function open(url: string, byteLength: number): Promise<LookupFile> {
  const file = await (byteLength <= WHOLE_BYTES ? wholeFile(url, byteLength) : asyncBufferFromUrl({ url, byteLength }))
  const metadata = await parquetMetadataAsync(file, { parsers: PARSERS, initialFetchSize: FOOTER_BYTES })
  return { file: holdingFile(file), metadata, compressors: COMPRESSORS, parsers: PARSERS }
}

/**
 * A parquet file at an address, opened when it is first read. `bytes` is its size as the manifest says. Reading throws
 * an Error where the file cannot be had or is none.
 */
export function openParquet(url: string, bytes: number): ParquetFile {
  let opened: Promise<LookupFile> | null = null
  const opening = (): Promise<LookupFile> => {
    opened ??= open(url, bytes).catch((error) => {
      opened = null
      throw error
    })
    return opened
  }
  return {
    open: opening,
    read: async <T>({ columns, where, rowStart, rowEnd }: ParquetPart) => {
      const file = await opening()
      if (where) return (await lookUp(file, where, columns)) as T[]
      const rows = await parquetReadObjects({
        ...file,
        ...(columns ? { columns: [...columns] } : {}),
        ...(rowStart === undefined ? {} : { rowStart }),
        ...(rowEnd === undefined ? {} : { rowEnd }),
      })
      return rows as T[]
    },
  }
}
