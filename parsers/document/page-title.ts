import { textIn } from './page-flow.ts'
import type { PageIndex } from './page-index.ts'
import { isBodyName } from './signature.ts'

/** The heading that a portal prints for the document, best first. */
const HEADINGS = ['.zwxl-title .tit', '.zwxl-title']

/** What stands between a title and the names of its column and site; a dash between figures is one of a span. */
const SEPARATOR = /\s?[_|｜»]\s?|\s?[—–－-]{2,4}\s?|\s[—–－-]\s|(?<![\d\s])[-－](?![\d\s])/
/** Names of sites that are no bodies. */
const SITE = /(?:网|网站|网页|门户|平台|在线|公开专栏|欢迎您?)$/
/** A piece shorter than this is 首页 or what a separator within a title left over. */
const SHORTEST = 4

/** Names that `<meta>` gives the site and the column of a page. */
const namesOf = (meta: Readonly<Record<string, string>>): string[] =>
  [meta.SiteName, meta.ColumnName, meta['og:site_name']].filter((name) => name !== undefined)

const isSite = (text: string, names: readonly string[]): boolean =>
  names.includes(text) || SITE.test(text) || isBodyName(text)

/**
 * A title without the names of column and site behind or before it: 某某方案_某某区人民政府. As it stands where nothing
 * else would be left.
 */
export function withoutSite(title: string, meta: Readonly<Record<string, string>>): string {
  const pieces = title.split(SEPARATOR).map((piece) => piece.trim())
  const names = namesOf(meta)
  const first = pieces.findIndex((piece) => piece.length >= SHORTEST && !isSite(piece, names))
  if (pieces.length < 2 || first < 0) return title
  // A dash within the title: what stands behind it up to the site belongs to it.
  const site = pieces.findIndex((piece, i) => i > first && isSite(piece, names))
  const kept = pieces[first]!
  const from = title.indexOf(kept)
  const to = site < 0 ? from + kept.length : title.indexOf(pieces[site]!, from + kept.length)
  const whole = title.slice(from, to).replace(/[\s_|｜»—–－-]{1,6}$/, '')
  return /[_|｜»]/.test(whole) ? kept : whole
}

/** The piece of a title before its first separator, the column of the page behind it left out. */
export const firstPiece = (title: string): string => title.split(SEPARATOR)[0]!.trim()

function textAt(page: PageIndex, selector: string): string {
  const [element] = page.select(selector)
  return element ? textIn(element, page.looks) : ''
}

/** The heading `h1`, unless it is the name of the site. */
function mainHeading(page: PageIndex, meta: Readonly<Record<string, string>>): string {
  const text = textAt(page, 'h1')
  return isSite(text, namesOf(meta)) ? '' : text
}

/** The title of the document: the heading made for it, else `ArticleTitle`, else the page's own. */
export function titleOf(page: PageIndex, meta: Readonly<Record<string, string>>): string | null {
  const [heading, frame] = HEADINGS.map((selector) => textAt(page, selector))
  const found = heading || meta.ArticleTitle || frame || mainHeading(page, meta) || textAt(page, 'title')
  return found ? withoutSite(found, meta) : null
}
