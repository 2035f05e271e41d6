import type { PathLike } from 'node:fs'
import type { WARCRecord } from 'warcio'
import { withoutChunks } from '../../crawlers/archive/chunked.ts'
import { foreignDate } from '../../crawlers/archive/foreign-date.ts'
import { headerIn } from '../../crawlers/archive/http-message.ts'
import { readWarc, type WarcRead } from '../../crawlers/archive/warc-read.ts'
import { type Exchange, outcomeRecord, responseRecords } from '../../crawlers/archive/warc-record.ts'
import { canonicalUrl } from '../../crawlers/canonical-url.ts'
import { withoutEncoding } from '../../crawlers/fetch/content-encoding.ts'
import { LIMITS } from '../../crawlers/fetch/transport.ts'
import { decodeText } from '../../datasets/charset/decode.ts'
import { kindOf, refuseSize, refuseUnreadable } from '../../parsers/document/bytes/kind.ts'
import { isFile } from '../../parsers/files/magic.ts'
import { importVerdict } from './verdict.ts'

/** What a record of a foreign web archive comes to: a record of ours, something else than a page, or a fault. */
export type ForeignPage = { record: WARCRecord } | { passed_over: string } | { offset: number; fault: string }

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain)/i
/** Types that servers give to what they do not know. */
const UNKNOWN_TYPE = /^\s*(?:application\/octet-stream|application\/x-unknown|unknown\/unknown|)\s*(?:;|$)/i
/** A text without any is a robots.txt, a style sheet, a script, a log. */
const HAN = /\p{Script=Han}/u

/** An answer as the archive of others has it. */
interface Answer {
  type: string | null
  body: Uint8Array
  heading: Pick<Exchange, 'status' | 'statusText' | 'headers'>
}

async function answerIn({ type, http, payload, header }: WarcRead): Promise<Answer | null> {
  if (type === 'response' && http) {
    const isChunked = /chunked/i.test(headerIn(http.headers, 'transfer-encoding') ?? '')
    const plain = isChunked ? withoutChunks(payload) : payload
    const encoding = headerIn(http.headers, 'content-encoding')
    const { status, statusText, headers } = http
    return {
      type: headerIn(headers, 'content-type'),
      body: await withoutEncoding(plain, encoding, LIMITS.bytes),
      heading: { status, statusText, headers },
    }
  }
  if (type !== 'resource' && type !== 'conversion') return null
  const said = header('content-type')
  return {
    type: said,
    body: payload,
    heading: { status: 200, statusText: 'OK', headers: said === null ? [] : [['Content-Type', said]] },
  }
}

/** Whether an answer may be a page or text: by its type, or by its first bytes where the type does not say. */
function mayBePage({ type, body }: Answer): boolean {
  if (PAGE.test(type ?? '')) return true
  return UNKNOWN_TYPE.test(type ?? '') && kindOf(decodeText(body.subarray(0, 8192)).text) === 'html'
}

/** Types of files that hang on documents; what they are is told by their bytes. */
const FILE = /^\s*(?:application\/(?!json|javascript|xml|rss)|)/i
const isFileOf = ({ type, body }: Answer): boolean => FILE.test(type ?? '') && isFile(body)

const addressOf = (written: string): string => written.replace(/^<(.*)>$/, '$1')

/** Why the bytes are no document at all; null if they may be one. */
function refusalOf(body: Uint8Array, isOfProgram: boolean): string | null {
  try {
    if (isOfProgram) refuseSize(body)
    else refuseUnreadable(body)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

/** The first of the records that keep an exchange: what came back. */
function responseOf(exchange: Exchange, marks: Parameters<typeof responseRecords>[1]) {
  const [response] = responseRecords(exchange, marks)
  if (response) return response
  throw new Error(`found no record of ${exchange.url}, expected one`)
}

function recordOf({ type, body, heading }: Answer, url: string, at: string): ForeignPage {
  const isOfProgram = isFile(body)
  const refusal = refusalOf(body, isOfProgram)
  if (refusal) return { record: outcomeRecord(url, at, { kind: 'document', status: 'refused', reason: refusal }) }
  const exchange = { url, method: 'GET' as const, requestHeaders: [], requestBody: null, at, ...heading, body }
  if (isOfProgram) {
    const status = heading.status === 200 ? 'captured' : 'unavailable'
    return { record: responseOf(exchange, { kind: 'attachment', status }) }
  }
  const { text } = decodeText(body, type)
  const isText = kindOf(text) === 'text'
  if (isText && !HAN.test(text)) return { passed_over: 'text without a Chinese character' }
  const verdict = importVerdict({ status: heading.status, body: text })
  const isTaken = verdict.reason === null || (isText && heading.status === 200)
  const marks = isTaken ? ({ kind: verdict.kind, status: 'captured' } as const) : { ...verdict }
  return { record: responseOf(exchange, marks) }
}

/**
 * What a record of a foreign web archive becomes. A page that is no content, or no document, is taken in with that
 * status and never parsed. Throws FetchFailure for a body that cannot be decoded.
 */
async function pageOf(read: WarcRead): Promise<ForeignPage> {
  const { type, header, offset, http } = read
  const answer = await answerIn(read)
  if (answer === null)
    return { passed_over: type === 'response' ? 'response that is not HTTP' : type || 'no WARC-Type' }
  if (http && http.status >= 300 && http.status < 400) return { passed_over: 'redirect' }
  if (!mayBePage(answer) && !isFileOf(answer))
    return {
      passed_over: (answer.type ?? 'no type')
        .replace(/;[\s\S]*/, '')
        .trim()
        .toLowerCase(),
    }
  const target = addressOf(header('warc-target-uri') ?? '')
  if (!/^https?:/i.test(target) || !URL.canParse(target)) {
    return { offset, fault: `found WARC-Target-URI ${target || 'none'}, expected the address of a page` }
  }
  const written = header('warc-date') ?? ''
  const at = foreignDate(written) ?? foreignDate(headerIn(http?.headers ?? [], 'date') ?? '')
  if (at === null)
    return { offset, fault: `found WARC-Date ${written || 'none'}, expected such as 2024-02-01T08:00:00Z` }
  return recordOf(answer, canonicalUrl(target), at)
}

/** Everything a foreign web archive holds, in its order: pages, what is none, and what cannot be read. */
export async function* pagesOf(path: PathLike): AsyncGenerator<ForeignPage> {
  for await (const found of readWarc(path)) {
    if ('gap' in found) yield { offset: found.gap.offset, fault: `${found.gap.reason} (${found.gap.length} bytes)` }
    else {
      const { offset } = found.record
      yield await pageOf(found.record).catch((error: Error) => ({ offset, fault: error.message }))
    }
  }
}
