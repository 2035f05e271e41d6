import { join } from 'node:path'
import type { RunInfo } from '../crawlers/archive/capture.ts'
import { createWarc } from '../crawlers/archive/warc-file.ts'
import { type Exchange, responseRecords } from '../crawlers/archive/warc-record.ts'
import { noticesOf } from '../datasets/replica/notice.ts'
import { noticePage } from '../datasets/replica/notice-page.ts'
import { type ReplicaSite, SITES } from '../datasets/replica/replica-site.ts'
import { savedPage, savedPaths } from '../datasets/replica/saved-page.ts'

/** A page of the replica, from which any number of others are made. */
interface Form {
  host: string
  path: string
  html: string
}

/** Of so many documents one has targets or tables; the others are routine notices, as on a portal. */
const ONE_SAVED_IN = 3
/** Routine notices that a portal gives as forms. */
const NOTICES = 4

const savedForms = ({ host }: ReplicaSite): Form[] =>
  savedPaths(host).map((path) => ({ host, path, html: savedPage(host, path)! }))

const noticeForms = (site: ReplicaSite): Form[] =>
  site.columns.flatMap((column) =>
    noticesOf(site, column)
      .slice(0, NOTICES)
      .map((notice) => ({ host: site.host, path: notice.path, html: noticePage(site, column, notice, 'desktop') })),
  )

const SAVED = SITES.flatMap(savedForms)
const ROUTINE = SITES.flatMap(noticeForms)

const formOf = (n: number): Form =>
  n % ONE_SAVED_IN === 0 ? SAVED[(n / ONE_SAVED_IN) % SAVED.length]! : ROUTINE[n % ROUTINE.length]!

const NUMBER = /〔(\d{4})〕\d+号/g
const TITLE = /<meta name="ArticleTitle" content="([^"]+)"/

/** The n-th document: its form with a title, a number and a sentence of its own. Figures stay, so that totals hold. */
export function variant(n: number): { url: string; html: string } {
  const { host, path, html } = formOf(n)
  const title = TITLE.exec(html)?.[1]
  const named = title === undefined ? html : html.replaceAll(title, `${title}之${n}`)
  const body = named.replaceAll(NUMBER, `〔$1〕${n + 1}号`).replace(/<\/p>/, `。本件由第${n}号卷宗抄录。</p>`)
  return { url: `http://${host}${path.replace(/_(\d+)\.html$/, `_$1${n}.html`)}`, html: body }
}

const portalOf = (host: string): string => {
  const site = SITES.find((one) => one.host === host)!
  return `${site.site_id.slice(0, 6)}-${host.split('.')[0]}-replica`
}

/** A page as it was captured; null if it was gone. */
export interface CapturedPage {
  url: string
  html: string | null
}

/** Writes pages into WARC files below `data`, one for each portal, captured one after the other on the day given. */
export async function writePages(data: string, pages: Iterable<CapturedPage>, day: string): Promise<void> {
  const files = new Map<string, Awaited<ReturnType<typeof createWarc>>>()
  let n = 0
  for (const { url, html } of pages) {
    const { host } = new URL(url)
    const started_at = `${day}T00:00:00.000Z`
    const portal_id = portalOf(host)
    const info: RunInfo = {
      ...{ run_id: `${day}-${portal_id}`, verb: 'crawl', started_at, round: started_at },
      ...{ portal_id, software: null },
    }
    const file = files.get(host) ?? (await createWarc(join(data, 'archive'), info))
    files.set(host, file)
    const at = new Date(Date.parse(started_at) + n++ * 100).toISOString()
    const answer = html === null ? { status: 404, statusText: 'Not Found' } : { status: 200, statusText: 'OK' }
    const exchange: Exchange = {
      ...{ url, method: 'GET', requestHeaders: [], requestBody: null, at, ...answer },
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      body: Buffer.from(html ?? ''),
    }
    await file.append(responseRecords(exchange, { kind: 'document', status: html === null ? 'gone' : 'captured' }))
  }
  for (const file of files.values()) await file.close()
}

function* variants(from: number, to: number): Generator<CapturedPage> {
  for (let n = from; n < to; n++) yield variant(n)
}

/** Writes the documents `from` up to `to` into WARC files below `data`, one for each portal, captured on the day given. */
export const writeVariants = (data: string, from: number, to: number, day: string): Promise<void> =>
  writePages(data, variants(from, to), day)
