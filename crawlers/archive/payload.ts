import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordPlace } from './capture.ts'
import { sha256 } from './sha256.ts'
import { readRecord } from './warc-read.ts'
import { readSlice } from './warc-scan.ts'

const notThere = (path: string, cause: unknown): Error =>
  new Error(`archive: found no ${path}, expected the file of an indexed capture; restore it`, { cause })

/** The body in the record that `slice` is; throws an Error where it no longer has its hash. */
async function bodyIn(slice: Buffer, path: string, { offset }: RecordPlace, hash: string): Promise<Uint8Array> {
  const body = await readRecord(slice).then(
    ({ payload }) => payload,
    () => new Uint8Array(),
  )
  const found = sha256(body)
  if (found === hash) return body
  throw new Error(
    `archive: found bytes of hash ${found} at ${offset} of ${path}, expected ${hash}; restore that file, or run \`duibiao archive index\` where it was changed on purpose`,
  )
}

/**
 * The body that a record of the archive keeps. Throws an Error where the file is gone or its bytes no longer have the
 * hash the index knows.
 */
export async function readPayload(archive: string, place: RecordPlace, hash: string): Promise<Uint8Array> {
  const path = join(archive, place.file)
  const slice = await readSlice(path, place.offset, place.length).catch((cause) => {
    throw notThere(path, cause)
  })
  return bodyIn(slice, path, place, hash)
}

/** Reads many bodies of an archive; files that are asked again stay open until they are given back. */
export interface PayloadReader {
  /** As readPayload. */
  read(place: RecordPlace, hash: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** Files that may stay open at once. */
const MOST_OPEN = 32
/** Read at once, for records that are asked for one after the other lie one after the other. */
const BLOCK = 256 * 1024

/** A file that is being read, with the stretch of it that was read last. */
interface OpenFile {
  handle: Promise<FileHandle>
  block: { at: number; length: number; bytes: Promise<Buffer> }
}

const opened = (path: string): OpenFile => ({
  handle: open(path),
  block: { at: 0, length: 0, bytes: Promise.resolve(Buffer.alloc(0)) },
})

async function filled(handle: Promise<FileHandle>, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await (await handle).read(Buffer.allocUnsafe(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

/** A stretch of a file, out of the block that was read last or a new one. */
async function stretchOf(file: OpenFile, at: number, length: number): Promise<Buffer> {
  const { block } = file
  const isHeld = at >= block.at && at + length <= block.at + block.length
  if (!isHeld) {
    const size = Math.max(length, BLOCK)
    file.block = { at, length: size, bytes: filled(file.handle, at, size) }
  }
  const held = file.block
  return (await held.bytes).subarray(at - held.at, at - held.at + length)
}

/** Makes a reader of the bodies of an archive. */
export function payloadReader(archive: string): PayloadReader {
  const files = new Map<string, OpenFile>()
  const given = async ({ handle }: OpenFile): Promise<void> => (await handle).close()
  function fileAt(path: string): OpenFile {
    const held = files.get(path)
    if (held) return held
    const [oldest] = files
    if (oldest && files.size >= MOST_OPEN) {
      files.delete(oldest[0])
      // What is being read from it comes first: Node waits for reads under way before it closes.
      void oldest[1].block.bytes.then(() => given(oldest[1])).catch(() => {})
    }
    const file = opened(path)
    files.set(path, file)
    return file
  }
  return {
    read: async (place, hash) => {
      const path = join(archive, place.file)
      const slice = await stretchOf(fileAt(path), place.offset, place.length).catch((cause) => {
        files.delete(path)
        throw notThere(path, cause)
      })
      return bodyIn(slice, path, place, hash)
    },
    close: async () => {
      await Promise.allSettled([...files.values()].map(given))
      files.clear()
    },
  }
}
