import { attachedFile } from './attached-file.ts'
import { challenge, hasPassed } from './challenge.ts'
import { columnRows } from './column-row.ts'
import { answered, type ReplicaRequest, type ReplicaResponse, validated } from './exchange.ts'
import { FOREIGN_SITES, foreignResponse } from './foreign/index.ts'
import { encodeGb18030 } from './gb18030.ts'
import { listPage, listRowsJson, siteLists } from './list-page.ts'
import { noticesOf, type RoutineNotice } from './notice.ts'
import { noticePage } from './notice-page.ts'
import { framed } from './page-frame.ts'
import { CLOSED_FOLDER, CRAWL_DELAY, type ReplicaSite, SITES, type SiteColumn } from './replica-site.ts'
import { savedFile, savedPage } from './saved-page.ts'
import { searchAnswer } from './search-service.ts'

/** What a path stands for, before charset, counter and validators. */
interface Content {
  type: string
  body: string | Uint8Array
  /** Day of the last change, YYYY-MM-DD. */
  modified: string
}

const HTML = 'text/html'
const FOUNDED = '2019-01-01'

const html = (body: string, modified: string): Content => ({ type: HTML, body, modified })

/** Number in the file name of a page of a list, 0 for the folder itself; null for other names. */
function pageNumber(name: string, stem: string): number | null {
  if (name === '' || name === `${stem}.html`) return 0
  const digits = new RegExp(`^${stem}_(\\d+)\\.html$`).exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

function listContent(site: ReplicaSite, path: string): Content | null {
  const column = siteLists(site).find(
    (each) => path.startsWith(each.path) && !path.slice(each.path.length).includes('/'),
  )
  if (column === undefined) return null
  const name = path.slice(column.path.length)
  const newest = columnRows(site, site.columns.includes(column) ? column : site.columns[0]!)[0]?.published_on ?? FOUNDED
  const rows = /^rows_(\d+)\.json$/.exec(name)?.[1]
  if (rows !== undefined && site.habits.includes('script_list')) {
    const body = listRowsJson(site, column, Number(rows))
    return body === null ? null : { type: 'application/json', body, modified: newest }
  }
  const page = pageNumber(name, column.stem)
  const body = page === null ? null : listPage(site, column, page)
  return body === null ? null : html(body, newest)
}

function attachment(notice: RoutineNotice, path: string): Content | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const file = notice.files.includes(name) ? attachedFile(name, notice.title) : null
  return file && { type: file.type, body: file.bytes, modified: notice.published_on }
}

function noticeContent(site: ReplicaSite, column: SiteColumn, path: string): Content | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const nearby = noticesOf(site, column).filter((notice) => notice.path.startsWith(folder))
  for (const notice of nearby) {
    if (notice.path === path) return html(noticePage(site, column, notice, 'desktop'), notice.published_on)
    const twin = notice.path.replace(/\.html$/, '_wap.html')
    if (twin === path) return html(noticePage(site, column, notice, 'wap'), notice.published_on)
    const file = attachment(notice, path)
    if (file) return file
  }
  return null
}

function documentContent(site: ReplicaSite, path: string): Content | null {
  const saved = savedPage(site.host, path.replace(/_wap\.html$/, '.html'))
  const day = /\/t(\d{4})(\d{2})(\d{2})_/.exec(path)?.slice(1).join('-')
  if (saved !== null) return html(saved, day ?? FOUNDED)
  const file = savedFile(site.host, path)
  if (file !== null) return { type: 'application/octet-stream', body: file, modified: FOUNDED }
  const column = site.columns.find((each) => path.startsWith(each.path))
  return column ? noticeContent(site, column, path) : null
}

function contentOf(site: ReplicaSite, path: string): Content | null {
  if (path === '/' || path === '/index.html') return html(framed(site, '首页', [], '<h1>首页</h1>'), FOUNDED)
  return listContent(site, path) ?? documentContent(site, path)
}

function robots(site: ReplicaSite): ReplicaResponse {
  const closed = site.habits.includes('robots')
    ? `Disallow: ${CLOSED_FOLDER}\nCrawl-delay: ${CRAWL_DELAY}\n`
    : 'Disallow: /admin/\n'
  return answered(200, 'text/plain', `User-agent: *\n${closed}`)
}

/** As on the real portals: a page in the frame of the site, links and all, under status 404. */
const missing = (site: ReplicaSite): ReplicaResponse =>
  answered(404, HTML, framed(site, '404 页面不存在', [], '<p>您访问的页面不存在。</p>'))

/** Pages with a counter change with every request and say nothing of their version. */
function counted(content: Content, serial: number): ReplicaResponse {
  const counter = `<p>访问量：<span id="hits">${100_000 + serial}</span></p>\n</body>`
  return answered(200, content.type, (content.body as string).replace('</body>', counter))
}

const declaredGb = (page: string): string =>
  page.replace('<meta charset="UTF-8">', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')

function respond(site: ReplicaSite, request: ReplicaRequest, path: string): ReplicaResponse {
  const content = contentOf(site, path)
  if (content === null) return missing(site)
  if (typeof content.body !== 'string' || content.type !== HTML) {
    return validated(request, answered(200, content.type, content.body), content.modified)
  }
  if (site.habits.includes('counter')) return counted(content, request.serial)
  const body = site.habits.includes('legacy') ? encodeGb18030(declaredGb(content.body)) : content.body
  return validated(request, answered(200, HTML, body), content.modified)
}

/**
 * What the replica portals answer; null for a host that is none of theirs. The same request gets the same answer, on
 * pages with counters apart from `serial`.
 */
export function replicaResponse(request: ReplicaRequest): ReplicaResponse | null {
  const host = request.host.toLowerCase().replace(/:\d+$/, '')
  const foreign = FOREIGN_SITES.find((each) => each.host === host)
  if (foreign) return foreignResponse(foreign, request)
  const site = SITES.find((each) => each.host === host)
  if (site === undefined) return null
  const path = request.path.replace(/[?#].*$/, '')
  if (path === '/robots.txt') return robots(site)
  if (site.habits.includes('challenge') && !hasPassed(request, host)) return challenge()
  if (path === '/irs/front/search' && site.habits.includes('search')) return searchAnswer(site, request)
  return respond(site, request, path)
}
