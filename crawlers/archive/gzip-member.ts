import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import { type ByteSource, findMark } from './byte-source.ts'

/** One member of a gzip file, unpacked. */
export interface Member {
  offset: number
  /** Packed length in bytes. */
  length: number
  bytes: Buffer
  /**
   * What is wrong with it; null for a sound one. Of a member that breaks off `bytes` are what came before; of a damaged
   * one there are none, because damage shows only after what it spoilt.
   */
  fault: string | null
}

const NOTHING = Buffer.alloc(0)
/** The bytes that a member begins with. */
export const GZIP: Buffer = Buffer.from([0x1f, 0x8b, 0x08])
/** The first look at a member, in bytes; most records are smaller. */
const WINDOW = 64 * 1024
/** Most bytes that a member may unpack to: above all films are larger, and a bomb is. */
const MOST_BYTES = 256 * 1024 * 1024
/** CRC-32 and length of what was packed (RFC 1952, 2.3.1). */
const TRAILER = 8

/** True if a gzip member begins. */
export const isGzip = (head: Uint8Array): boolean => GZIP.every((byte, i) => head[i] === byte)

/** Length of a member's header with its optional fields (RFC 1952, 2.3); null if `bytes` hold no whole one. */
function headerLength(bytes: Buffer): number | null {
  if (!isGzip(bytes) || bytes.length < 10) return null
  const flags = bytes.readUInt8(3)
  let at = 10
  if (flags & 0x04) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0)
  for (const text of [0x08, 0x10]) if (flags & text) at = bytes.indexOf(0, at) + 1 || bytes.length
  if (flags & 0x02) at += 2
  return at < bytes.length ? at : null
}

/** How much of a member's text is looked at to tell what it is, and in what pieces it is unpacked. */
const BEGINNING = { most: 4096, chunkSize: 64 }

/** The first bytes of a member, whether it goes on soundly, breaks off or turns out damaged; nothing where none begins. */
export async function beginningOf(packed: Buffer): Promise<Buffer> {
  const start = headerLength(packed)
  // Pieces are small, because the one in which damage shows is lost.
  return start === null ? NOTHING : unpackedSoFar(packed.subarray(start), BEGINNING)
}

async function unpackedSoFar(
  deflated: Buffer,
  { most, chunkSize }: { most: number; chunkSize?: number } = { most: MOST_BYTES },
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  await new Promise<void>((done) => {
    const inflate = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH, ...(chunkSize ? { chunkSize } : {}) })
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else inflate.destroy()
    })
    for (const end of ['end', 'error', 'close']) inflate.on(end, () => done())
    inflate.end(deflated)
  })
  return Buffer.concat(chunks)
}

interface Unpacked {
  bytes: Buffer
  /** Packed bytes that were used. */
  used: number
}

const isTooShort = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'

/** Unpacks the deflated bytes at the beginning of `packed`. Throws zlib's error. */
function unpack(packed: Buffer): Unpacked {
  const options = { maxOutputLength: MOST_BYTES, info: true }
  // With `info` the engine comes along, which knows where the member ended; the types of Node do not say so.
  const { buffer, engine } = inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: InflateRaw }
  return { bytes: buffer, used: engine.bytesWritten }
}

/** What is wrong with the last member of a file that a kill left. */
export const BREAKS_OFF = 'the file breaks off in a gzip member'
const FAULTS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: BREAKS_OFF,
  ERR_BUFFER_TOO_LARGE: `a gzip member unpacks to more than ${MOST_BYTES} bytes`,
}

/** The member that begins at `offset`, or what is wrong there. */
export async function memberAt(source: ByteSource, offset: number): Promise<Member> {
  for (let window = WINDOW; ; window *= 4) {
    const packed = await source.read(offset, window)
    const isAll = offset + packed.length >= source.size
    const start = headerLength(packed)
    if (start === null) return { offset, length: 0, bytes: NOTHING, fault: 'no gzip member begins here' }
    try {
      const { bytes, used } = unpack(packed.subarray(start))
      const end = start + used
      if (end + TRAILER > packed.length && !isAll) continue
      const isSound = end + TRAILER <= packed.length && packed.readUInt32LE(end) === crc32(bytes)
      if (isSound) return { offset, length: end + TRAILER, bytes, fault: null }
      const fault = isAll && end + TRAILER > packed.length ? BREAKS_OFF : 'the checksum of a gzip member is wrong'
      return { offset, length: 0, bytes: fault === BREAKS_OFF ? bytes : NOTHING, fault }
    } catch (error) {
      if (isTooShort(error) && !isAll) continue
      const code = (error as NodeJS.ErrnoException).code ?? ''
      const bytes = isTooShort(error) ? await unpackedSoFar(packed.subarray(start)) : NOTHING
      return { offset, length: 0, bytes, fault: FAULTS[code] ?? 'a gzip member is damaged' }
    }
  }
}

/** The next place from `at` on at which a member begins that can be unpacked at least at its beginning. */
export async function nextMember(source: ByteSource, at: number, begins: RegExp): Promise<number | null> {
  for (let from = at; ; ) {
    const found = await findMark(source, from, [GZIP])
    if (found === null) return null
    const head = await beginningOf(await source.read(found, WINDOW))
    if (begins.test(head.subarray(0, 16).toString('latin1'))) return found
    from = found + 1
  }
}

/**
 * The members of a gzip file from `start` on, damaged ones included. After damage reading goes on where the next member
 * begins whose text `begins` fits.
 */
export async function* membersOf(source: ByteSource, start: number, begins: RegExp): AsyncGenerator<Member> {
  for (let at = start; at < source.size; ) {
    const member = await memberAt(source, at)
    const isOver = member.fault !== null
    const next = isOver ? ((await nextMember(source, at + 1, begins)) ?? source.size) : at + member.length
    yield isOver ? { ...member, length: next - at } : member
    at = next
  }
}
