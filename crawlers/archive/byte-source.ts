import type { PathLike } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Bytes that are read piece by piece: a file, or what was unpacked of one. */
export interface ByteSource {
  size: number
  /** Bytes from `at` on, fewer than `length` only at the end. */
  read(at: number, length: number): Promise<Buffer>
}

/** Bytes in memory as a source. */
export const bufferSource = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
})

/** How much is read at once where it is not known how much is needed. */
const BLOCK = 1 << 20

async function filled(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}

/** Does `work` with a file as a source, and closes it. Small pieces in a row are read from the disk in one. */
export async function* withFileSource<T>(
  path: PathLike,
  work: (source: ByteSource) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const file = await open(path)
  let held = { at: 0, bytes: Buffer.alloc(0) as Buffer }
  try {
    const { size } = await file.stat()
    yield* work({
      size,
      read: async (at, length) => {
        const wanted = Math.max(0, Math.min(length, size - at))
        const isHeld = at >= held.at && at + wanted <= held.at + held.bytes.length
        if (!isHeld)
          held = { at, bytes: await filled(file, at, Math.min(Math.max(wanted, BLOCK), Math.max(0, size - at))) }
        return held.bytes.subarray(at - held.at, at - held.at + wanted)
      },
    })
  } finally {
    await file.close()
  }
}

/** Where one of `marks` stands first from `at` on, read block by block; null if none does. */
export async function findMark(source: ByteSource, at: number, marks: readonly Buffer[]): Promise<number | null> {
  const longest = Math.max(...marks.map(({ length }) => length))
  for (let from = at; from < source.size; from += BLOCK) {
    const block = await source.read(from, BLOCK + longest - 1)
    const found = marks.map((mark) => block.indexOf(mark)).filter((index) => index >= 0)
    if (found.length > 0) return from + Math.min(...found)
  }
  return null
}
