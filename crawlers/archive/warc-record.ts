import { WARCRecord, type WARCType } from 'warcio'
import type { Capture, RunInfo } from './capture.ts'
import { sha256 } from './sha256.ts'

/** A request and its answer, the body without its transfer and content encodings. */
export interface Exchange {
  url: string
  method: 'GET' | 'POST'
  requestHeaders: [string, string][]
  requestBody: Uint8Array | null
  /** When the request was sent, as an ISO time. */
  at: string
  status: number
  statusText: string
  headers: [string, string][]
  body: Uint8Array
}

/** What the archive notes beside a record: the fields of a capture that the WARC standard has no name for. */
export interface Marks extends Pick<Capture, 'kind' | 'status'> {
  reason?: string | null
  name?: string
  key?: string
  page?: string
  /** How many rows of lists named nothing to fetch, by the reason. */
  rejected?: Readonly<Record<string, number>>
}

/** The answer that a later, equal one refers to. */
export type Original = Pick<Capture, 'target' | 'captured_at'> & { raw_sha256: string }

const digest = (hash: string): string => `sha256:${hash}`
const EMPTY = new Uint8Array()

/** Half characters have no encoding. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

/** WARC headers are one line each; what is not printable ASCII is percent-encoded, and % with it. */
export const headerText = (text: string): string =>
  wellFormed(text).replace(/[^\x20-\x24\x26-\x7e]+/gu, (part) => encodeURIComponent(part))

const counted = (counts: Readonly<Record<string, number>> = {}): string =>
  Object.entries(counts)
    .map(([reason, n]) => `${n} ${reason}`)
    .join(', ')

const marked = ({ kind, status, reason, name, key, page, rejected }: Marks): Record<string, string> => ({
  'Duibiao-Kind': kind,
  'Duibiao-Status': status,
  ...(reason ? { 'Duibiao-Reason': headerText(reason) } : {}),
  ...(name ? { 'Duibiao-Name': headerText(name) } : {}),
  ...(key ? { 'Duibiao-Key': headerText(key) } : {}),
  ...(page ? { 'Duibiao-Page': headerText(page) } : {}),
  ...(counted(rejected) ? { 'Duibiao-Rejected': headerText(counted(rejected)) } : {}),
})

interface Draft {
  type: WARCType
  url: string
  date: string
  body: Uint8Array
  headers: Record<string, string>
  http?: { statusline: string; headers: [string, string][] }
}

