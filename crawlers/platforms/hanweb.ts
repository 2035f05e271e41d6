import { isArticle } from '../own-text.ts'
import type { Page } from '../platform.ts'
import { resolved } from '../portal-address.ts'
import { platformOfFamily } from './reading.ts'

const DOCUMENT = /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_\d+_\d+\.html?$/
const DOCUMENT_LINK = /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_\d+_\d+\.html?\b/

/**
 * A column keeps the rows of several pages in a script that is data: `<datastore>` with a `<record>` for each row, its
 * markup as character data, and in `<nextgroup>` the address of the rows behind them; the proxy that answers there
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

/** The proxy is asked for the next records where it does not say how: its address counts them. */
function recordsBehind(url: URL, html: string): string | null {
  const [first, last] = ['startrecord', 'endrecord'].map((name) => Number(url.searchParams.get(name)))
  const total = Number(/<totalrecord>(\d+)<\/totalrecord>/.exec(html)?.[1] ?? Number.NaN)
  if (!first || !last || !(last < total)) return null
  const next = new URL(url)
  next.searchParams.set('startrecord', String(last + 1))
  next.searchParams.set('endrecord', String(Math.min(total, 2 * last - first + 1)))
  return next.href
}

function next({ url, html }: Page): string | null {
  const group = NEXT_GROUP.exec(html)?.[1]?.replaceAll('&amp;', '&')
  return resolved(group, url)?.href ?? recordsBehind(new URL(url), html)
}

/** Hanweb's systems (大汉): columns `/col/col1/index.html`, documents `/art/2024/1/5/art_1_2.html`. */
export const hanweb = platformOfFamily({
  name: 'hanweb',
  isDocument: ({ pathname }) => DOCUMENT.test(pathname),
  isList: (html) => DOCUMENT_LINK.test(html),
  isArticle,
  opened,
  next,
})
