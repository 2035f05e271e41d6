import type { PathLike } from 'node:fs'
import { open, stat, truncate } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { readWarc, type WarcRead } from './warc-read.ts'

/** Bytes of a file from `start` on, `length` of them or all. */
export async function readSlice(path: PathLike, start: number, length?: number): Promise<Buffer> {
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
 * Records of a WARC file of our own from the offset `start` on, up to the first byte that belongs to none: what follows
 * there is a torn tail, or damage, see `cutTornTail`.
 */
export async function* scanWarc(path: string, start = 0): AsyncGenerator<WarcRead> {
  for await (const found of readWarc(path, start)) {
    if ('gap' in found) return
    yield found.record
  }
}

/** A kill leaves at most what one page and its request weigh; more than this is damage, not a torn write. */
const MOST_TORN = 256 * 1024 * 1024

/** True if bytes are the beginning of a gzip member and break off. */
function breaksOff(bytes: Uint8Array): boolean {
  try {
    gunzipSync(bytes)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
  }
}

/**
 * Cuts off a record that a kill tore, after the last whole one. `last` is that record's place. Returns the number of
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
      `archive: found bytes that are no WARC record at ${end} of ${path}, expected a record or the end of the file; restore that file, or run \`duibiao archive salvage\` to go on without what is damaged`,
    )
  }
  await truncate(path, end)
  return size - end
}
