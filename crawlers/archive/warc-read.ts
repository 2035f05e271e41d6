import type { PathLike } from 'node:fs'
import { type ByteSource, bufferSource, findMark, withFileSource } from './byte-source.ts'
import { isGzip, type Member, membersOf, nextMember } from './gzip-member.ts'
import { type HttpMessage, headEnd, headerLines, httpMessage } from './http-message.ts'

/** A record as its file has it. */
export interface WarcRead {
  /** Place in the file: of the record, or of the gzip member it is in. */
  offset: number
  length: number
  /** WARC-Type in lower case. */
  type: string
  /** The value of a header by its lower-case name. */
  header(name: string): string | null
  block: Buffer
  /** The message in the block, for requests, responses and revisits that hold one. */
  http: HttpMessage | null
  /** The body of the message, or the whole block. */
  payload: Buffer
}

/** A stretch of a file that holds no record that can be read. */
export interface WarcGap {
  offset: number
  length: number
  reason: string
}

export type WarcFound = { record: WarcRead } | { gap: WarcGap }

const VERSION = /^WARC\/\d+\.\d+\s*$/i
const BEGINS = /^\s*WARC\/\d/i
const MARKS = ['WARC/1.', 'WARC/0.', 'warc/1.', 'warc/0.'].map((mark) => Buffer.from(mark))
const MESSAGES = new Set(['request', 'response', 'revisit'])
/** Headers of a record are hardly ever a thousand bytes. */
const MOST_HEAD = 64 * 1024
/** Most bytes of a block that are read: no page or file that is asked for is larger. */
const MOST_BLOCK = 256 * 1024 * 1024

function recordOf(lines: [string, string][], block: Buffer, offset: number): WarcRead {
  const headers = new Map(lines.map(([name, value]) => [name.toLowerCase(), value]))
  const type = headers.get('warc-type')?.toLowerCase() ?? ''
  const http = MESSAGES.has(type) ? httpMessage(block) : null
  const header = (name: string) => headers.get(name) ?? null
  return { offset, length: 0, type, header, block, http, payload: http?.body ?? block }
}

type Attempt = { record: WarcRead; end: number } | { reason: string; end: number | null }

/** Reads the record at `at`. A fault says where the next record is to be expected, if that is known. */
async function recordAt(source: ByteSource, at: number): Promise<Attempt> {
  const window = await source.read(at, MOST_HEAD)
  const found = headEnd(window)
  // Headers of records are UTF-8 (WARC 1.1, 4); those of HTTP are bytes.
  const [version = '', ...rest] = Buffer.from(found?.head ?? '', 'latin1')
    .toString()
    .split(/\r?\n/)
  if (!found || !VERSION.test(version)) return { reason: 'found bytes that are no WARC record', end: null }
  const lines = headerLines(rest.join('\n'))
  const written = lines.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 'none'
  if (!/^\d{1,15}$/.test(written)) return { reason: `found Content-Length ${written}, expected a number`, end: null }
  const start = at + found.end
  const end = start + Number(written)
  if (Number(written) > MOST_BLOCK) {
    return { reason: `found a record of ${written} bytes, expected at most ${MOST_BLOCK}`, end }
  }
  const block = await source.read(start, Number(written))
  if (block.length < Number(written)) {
    return { reason: `found ${block.length} bytes of a record, expected the ${written} that it says`, end: null }
  }
  return { record: recordOf(lines, Buffer.from(block), at), end }
}

/** Where the next byte stands that is no line end. */
async function skipLineEnds(source: ByteSource, at: number): Promise<number> {
  for (let from = at; from < source.size; ) {
    const window = await source.read(from, 1024)
    const index = window.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
    if (index >= 0) return from + index
    from += window.length
  }
  return source.size
}

/** The first two lines of a record's head, wherever they stand. */
const INNER = /WARC\/[01]\.\d+[ \t]*\r?\n(?:WARC-|Content-)/i
const LONGEST_INNER = 32

/**
 * A record that says it is longer than it is reaches into the one after it. It shows by what stands at its end, which
 * is no record, while one begins within it: an archive that is kept in an archive ends where it says.
 */
