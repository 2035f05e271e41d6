import { Unzlib } from 'fflate'
import { FILE_LIMITS } from '../limits.ts'
import { FileRefused } from '../refusal.ts'

const MIB = 1024 * 1024
/** How many bytes are inflated at once. */
const CHUNK = 64 * 1024
/** A dictionary of a stream is no longer than this. */
const LONGEST_DICTIONARY = 4096

const latin = new TextDecoder('latin1')

/** Index of a word of ASCII letters from a place on; −1 if it does not follow. */
function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (latin.decode(bytes.subarray(at, at + word.length)) === word) return at
  return -1
}

/** The dictionary before a stream, from the object's beginning on. */
function dictionaryBefore(bytes: Uint8Array, at: number): string {
  const text = latin.decode(bytes.subarray(Math.max(0, at - LONGEST_DICTIONARY), at))
  return text.slice(text.lastIndexOf('obj') + 1)
}

/** Where the data of a stream ends: by its length, or by the mark after it, whichever is later. */
function endOf(bytes: Uint8Array, start: number, dictionary: string): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0)
  const mark = indexOf(bytes, 'endstream', start)
  return Math.min(bytes.length, Math.max(start + length, mark < 0 ? bytes.length : mark))
}

/** Counts what data comes to after so many filters that inflate; stops above a limit. Data that is none counts nothing. */
function inflatedSize(data: Uint8Array, filters: number, limit: number): number {
  let size = 0
  let next = (chunk: Uint8Array): void => {
    size += chunk.length
    if (size > limit) throw new RangeError('above the limit')
  }
  for (let n = 0; n < filters; n += 1) {
    const out = next
    const inflater = new Unzlib((chunk) => out(chunk))
    next = (chunk) => inflater.push(chunk)
  }
  try {
    for (let at = 0; at < data.length; at += CHUNK) next(data.subarray(at, at + CHUNK))
  } catch (error) {
    // What is no compressed data is for the reader to judge.
    if (!(error instanceof RangeError)) return size
  }
  return size
}

/**
 * Refuses a PDF of which a stream inflates to more than its reader may hold: pdfjs inflates a stream as a whole, outside
 * the memory that is kept in bounds for it (ISO 32000-1, 7.4.4). Throws FileRefused.
 */
export function refuseInflated(bytes: Uint8Array): void {
  const limit = FILE_LIMITS.stream
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', at + 'stream'.length)) {
    const dictionary = dictionaryBefore(bytes, at)
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters === 0) continue
    const from = at + 'stream'.length
    const start = from + (bytes[from] === 0x0d ? 1 : 0) + (bytes[from] === 0x0d || bytes[from] === 0x0a ? 1 : 0)
    if (inflatedSize(bytes.subarray(start, endOf(bytes, start, dictionary)), filters, limit) > limit)
      throw new FileRefused(
        'file_too_large',
        `found a stream at byte ${at} that inflates to more than ${limit / MIB} MiB, expected less; save the file again`,
      )
  }
}
