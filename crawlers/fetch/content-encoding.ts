import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { strictText } from '../../datasets/charset/fit.ts'
import { bufferSource } from '../archive/byte-source.ts'
import { isGzip, memberAt } from '../archive/gzip-member.ts'
import { FetchFailure } from './failure.ts'

/** Unpacks to at most `maxOutputLength` bytes; throws zlib's error. */
type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer>
interface Reading {
  /** Whether bytes can be what the reading takes them for. */
  fits?: (bytes: Uint8Array) => boolean
  unpack: Unpack
}

/** A page, or a file of a kind that begins with its name. Packed bytes hardly ever are whole UTF-8. */
const isPlain = (bytes: Uint8Array): boolean =>
  /^\s*<|^%PDF|^PK|^\xd0\xcf/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1')) ||
  strictText(bytes, 'utf-8') !== null

/** A sound member of gzip, whatever stands after it. */
async function firstMember(bytes: Uint8Array): Promise<Buffer> {
  const { bytes: found, fault } = await memberAt(bufferSource(Buffer.from(bytes)), 0)
  if (fault !== null) throw new Error(fault)
  return found
}

const GZIP: Reading = { fits: isGzip, unpack: promisify(gunzip) as Unpack }
const GZIP_AND_MORE: Reading = { fits: isGzip, unpack: firstMember }
const ZLIB: Reading = { unpack: promisify(inflate) as Unpack }
const RAW: Reading = { unpack: promisify(inflateRaw) as Unpack }
const BROTLI: Reading = { unpack: promisify(brotliDecompress) as Unpack }
const PLAIN: Reading = { fits: isPlain, unpack: async (bytes) => Buffer.from(bytes) }

/**
 * What bytes said to be so encoded may be, in the order in which browsers and we try it: servers name a gzip that they
 * did not make, or send deflate with or without the head of zlib.
 */
const READINGS: Readonly<Record<string, readonly Reading[]>> = {
  gzip: [GZIP, GZIP_AND_MORE, PLAIN, ZLIB, RAW],
  'x-gzip': [GZIP, GZIP_AND_MORE, PLAIN, ZLIB, RAW],
  deflate: [GZIP, ZLIB, PLAIN, RAW],
  br: [BROTLI, GZIP, PLAIN],
}

const isTooLarge = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'

async function unpacked(bytes: Uint8Array, encoding: string, most: number): Promise<Buffer> {
  let first: unknown = null
  for (const { fits, unpack } of READINGS[encoding] ?? []) {
    if (fits && !fits(bytes)) continue
    try {
      return await unpack(bytes, { maxOutputLength: most })
    } catch (error) {
      if (isTooLarge(error)) {
        const message = `found more than ${most} bytes, expected a page or file within that limit`
        throw new FetchFailure('refused', message, { cause: error })
      }
      first ??= error
    }
  }
  const reason = first instanceof Error ? first.message : 'it is none'
  throw new FetchFailure('unavailable', `cannot decode the content encoding ${encoding}: ${reason}`, {
    passing: true,
    cause: first,
  })
}

/**
 * A body without its content encodings, read as leniently as browsers do: the encodings are undone from the last to the
 * first, names that are none are passed over, and bytes that are no such encoding stay as they came. Throws
 * FetchFailure for what breaks off, and beyond `most` bytes.
 */
export async function withoutEncoding(bytes: Uint8Array, encoding: string | null, most: number): Promise<Uint8Array> {
  const named = (encoding ?? '').split(',').map((name) => name.trim().toLowerCase())
  let body = bytes
  for (const name of named.reverse()) {
    if (name in READINGS && body.length > 0) body = await unpacked(body, name, most)
  }
  return body
}
