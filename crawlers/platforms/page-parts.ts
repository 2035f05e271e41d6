import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import { MOST_NESTED, nestingOf } from '../../datasets/markup/nesting.ts'
import { bodiesIn, saysAtMost } from '../body-container.ts'
import { ATTACHMENT_LINK, isDocumentPath } from '../document-link.ts'
import type { Page } from '../platform.ts'
import { resolved } from '../portal-address.ts'
import { linkBase } from './link-base.ts'
import { pagingOf } from './lists/pager.ts'

/** A document of more pages than this is none, in pages. */
const MOST_PAGES = 50
/** A page with as much text of its own is no frame for another one, in characters. */
const OWN_TEXT = 200

/** Other pages that belong to a document: what a frame in its text shows, and the pages that follow its first one. */
export interface PageParts {
  frames: string[]
  pages: string[]
}

const NO_PARTS: PageParts = { frames: [], pages: [] }

function framesIn($: CheerioAPI, html: string, url: string): string[] {
  const [body = html] = bodiesIn(html)
  if (!saysAtMost(body, OWN_TEXT)) return []
  const sources = $<Element, string>('iframe[src]').toArray()
  const shown = sources.map(({ attribs }) => attribs.src!).filter((src) => body.includes(src))
  // What shows a file is no page.
  const pages = shown.filter((src) => !ATTACHMENT_LINK.test(`${src}"`))
  return pages.flatMap((src) => resolved(src, linkBase($, url))?.href ?? [])
}

/** Pages by the call that writes the paging of lists and long documents alike (portal-conventions §3). */
function calledPages(html: string, url: string): string[] {
  const paging = pagingOf(html)
  const file = new URL(url).pathname.split('/').at(-1)!
  if (!paging || paging.pages > MOST_PAGES || file !== `${paging.stem}.${paging.extension}`) return []
  const { pages, stem, extension } = paging
  return Array.from({ length: pages - 1 }, (_, i) => new URL(`${stem}_${i + 1}.${extension}`, url).href)
}

/** Name of a document up to the number of its page; the first page has none. */
const stemOf = (path: string): string =>
  isDocumentPath(path) ? path.replace(/\.\w+$/, '') : path.replace(/(?:_\d{1,2})?\.\w+$/, '')

/** The page that 下一页 leads to, if its name is that of the document with a number: elsewhere it is another document. */
function linkedPage($: CheerioAPI, url: string): string[] {
  const link = $('a[href]').filter((_, a) => /^(?:下一页|下页)$/.test($(a).text().trim()))
  const next = resolved(link.first().attr('href'), linkBase($, url))
  const stem = stemOf(new URL(url).pathname)
  if (next === null || next.href === url || !next.pathname.startsWith(stem)) return []
  return /^_\d{1,2}\.\w+$/.test(next.pathname.slice(stem.length)) ? [next.href] : []
}

/** The addresses of other pages that belong to a document's page, each once, in their order. */
export function readParts({ url, html }: Page): PageParts {
  const mayHave = /<iframe\b|createPage|下一?页/i.test(html)
  if (!mayHave || nestingOf(html) > MOST_NESTED) return NO_PARTS
  const $ = load(html)
  const called = calledPages(html, url)
  const pages = called.length > 0 ? called : linkedPage($, url)
  return { frames: [...new Set(framesIn($, html, url))], pages: [...new Set(pages)] }
}