async function unlessTooLong(source: ByteSource, at: number, read: Attempt): Promise<Attempt> {
  if (!('record' in read)) return read
  const next = await skipLineEnds(source, read.end)
  if (next >= source.size || BEGINS.test((await source.read(next, 8)).toString('latin1'))) return read
  const { length } = read.record.block
  const start = read.end - length
  const text = (await source.read(start, length + LONGEST_INNER)).toString('latin1')
  const inner = text.search(INNER)
  if (inner < 0 || inner >= length || start + inner <= at) return read
  const reason = `found another record after ${inner} bytes of one, expected the ${length} that it says`
  return { reason, end: start + inner }
}

/** The records of bytes that are not packed, from `start` on, and what stands between them. */
async function* recordsOf(source: ByteSource, start: number): AsyncGenerator<WarcFound> {
  for (let at = await skipLineEnds(source, start); at < source.size; ) {
    const read = await unlessTooLong(source, at, await recordAt(source, at))
    const end = read.end ?? (await findMark(source, at + 1, MARKS)) ?? source.size
    const next = await skipLineEnds(source, Math.min(end, source.size))
    const length = next - at
    yield 'record' in read
      ? { record: { ...read.record, length } }
      : { gap: { offset: at, length, reason: read.reason } }
    at = next
  }
}

/** Most bytes of a record that is put together from members. */
const MOST_JOINED = 64 * 1024 * 1024

const begins = (bytes: Buffer, at = 0): boolean => BEGINS.test(bytes.toString('latin1', at, at + 16))

/** A member after the rest of one in which a record broke off; null if it does not go on with it. */
function joined(rest: Member, next: Member): Member | null {
  const isMore = next.fault === null && !begins(next.bytes) && rest.bytes.length < MOST_JOINED
  if (!isMore) return null
  return { ...rest, length: rest.length + next.length, bytes: Buffer.concat([rest.bytes, next.bytes]) }
}

/** The records of members. Some programs pack an archive piece by piece, wherever a record may be: these are put together. */
async function* packedRecords(source: ByteSource, start: number): AsyncGenerator<WarcFound> {
  let rest: { member: Member; found: WarcFound } | null = null
  for await (const next of membersOf(source, start, BEGINS)) {
    const more: Member | null = rest && joined(rest.member, next)
    if (rest && !more) yield rest.found
    rest = null
    const member: Member = more ?? next
    const { offset, length, bytes, fault } = member
    for await (const found of recordsOf(bufferSource(bytes), 0)) {
      if ('record' in found) yield { record: { ...found.record, offset, length } }
      // What breaks off in a damaged member is told with the member.
      else if (fault === null) {
        const gap = { gap: { ...found.gap, offset, length } }
        const { offset: at } = found.gap
        if (at + found.gap.length < bytes.length || !begins(bytes, at)) yield gap
        else rest = { member: { ...member, bytes: bytes.subarray(at) }, found: gap }
      }
    }
    if (fault !== null) yield { gap: { offset, length, reason: `found damage: ${fault}` } }
  }
  if (rest) yield rest.found
}

/** Whether a file is packed: its first bytes tell, or, where these are damaged, what comes after them. */
async function isPacked(source: ByteSource, start: number): Promise<boolean> {
  const head = await source.read(start, 64)
  if (isGzip(head)) return true
  return !BEGINS.test(head.toString('latin1')) && (await nextMember(source, start, BEGINS)) !== null
}

/**
 * The records of a WARC file from the offset `start` on, packed or not, and the stretches that hold none: damage ends
 * nothing, reading goes on at the next record. WARC 0.17 to 1.1, whichever line ends, several records in one gzip
 * member. warcio's own reader ends silently at the first byte it does not expect, which is why this one is here.
 */
export const readWarc = (path: PathLike, start = 0): AsyncGenerator<WarcFound> =>
  withFileSource(path, async function* (source) {
    yield* (await isPacked(source, start)) ? packedRecords(source, start) : recordsOf(source, start)
  })

/** The record that `bytes` begin with, packed or not. Throws an Error where they do not begin with one. */
export async function readRecord(bytes: Buffer): Promise<WarcRead> {
  const source = bufferSource(bytes)
  for await (const found of isGzip(bytes) ? packedRecords(source, 0) : recordsOf(source, 0)) {
    if ('record' in found) return found.record
    throw new Error(found.gap.reason)
  }
  throw new Error('found no bytes, expected a WARC record')
}
