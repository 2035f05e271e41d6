import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { type Portal, portalSchema } from '../../crawlers/portal.ts'
import type { CaptureStatus } from '../../datasets/records/vocabulary.ts'
import { MISCHIEF, type Mischief, type MischiefName } from '../../pipeline/replica/fault.ts'

const FOLDER = '/zwgk/zcwj/'
const TEXT = '到2027年，全区高新技术企业达到120家以上，科技型企业达到500家以上。'

/** What a page's server does, and what the page must come to. Everything that `MISCHIEF` knows, and two sound ones. */
const PAGES: readonly (readonly [mischief: MischiefName | null, status: CaptureStatus])[] = [
  [null, 'captured'],
  ['status_500', 'unavailable'],
  ['status_404', 'gone'],
  ['status_429', 'blocked'],
  ['other_page', 'unavailable'],
  ['no_rows', 'unavailable'],
  ['reset', 'unavailable'],
  ['stall', 'unavailable'],
  ['truncated', 'unavailable'],
  ['redirect_loop', 'unavailable'],
  ['redirect_stranger', 'refused'],
  ['wrong_charset', 'captured'],
  ['large', 'refused'],
  ['gzip_bomb', 'refused'],
  [null, 'captured'],
]

/** How many pages a portal has. */
export const N_PAGES = PAGES.length
const nameOf = (k: number): string => `202401/t20240105_${1000 + k}.html`
const page = (k: number): string =>
  `<html><head><meta charset="utf-8"></head><body><div class="TRS_UEDITOR"><p>${k}：${TEXT}</p></div></body></html>`
/** Rows that lead nowhere, in between. */
const ODD_ROWS = '<li><a href="javascript:void(0)">甲</a></li><li><a href="./%E9%.html">乙</a></li>'
const list = PAGES.map(([,], k) => `<li><a href="${nameOf(k)}">关于甲的通知</a></li>`).join('') + ODD_ROWS

/** Packed once: the one of `MISCHIEF` packs a gigabyte for each request; the limit is 2 MiB here. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024))
const bomb: Mischief = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
  response.end(BOMB)
}
const doing = (mischief: MischiefName): Mischief => (mischief === 'gzip_bomb' ? bomb : MISCHIEF[mischief])

/** So many portals, each with every fault. */
export const badPortals = (n: number): Portal[] =>
  Array.from({ length: n }, (_, i) =>
    portalSchema.parse({
      id: `${500000 + i}-many`,
      name: `某区${i}`,
      name_en: 'Many',
      area_code: null,
      hosts: [`p${i}.many.example`],
      scheme: 'http',
      platform: 'trs',
      status: 'observed',
      lists: [{ url: `http://p${i}.many.example${FOLDER}`, observed: true }],
      expected: { min: 0, max: null },
      note: 'a bench',
    }),
  )

export interface BadServer {
  port: number
  /** Requests so far. */
  asked(): number
  close(): void
}

/** Answers for every portal. Of every fourth the first robots.txt fails, which must cost it nothing. */
export async function startBadServer(): Promise<BadServer> {
  let n_asked = 0
  const failed = new Set<string>()
  const server = createServer((request, response) => {
    n_asked++
    const path = request.url!
    const host = request.headers.host ?? ''
    const k = PAGES.findIndex((_, i) => path === FOLDER + nameOf(i))
    const mischief = PAGES[k]?.[0]
    const proper = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(page(k)) }
    if (mischief) return doing(mischief)(request, response, proper)
    if (path === '/robots.txt' && /^p\d*[048]\./.test(host) && !failed.has(host)) {
      failed.add(host)
      return MISCHIEF.status_500(request, response, proper)
    }
    response.writeHead(path === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
    response.end(path === FOLDER ? list : proper.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => n_asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Pages that came out otherwise than they must, one line each. */
export function wrongPages(portals: readonly Portal[], captures: readonly Capture[]): string[] {
  const last = new Map(captures.map(({ key, status }) => [key, status]))
  return portals.flatMap(({ hosts: [host] }) =>
    PAGES.flatMap(([mischief, expected], k) => {
      const found = last.get(`http://${host}${FOLDER}${nameOf(k)}`)
      return found === expected ? [] : [`${host} ${mischief ?? 'sound'} page: found ${found}, expected ${expected}`]
    }),
  )
}

/** A portal that had ended before a kill is looked at again by the next start, which finds its list as it was. */
const standing = (status: CaptureStatus): string => (status === 'unchanged' ? 'captured' : status)

/** What the pages came to, without times and places: equal for equal crawls, however often they were killed. */
export function crawledContents(captures: readonly Capture[]): string[] {
  const last = new Map(
    captures
      .filter(({ kind }) => kind === 'document' || kind === 'list')
      .map(({ kind, key, status, raw_sha256 }) => [`${kind} ${key}`, `${standing(status)} ${raw_sha256}`]),
  )
  return [...last].map(([key, came]) => `${key} ${came}`).sort()
}
