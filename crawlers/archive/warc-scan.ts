import { createReadStream } from 'node:fs'
import { open, stat, truncate } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'

/** A record with its place in the file and its payload. */
export interface Scanned {
  record: WARCRecord
  offset: number
  length: number
  payload: Uint8Array
}

/** Bytes of a file from `start` on, `length` of them or all. */
export async function readSlice(path: string, start: number, length?: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const wanted = length ?? (await file.stat()).size - start
    const bytes = Buffer.alloc(wanted)
    const { bytesRead } = await file.read(bytes, 0, wanted, start)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Records of a WARC file, compressed by record or not at all, from the offset `start` on. Reading ends silently where
 * no whole record follows: see `tornTail`. A record whose payload is shorter than it says is not given.
 */
export async function* scanWarc(path: string, start = 0): AsyncGenerator<Scanned> {
  const parser = new WARCParser(createReadStream(path, { start }), { keepHeadersCase: true })
  for await (const record of parser) {
    const payload = await record.readFully(false)
    const head = record.httpHeaders ? Buffer.byteLength(record.httpHeaders.toString()) : 0
    if (payload.length + head < record.warcContentLength - 2) return
    yield { record, offset: start + parser.offset, length: parser.recordLength, payload }
  }
}

/** A kill leaves at most what one page and its request weigh; more than this is damage, not a torn write. */
const MOST_TORN = 256 * 1024 * 1024

/** True where bytes are the beginning of a gzip member and break off. */
function breaksOff(bytes: Uint8Array): boolean {
  try {
    gunzipSync(bytes)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
  }
}

/**
 * Cuts off a record that a kill tore, behind the last whole one. `last` is that record's place. Returns the number of
 * bytes cut, 0 for a whole file. Throws an Error where what follows is damage and not a torn write: nothing is cut.
 */
export async function cutTornTail(path: string, last: { offset: number; length: number }): Promise<number> {
  const { size } = await stat(path)
  // The end of a member, its checksum, is not missed by every reader: look at the last record once more.
  const wholeLast = last.length === 0 || !breaksOff(await readSlice(path, last.offset, last.length))
  const end = wholeLast ? last.offset + last.length : last.offset
  if (size <= end && wholeLast) return 0
  if (size - end > MOST_TORN || !breaksOff(await readSlice(path, end))) {
    throw new Error(
      `archive: found bytes that are no WARC record at ${end} of ${path}, expected a record or the end of the file; restore that file`,
    )
  }
  await truncate(path, end)
  return size - end
}
