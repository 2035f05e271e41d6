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

/** Address of `<link rel="canonical">`, null if the page names none, or something that is no address. */
export function canonicalUrlOf(page: PageIndex): string | null {
  const written = page.select(CANONICAL)[0]?.attribs.href?.trim() ?? ''
  return URL.canParse(written) ? written : null
}
