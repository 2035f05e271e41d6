import { textIn } from './page-flow.ts'
import type { PageIndex } from './page-index.ts'
import { shownLine } from './page-lines.ts'

/** Names of `<meta>` as the portals' editors spell them; other names are kept as they stand. */
const NAMES = new Map(
  (
    'ArticleTitle PubDate ContentSource Keywords Description ColumnName ColumnType SiteName SiteDomain SiteIDCode ' +
    'Author Source Url'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
)
/** Where a page prints the title of its document, best first. */
const TITLES = ['.zwxl-title .tit', '.zwxl-title', 'h1', 'title'] as const
const CANONICAL = 'link[rel~="canonical" i]'

/**
 * `<meta>` by `name` or `property`, and by `http-equiv` where it names one of the editor's facts and is no
 * instruction to the browser. The first non-empty content of a name wins.
 */
export function metaOf(page: PageIndex): Record<string, string> {
  const meta: Record<string, string> = {}
  for (const { attribs } of page.select('meta[content]')) {
    const printed = (attribs.name ?? attribs.property ?? '').trim()
    const known = NAMES.get((printed || attribs['http-equiv'] || '').trim().toLowerCase())
    const name = known ?? printed
    const content = shownLine(attribs.content ?? '')
    if (name !== '' && content !== '') meta[name] ??= content
  }
  return meta
}

/** What parts the title of a document from the names of its column and its site. */
const SEPARATOR = /\s{0,4}[_|｜]\s{0,4}|\s{1,4}[–—]\s{1,4}|\s{0,4}(?:(?<!\d)-|-(?!\d))\s{0,4}/
/** How the names of sites and columns end. */
const SITE = /(?:网|网站|门户|平台|首页|人民政府|委员会|公开|动态|要闻|通知公告|政策文件)$/

/** The title in the `<title>` of a page, without the names of its column and its site. */
function withoutSite(title: string, { SiteName, ColumnName }: Record<string, string>): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== '')
  const isSite = (part: string): boolean => part === SiteName || part === ColumnName || SITE.test(part)
  while (parts.length > 1 && isSite(parts.at(-1)!)) parts.pop()
  while (parts.length > 1 && isSite(parts[0]!)) parts.shift()
  return parts.length === 1 ? parts[0]! : title
}

function titleIn(page: PageIndex, selector: string): string {
  const [element] = page.select(selector)
  return element ? textIn(element, page.looks) : ''
}

/** The title of the document: the heading made for it, else `ArticleTitle`, else the page's own. */
export function titleOf(page: PageIndex, meta: Record<string, string>): string | null {
  const [heading, ...frames] = TITLES
  const best = titleIn(page, heading) || meta.ArticleTitle
  if (best) return best
  for (const frame of frames) {
    const title = titleIn(page, frame)
    if (title !== '') return frame === 'title' ? withoutSite(title, meta) : title
  }
  return null
}

/** Address of `<link rel="canonical">`, null where the page names none. */
export function canonicalUrlOf(page: PageIndex): string | null {
  return page.select(CANONICAL)[0]?.attribs.href?.trim() || null
}
