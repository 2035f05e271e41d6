import { decodeText } from '../../../datasets/charset/decode.ts'
import type { CaptureStatus } from '../../../datasets/records/vocabulary.ts'
import type { Exchange } from '../../archive/warc-record.ts'
import { onwardIn } from '../../onward.ts'
import { type PageKind, type Proofs, pageKind } from '../../page-kind.ts'
import { resolved } from '../../portal-address.ts'
import type { Item } from '../item.ts'

/** What is made of an answer. */
export type AnswerVerdict =
  | { outcome: 'content'; text: string }
  | { outcome: 'unmodified' }
  /** The page only leads to another one, which is to be asked for in its place. */
  | { outcome: 'onward'; url: string }
  | { outcome: 'nothing'; status: CaptureStatus; reason: string }
  /** Only a browser can tell. */
  | { outcome: 'for a browser'; reason: string }
  /** The server may do better later: after `wait` ms, or when it seems best. */
  | { outcome: 'later'; status: CaptureStatus; reason: string; wait: number | null }

/** The mark of a record whose page a browser is to fetch once more. */
export const FOR_A_BROWSER = 'for a browser: '
/** How the reason of a record begins whose page waits for a browser that this machine lacks. */
export const NOT_SHOWN = 'not shown by a browser'

/** Answers that are worth another try (RFC 9110, RFC 6585). */
const PASSING = new Set([408, 429, 500, 502, 503, 504])

/** Which proofs of content an item takes. A page of a list may be empty, its end; a home page has columns. */
const CONTENT: Record<Item['kind'], readonly PageKind[]> = {
  document: ['document'],
  // Other pages of a document need no container of their own.
  part: ['document', 'empty', 'list', 'home'],
  list: ['list', 'data', 'home'],
  attachment: [],
}

const NOTHING: Readonly<Record<'blocked' | 'missing' | 'error' | 'challenge', CaptureStatus>> = {
  blocked: 'blocked',
  challenge: 'blocked',
  missing: 'gone',
  error: 'unavailable',
}

/** The value of a header, null if it is not there. */
export const headerOf = ({ headers }: Exchange, name: string): string | null =>
  headers.find(([found]) => found.toLowerCase() === name)?.[1] ?? null

/** Retry-After in ms: seconds or a date (RFC 9110, 10.2.3). */
function waitOf(exchange: Exchange, now: number): number | null {
  const written = headerOf(exchange, 'retry-after')
  if (written === null) return null
  if (/^\d+$/.test(written)) return Number(written) * 1000
  const at = Date.parse(written)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

const pathOf = (url: string): string => new URL(url).host + new URL(url).pathname

/** That another address, to which a page is redirected, has nothing says nothing of the page: it may be back tomorrow. */
function nothing({ ask, hops }: Item, { url }: Exchange, status: CaptureStatus, reason: string): AnswerVerdict {
  if (status !== 'gone' || (hops === 0 && pathOf(url) === pathOf(ask.url)))
    return { outcome: 'nothing', status, reason }
  return { outcome: 'nothing', status: 'unavailable', reason: `redirected to ${url}: ${reason}` }
}

/** Files that hang on documents are told by their first bytes: a wall answers with a page where a file was asked for. */
function fileVerdict(item: Item, exchange: Exchange): AnswerVerdict {
  const { status, body } = exchange
  if (status === 404 || status === 410) return nothing(item, exchange, 'gone', `status ${status}`)
  if (status !== 200) return { outcome: 'nothing', status: 'unavailable', reason: `status ${status}` }
  if (body.length === 0) return { outcome: 'nothing', status: 'unavailable', reason: 'found an empty file' }
  const head = Buffer.from(body.subarray(0, 2048)).toString('latin1')
  // Portals write tables as pages for Excel and call them .xls.
  const isPage =
    /^\s*(?:<!doctype html|<html|<script)/i.test(head) && !head.includes('urn:schemas-microsoft-com:office')
  return isPage
    ? { outcome: 'nothing', status: 'blocked', reason: 'found a page, expected a file' }
    : { outcome: 'content', text: '' }
}

/** What an answer to an item is, by the proofs of its platform. `now` gives ms since 1970. */
export function verdictOn(item: Item, exchange: Exchange, proofs: Proofs, now: number): AnswerVerdict {
  const { status } = exchange
  if (status === 304) return { outcome: 'unmodified' }
  if (PASSING.has(status)) {
    const reached = status === 429 ? 'blocked' : 'unavailable'
    return { outcome: 'later', status: reached, reason: `status ${status}`, wait: waitOf(exchange, now) }
  }
  if (item.kind === 'attachment') return fileVerdict(item, exchange)
  const { text } = decodeText(exchange.body, headerOf(exchange, 'content-type'))
  const { kind, rule } = pageKind({ status, body: text }, proofs, item.kind === 'part' ? 'document' : item.kind)
  const reason = `${kind}: ${rule}`
  if (CONTENT[item.kind].includes(kind)) return { outcome: 'content', text }
  if ((kind === 'script' || kind === 'challenge') && item.lane === 'http') {
    return { outcome: 'for a browser', reason: FOR_A_BROWSER + reason }
  }
  const target = kind === 'onward' && item.lane === 'http' ? resolved(onwardIn(text) ?? undefined, exchange.url) : null
  if (target && target.href !== exchange.url) return { outcome: 'onward', url: target.href }
  return nothing(item, exchange, NOTHING[kind as keyof typeof NOTHING] ?? 'unavailable', reason)
}