/** warcio would hash in WebAssembly; Node's own hash takes a tenth of the time. */
function recordOf({ type, url, date, body, headers, http }: Draft): WARCRecord {
  const record = WARCRecord.create(
    {
      type,
      url,
      date,
      warcVersion: 'WARC/1.1',
      keepHeadersCase: true,
      warcHeaders: headers,
      ...(http ? { statusline: http.statusline, httpHeaders: http.headers } : {}),
    },
    [body],
  )
  const own = record.warcHeaders.headers
  if (!own.has('WARC-Payload-Digest')) own.set('WARC-Payload-Digest', digest(sha256(body)))
  const head = record.httpHeaders ? `${record.httpHeaders.toString()}\r\n` : ''
  own.set('WARC-Block-Digest', digest(sha256(head, body)))
  return record
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** The body is kept decoded, so these would lie about it; wget and browsertrix rename them the same way. */
const TRANSFER = /^(?:content-encoding|transfer-encoding|content-length)$/i

function keptHeaders({ headers, body }: Exchange): [string, string][] {
  const renamed = headers.map(([name, value]): [string, string] =>
    TRANSFER.test(name) ? [`X-Orig-${name}`, value] : [name, value],
  )
  return [...renamed, ['Content-Length', String(body.length)]]
}

function requestRecord(exchange: Exchange, answer: WARCRecord): WARCRecord {
  const answerId = answer.warcHeader('WARC-Record-ID')
  if (!answerId)
    throw new Error(`${exchange.url}: found a record without WARC-Record-ID, expected the one it was made with`)
  return recordOf({
    type: 'request',
    url: exchange.url,
    date: exchange.at,
    body: exchange.requestBody ?? EMPTY,
    headers: { 'WARC-Concurrent-To': answerId },
    http: { statusline: `${exchange.method} ${pathOf(exchange.url)} HTTP/1.1`, headers: exchange.requestHeaders },
  })
}

const statusLine = ({ status, statusText }: Exchange): string => `HTTP/1.1 ${status} ${statusText}`.trimEnd()

/** A request with its answer, body included. */
export function responseRecords(exchange: Exchange, marks: Marks): WARCRecord[] {
  const response = recordOf({
    type: 'response',
    url: exchange.url,
    date: exchange.at,
    body: exchange.body,
    headers: marked(marks),
    http: { statusline: statusLine(exchange), headers: keptHeaders(exchange) },
  })
  return [response, requestRecord(exchange, response)]
}

const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'
const SAME_BODY = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'

/** A request whose answer has the body of an older one (WARC 1.1, section 6.7): 304, or the same bytes once more. */
export function revisitRecords(exchange: Exchange, original: Original, marks: Marks): WARCRecord[] {
  const revisit = recordOf({
    type: 'revisit',
    url: exchange.url,
    date: exchange.at,
    body: EMPTY,
    headers: {
      ...marked(marks),
      'WARC-Profile': exchange.status === 304 ? NOT_MODIFIED : SAME_BODY,
      'WARC-Payload-Digest': digest(original.raw_sha256),
      'WARC-Refers-To-Target-URI': original.target,
      'WARC-Refers-To-Date': original.captured_at,
    },
    http: { statusline: statusLine(exchange), headers: exchange.headers.filter(([name]) => !TRANSFER.test(name)) },
  })
  return [revisit, requestRecord(exchange, revisit)]
}

/** Where bytes come from that no server answered with. */
export interface ResourceOrigin {
  /** Address; for a file without one, a name is made of what it holds. */
  url: string | null
  at: string
  /** Media type. */
  type: string
}

/** WARC needs an address: a file without one is known by its bytes, or by its name where they are not kept. */
const uriOf = (url: string | null, body: Uint8Array, name: string): string =>
  url ?? (body.length > 0 ? `urn:sha256:${sha256(body)}` : `urn:duibiao:${encodeURIComponent(wellFormed(name))}`)

/** Bytes as they are: an imported file. */
export const resourceRecord = (body: Uint8Array, { url, at, type }: ResourceOrigin, marks: Marks): WARCRecord =>
  recordOf({
    type: 'resource',
    url: uriOf(url, body, marks.name ?? ''),
    date: at,
    body,
    headers: { 'Content-Type': type, ...marked(marks) },
  })

/** An imported file whose bytes are kept already. */
export const repeatedRecord = (original: Original, { url, at }: ResourceOrigin, marks: Marks): WARCRecord =>
  recordOf({
    type: 'revisit',
    url: url ?? `urn:sha256:${original.raw_sha256}`,
    date: at,
    body: EMPTY,
    headers: {
      ...marked(marks),
      'WARC-Profile': SAME_BODY,
      'WARC-Payload-Digest': digest(original.raw_sha256),
      'WARC-Refers-To-Target-URI': original.target,
      'WARC-Refers-To-Date': original.captured_at,
    },
  })

/** The page as a browser shows it after its scripts ran, made from the answer that came over the network. */
export const renderedRecord = (body: Uint8Array, { url, at, type }: ResourceOrigin & { url: string }, marks: Marks) =>
  recordOf({ type: 'conversion', url, date: at, body, headers: { 'Content-Type': type, ...marked(marks) } })

/** That asking gave nothing to keep, and why. */
export const outcomeRecord = (url: string | null, at: string, marks: Marks): WARCRecord =>
  recordOf({
    type: 'metadata',
    url: uriOf(url, EMPTY, marks.name ?? ''),
    date: at,
    body: Buffer.from(`outcome: ${marks.status}\r\nreason: ${headerText(marks.reason ?? '')}\r\n`),
    headers: { 'Content-Type': 'application/warc-fields', ...marked(marks) },
  })

/** The first record of every file: who captured what. */
export function infoRecord(info: RunInfo, file: string): WARCRecord {
  const { run_id, verb, started_at, round, portal_id, software } = info
  const fields = {
    ...(software ? { software } : {}),
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    'duibiao-run': run_id,
    'duibiao-verb': verb,
    'duibiao-started': started_at,
    ...(round ? { 'duibiao-round': round } : {}),
    ...(portal_id ? { 'duibiao-portal': portal_id } : {}),
  }
  const body = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const record = WARCRecord.create(
    { type: 'warcinfo', date: started_at, filename: file, warcVersion: 'WARC/1.1', keepHeadersCase: true },
    [Buffer.from(body.join(''))],
  )
  record.warcHeaders.headers.set('Content-Type', 'application/warc-fields')
  return record
}
