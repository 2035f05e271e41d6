import { type FileHandle, open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Capture } from './capture.ts'
import { sha256 } from './sha256.ts'
import { readRecord } from './warc-read.ts'
import { readSlice } from './warc-scan.ts'

/** Where the record lies that keeps some bytes. */
export type Place = Pick<Capture, 'file' | 'offset' | 'length'>

const notThere = (path: string, cause: unknown): Error =>
  new Error(`archive: found no ${path}, expected the file of an indexed capture; restore it`, { cause })

/** The body in the record that `slice` is; throws an Error where it no longer has its hash. */
async function bodyIn(slice: Buffer, path: string, { offset }: Place, hash: string): Promise<Uint8Array> {
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
export async function readPayload(archive: string, place: Place, hash: string): Promise<Uint8Array> {
  const path = join(archive, place.file)
  const slice = await readSlice(path, place.offset, place.length).catch((cause) => {
    throw notThere(path, cause)
  })
  return bodyIn(slice, path, place, hash)
}

/** Reads many bodies of an archive; files that are asked again stay open until they are given back. */
export interface PayloadReader {
  /** As readPayload. */
  read(place: Place, hash: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** Files that may stay open at once. */
const MOST_OPEN = 32

/** Makes a reader of the bodies of an archive. */
export function payloadReader(archive: string): PayloadReader {
  const open = new Map<string, Promise<FileHandle>>()
  async function handleOf(path: string): Promise<FileHandle> {
    const held = open.get(path)
    if (held) return held
    const [oldest] = open
    if (oldest && open.size >= MOST_OPEN) {
      open.delete(oldest[0])
      // Whoever is still reading from it goes on: Node waits for reads under way before it closes.
      void oldest[1].then((handle) => handle.close()).catch(() => {})
    }
    const opening = openFile(path)
    open.set(path, opening)
    return opening
  }
  return {
    read: async (place, hash) => {
      const path = join(archive, place.file)
      const slice = Buffer.allocUnsafe(place.length)
      const read = await handleOf(path)
        .then((handle) => handle.read(slice, 0, place.length, place.offset))
        .catch((cause) => {
          open.delete(path)
          throw notThere(path, cause)
        })
      return bodyIn(slice.subarray(0, read.bytesRead), path, place, hash)
    },
    close: async () => {
      const handles = await Promise.allSettled(open.values())
      open.clear()
      for (const one of handles) if (one.status === 'fulfilled') await one.value.close()
    },
  }
}
