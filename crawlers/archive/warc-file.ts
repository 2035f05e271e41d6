import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { type WARCRecord, WARCSerializer } from 'warcio'
import type { Capture, RunInfo } from './capture.ts'
import { captureOf } from './capture-of.ts'
import { readRecord, type WarcRead } from './warc-read.ts'
import { infoRecord } from './warc-record.ts'

const compress = promisify(gzip)

/** Setting up a compressor costs as much as a kilobyte is long for it, and so does handing one to another thread. */
const SMALL = 2048
const packed = (bytes: Uint8Array): Buffer | Promise<Buffer> =>
  bytes.length > SMALL ? compress(bytes) : gzipSync(bytes, { memLevel: 1, windowBits: 11 })

/** One WARC file that grows. */
export interface WarcFile {
  /** Name below the archive's folder. */
  name: string
  /**
   * Adds records that belong together. They are handed to the system in one write before it returns, so that a kill
   * leaves at most one torn record, the last one. Returns the captures they tell of.
   */
  append(records: readonly WARCRecord[]): Promise<Capture[]>
  /** Takes the captures written since it was asked last, with the length of the file up to the end of the last one. */
  drain(): { captures: Capture[]; end: number }
  /** Closes the file, on disk. */
  close(): Promise<void>
}

interface Piece {
  /** The record as whoever reads the file will find it. */
  record: WarcRead
  bytes: Buffer
}

async function pieceOf(record: WARCRecord): Promise<Piece> {
  const plain = await WARCSerializer.serialize(record, { gzip: false })
  return { record: await readRecord(Buffer.from(plain)), bytes: await packed(plain) }
}

/** `20240506T070809000Z-500155-liangping.warc.gz`: files sort by time. */
const nameOf = ({ started_at, portal_id, verb }: RunInfo): string =>
  `${started_at.replaceAll(/[-:.]/g, '')}-${portal_id ?? verb}.warc.gz`

/** A name that is taken, by a run of the same millisecond, gets a number. */
async function createFile(archive: string, info: RunInfo): Promise<{ name: string; file: FileHandle }> {
  await mkdir(archive, { recursive: true })
  for (let again = 1; ; again++) {
    const name = again === 1 ? nameOf(info) : nameOf(info).replace('.warc.gz', `-${again}.warc.gz`)
    try {
      return { name, file: await open(join(archive, name), 'ax') }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/**
 * Begins a WARC 1.1 file in the folder `archive`, one gzip member per record, with a warcinfo record that says which
 * run of what software captured. Throws the system's error where it cannot be written.
 */
export async function createWarc(archive: string, info: RunInfo): Promise<WarcFile> {
  const { name, file } = await createFile(archive, info)
  let end = 0
  let written: Capture[] = []
  let tail: Promise<unknown> = Promise.resolve()

  async function write(pieces: readonly Piece[]): Promise<Capture[]> {
    const whole = Buffer.concat(pieces.map(({ bytes }) => bytes))
    let offset = end
    await file.write(whole)
    end += whole.length
    const captures = pieces.flatMap(({ record, bytes }) => {
      const place = { file: name, offset, length: bytes.length }
      offset += bytes.length
      return captureOf(record, place, info) ?? []
    })
    written.push(...captures)
    return captures
  }

  const append = async (records: readonly WARCRecord[]): Promise<Capture[]> => {
    const pieces = await Promise.all(records.map(pieceOf))
    const writing = tail.then(() => write(pieces))
    tail = writing.catch(() => {})
    return writing
  }
  await append([infoRecord(info, name)])
  return {
    name,
    append,
    drain: () => {
      const captures = written
      written = []
      return { captures, end }
    },
    close: async () => {
      await tail
      await file.sync()
      await file.close()
    },
  }
}
