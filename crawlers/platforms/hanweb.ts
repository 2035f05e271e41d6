import { isArticle } from '../own-text.ts'
import type { Page } from '../platform.ts'
import { resolved } from '../portal-address.ts'
import { platformOfFamily } from './reading.ts'

/** Older systems name documents by day, column and number, newer ones by year and a hash. */
const DOCUMENT = /\/art\/\d{4}\/(?:\d{1,2}\/\d{1,2}\/art_\d+_\d+|art_[\da-f]{32})\.html?$/
const DOCUMENT_LINK = /\/art\/\d{4}\/(?:\d{1,2}\/\d{1,2}\/art_\d+_\d+|art_[\da-f]{32})\.html?\b/

/**
 * A column keeps the rows of several pages in a script that is data: `<datastore>` with a `<record>` for each row, its
 * markup as character data, and in `<nextgroup>` the address of the rows after them; the proxy that answers there
 * writes the same (`/module/web/jpage/dataproxy.jsp`).
 */
const RECORD = /<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/g
const NEXT_GROUP = /<nextgroup>\s*<!\[CDATA\[[^\]]*?\bhref\s*=\s*["']([^"']+)["']/
const DATA = /<script\b[^<>]*\btype\s*=\s*["']text\/xml["'][^<>]*>([\s\S]*?)<\/script>/gi

const withRows = (data: string): string =>
  [...data.matchAll(RECORD)]
    .map(([, row]) => (/^\s*<(?:tr|li)\b/i.test(row!) ? row! : `<li>${row}</li>`))
    .map((row) => (/^\s*<tr\b/i.test(row) ? `<table>${row}</table>` : row))
    .join('\n')

const opened = (html: string): string =>
  /^\s*(?:<\?xml[^<>]*>\s*)?<datastore\b/.test(html) ? withRows(html) : html.replace(DATA, (_, data) => withRows(data))

const numberIn = (html: string, tag: string): number =>
  Number(new RegExp(`<${tag}>(\\d+)</${tag}>`).exec(html)?.[1] ?? Number.NaN)

/** The proxy is asked for the records after those it answered with: its address counts records, or pages. */
function recordsBehind(url: URL, html: string): string | null {
  const numberOf = (name: string): number => Number(url.searchParams.get(name))
  const next = new URL(url)
  const [first, last, total] = [numberOf('startrecord'), numberOf('endrecord'), numberIn(html, 'totalrecord')]
  const page = numberOf('page')
  if (first && last && last < total) {
    next.searchParams.set('startrecord', String(last + 1))
    next.searchParams.set('endrecord', String(Math.min(total, 2 * last - first + 1)))
  } else if (page && page < numberIn(html, 'totalpage')) next.searchParams.set('page', String(page + 1))
  else return null
  return next.href
}

/** What a page without a record of its own hands to the proxy when a browser shows it. */
const PROXY = /\bproxyUrl\s*:\s*["']([^"']+\/dataproxy\.jsp)["']/
const PARAMETERS = ['webid', 'columnid', 'unitid'] as const

function firstRecords({ url, html }: Page): string | null {
  const proxy = PROXY.exec(html)?.[1]
  const address = proxy && resolved(proxy, url)
  if (!address) return null
  address.search = '?page=1&appid=1&path=/&permissiontype=0'
  for (const name of PARAMETERS) {
    const value = new RegExp(`\\b${name}["']?\\s*[:=]\\s*["']?(\\d+)`, 'i').exec(html)?.[1]
    if (value === undefined) return null
    address.searchParams.set(name, value)
  }
  return address.href
}

function next(page: Page): string | null {
  const { url, html } = page
  if (!html.includes('<record>')) return DOCUMENT_LINK.test(html) ? null : firstRecords(page)
  const group = NEXT_GROUP.exec(html)?.[1]?.replaceAll('&amp;', '&')
  return resolved(group, url)?.href ?? recordsBehind(new URL(url), html)
}

/**
 * Hanweb's systems (大汉): columns `/col/col1/index.html`, documents `/art/2024/1/5/art_1_2.html` or
 * `/art/2024/art_HASH.html`.
 */
export const hanweb = platformOfFamily({
  name: 'hanweb',
  isDocument: ({ pathname }) => DOCUMENT.test(pathname),
  isList: (html) => DOCUMENT_LINK.test(html) || PROXY.test(html),
  isArticle,
  opened,
  next,
})
