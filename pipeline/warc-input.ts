import type { WARCRecord } from 'warcio'
import { type Marks, outcomeRecord, responseRecords } from '../crawlers/archive/warc-record.ts'
import { readSlice, scanWarc } from '../crawlers/archive/warc-scan.ts'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { decodePage } from '../crawlers/fetch/charset.ts'
import { refuseSize, refuseUnreadable } from '../parsers/document/bytes/kind.ts'
import { magicName } from '../parsers/files/form.ts'
import { importVerdict } from './import-verdict.ts'

const HEAD = 512

/** Whether a file is a web archive, told by its first bytes: `ours` is one that this project wrote. */
export async function warcKind(path: string): Promise<'ours' | 'foreign' | null> {
  const head = await readSlice(path, 0, HEAD)
  const isWarc = head.subarray(0, 5).toString('latin1') === 'WARC/' || (head[0] === 0x1f && head[1] === 0x8b)
  if (!isWarc) return null
  for await (const { record, payload } of scanWarc(path)) {
    if (record.warcType !== 'warcinfo') return 'foreign'
    return Buffer.from(payload).includes('duibiao-run:') ? 'ours' : 'foreign'
  }
  return null
}

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain)/i
/** Types of files that hang on documents; what they are is told by their bytes. */
const FILE = /^\s*application\/(?!json|javascript|xml|rss)/i

/** Headers by lower-case name; of those that come twice the last one. */
const headersOf = ({ httpHeaders }: WARCRecord): [string, string][] => [...(httpHeaders?.headers ?? [])]
const headerOf = (record: WARCRecord, name: string): string | null =>
  headersOf(record).findLast(([found]) => found.toLowerCase() === name)?.[1] ?? null

/** The body without content and transfer encoding; as it is kept where it cannot be decoded. */
async function decodedBody(record: WARCRecord, payload: Uint8Array): Promise<Uint8Array> {
  return record
    ._createDecodingReader([payload])
    .readFully()
    .catch(() => payload)
}

/** What a page is taken as, with the reason if it is no content. */
function pageMarks(status: number, body: string): Marks {
  const { reason, ...taken } = importVerdict({ status, body })
  return reason === null ? taken : { ...taken, reason }
}

/**
 * The records that a page or file of a foreign web archive becomes; null for what is neither: images, scripts, redirects. A
 * page that is no content, or no document, is taken in with that status and never parsed.
 */
async function pageRecord(record: WARCRecord, payload: Uint8Array): Promise<WARCRecord | null> {
  const type = headerOf(record, 'content-type')
  const status = Number(record.httpHeaders?.statusCode)
  const isAnswer = record.warcType === 'response' && !(status >= 300 && status < 400)
  const mayBeFile = FILE.test(type ?? '')
  if (!isAnswer || !(PAGE.test(type ?? '') || mayBeFile) || !record.warcTargetURI) return null
  const url = canonicalUrl(record.warcTargetURI)
  const at = record.warcDate ?? '1970-01-01T00:00:00Z'
  const body = await decodedBody(record, payload)
  const isFile = magicName(body) !== null
  if (mayBeFile && !isFile) return null
  try {
    if (isFile) refuseSize(body)
    else refuseUnreadable(body)
  } catch (error) {
    return outcomeRecord(url, at, { kind: 'document', status: 'refused', reason: (error as Error).message })
  }
  const marks: Marks = isFile
    ? { kind: 'attachment', status: status === 200 ? 'captured' : 'unavailable' }
    : pageMarks(status, decodePage(body, type))
  const heading = { status, statusText: record.httpHeaders?.statusText ?? '', headers: headersOf(record) }
  const exchange = { url, method: 'GET' as const, requestHeaders: [], requestBody: null, at, ...heading, body }
  return responseRecords(exchange, marks)[0]!
}

/** The pages of a foreign web archive as records of ours, and null for each record that is no page. */
export async function* pagesOf(path: string): AsyncGenerator<WARCRecord | null> {
  for await (const { record, payload } of scanWarc(path)) {
    if (record.warcType === 'warcinfo' || record.warcType === 'request') continue
    yield await pageRecord(record, payload)
  }
}
