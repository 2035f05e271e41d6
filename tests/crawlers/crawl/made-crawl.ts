import { WARCSerializer } from 'warcio'
import type { Capture, RunInfo } from '../../../crawlers/archive/capture.ts'
import { captureOf } from '../../../crawlers/archive/capture-of.ts'
import { sha256 } from '../../../crawlers/archive/sha256.ts'
import type { WarcFile } from '../../../crawlers/archive/warc-file.ts'
import { readRecord } from '../../../crawlers/archive/warc-read.ts'
import { type Exchange, responseRecords } from '../../../crawlers/archive/warc-record.ts'
import type { CrawlEffects, PortalWork } from '../../../crawlers/crawl/effects.ts'
import { memoryOf } from '../../../crawlers/crawl/memory.ts'
import { hostClock } from '../../../crawlers/fetch/host-clock.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { portalWith } from '../portal.ts'

export const NOW = '2031-03-05T08:00:00.000Z'
export const LIST = 'https://www.portal.example/zwgk/zcwj/'
/** Its list as a seed of the crawl. */
export const LISTING = { kind: 'page', url: LIST, render: 'http', topics: [] } as const
export const documentUrl = (n: number): string => `${LIST}203103/t20310304_${n}.html`

/** A page of a document that says how many. */
export const documentPage = (words = '新建公厕12座。'): string =>
  `<html><head><meta name="ArticleTitle" content="公厕方案"></head><body><div class="TRS_UEDITOR"><p>${words}</p><p>${'各镇要抓紧推进，按期完成，确保质量。'.repeat(9)}</p></div></body></html>`

/** A page of a list that names documents. */
export const listPage = (...numbers: number[]): string =>
  `<html><body><div class="list-warp"><ul>${numbers.map((n) => `<li><a href="${documentUrl(n)}">公厕方案${n}</a><span>2031-03-04</span></li>`).join('')}</ul></div></body></html>`

/** An answer that a server gave. */
export const exchangeOf = (url: string, body: string, set: Partial<Exchange> = {}): Exchange => ({
  url,
  method: 'GET',
  requestHeaders: [],
  requestBody: null,
  at: NOW,
  status: 200,
  statusText: 'OK',
  headers: [['Content-Type', 'text/html; charset=utf-8']],
  body: new TextEncoder().encode(body),
  ...set,
})
/** What the list answers where it is gone. */
export const noAnswer = (): Exchange => exchangeOf(LIST, '', { status: 404 })

const RUN: RunInfo = {
  run_id: 'r1',
  verb: 'crawl',
  started_at: NOW,
  round: NOW,
  portal_id: '500000-sample',
  software: 'duibiao/test',
}

/** A file of an archive in memory, with the captures of what was appended. */
export function fileInMemory(): WarcFile & { captures: Capture[]; payloads: Map<string, Uint8Array> } {
  const captures: Capture[] = []
  const payloads = new Map<string, Uint8Array>()
  return {
    name: 'a.warc.gz',
    captures,
    payloads,
    async append(records) {
      const found: Capture[] = []
      for (const record of records) {
        const read = await readRecord(Buffer.from(await WARCSerializer.serialize(record, { gzip: false })))
        payloads.set(sha256(read.payload), read.payload)
        const capture = captureOf(read, { file: 'a.warc.gz', offset: captures.length + found.length, length: 1 }, RUN)
        if (capture) found.push(capture)
      }
      captures.push(...found)
      return found
    },
    drain: () => ({ captures: [], end: 0 }),
    close: async () => {},
  }
}

/** One portal to crawl with an archive in memory; `before` is what earlier runs captured. */
export function workOf(
  before: readonly Capture[] = [],
  portal = portalWith({ lists: [{ url: LIST, observed: true }] }),
) {
  const file = fileInMemory()
  const work: PortalWork & { file: typeof file } = { portal, platform: trs, memory: memoryOf(before, NOW, NOW), file }
  return work
}

/** What a crawl asks of the world: answers by address, a clock that stands still. */
export function effectsOf(
  answers: (url: string) => Exchange,
  raw: ReadonlyMap<string, Uint8Array> = new Map(),
): CrawlEffects & { asked: string[]; told: string[] } {
  const time = { now: () => Date.parse(NOW), sleep: async () => {} }
  const [asked, told]: [string[], string[]] = [[], []]
  return {
    asked,
    told,
    clock: () => NOW,
    time,
    hosts: hostClock(time),
    transport: {
      send: async ({ url }) => {
        asked.push(url)
        return answers(url)
      },
      close: async () => {},
    },
    cookies: new Map(),
    robots: new Map(),
    agent: 'duibiao',
    raw: async (hash) => raw.get(hash) ?? new Uint8Array(),
    compare: async () => ({ isSame: false, doubt: null }),
    chrome: async () => null,
    stopped: () => null,
    isFatal: () => false,
    moved: () => {},
    tell: ({ message }) => void told.push(message),
  }
}

/** A document that an earlier run captured, with the bytes that the archive keeps of it. */
export async function captured(
  n: number,
  at = NOW,
  body = documentPage(),
): Promise<{ capture: Capture; raw: Map<string, Uint8Array> }> {
  const file = fileInMemory()
  const url = documentUrl(n)
  const marks = { kind: 'document', status: 'captured', key: url } as const
  const [capture] = await file.append(responseRecords({ ...exchangeOf(url, body), at }, marks))
  return { capture: { ...capture!, round: null }, raw: file.payloads }
}
