import type { ShownRow } from './list-form.ts'
import { noticesOf } from './notice.ts'
import type { ReplicaSite, SiteColumn } from './replica-site.ts'
import { savedPage, savedPaths } from './saved-page.ts'

/** A document of a column: the row a list shows of it, `href` being its path on the host. */
function savedRow(host: string, path: string): ShownRow {
  const page = savedPage(host, path)!
  const cell = (label: string): string | null =>
    new RegExp(`\\[ ${label} \\]</td><td class="t2">([^<]+)`).exec(page)?.[1] ?? null
  return {
    href: path,
    title: /<meta name="ArticleTitle" content="([^"]*)"/.exec(page)![1]!,
    published_on: /<meta name="PubDate" content="([\d-]{10})/.exec(page)![1]!,
    written_on: cell('成文日期'),
    doc_no: cell('发文字号'),
  }
}

function rowsOf(site: ReplicaSite, column: SiteColumn): ShownRow[] {
  const saved = savedPaths(site.host)
    .filter((path) => path.startsWith(column.path))
    .map((path) => savedRow(site.host, path))
  const notices = noticesOf(site, column).map(({ path, title, published_on }) => {
    return { href: path, title, published_on, written_on: published_on, doc_no: null }
  })
  const later = (a: ShownRow, b: ShownRow) =>
    Number(a.published_on < b.published_on) - Number(a.published_on > b.published_on)
  return [...saved, ...notices].toSorted(later)
}

const made = new Map<string, ShownRow[]>()

/** The documents of a column, newest first: the saved pages below its path, and its routine notices. */
export function columnRows(site: ReplicaSite, column: SiteColumn): ShownRow[] {
  const key = site.host + column.path
  const known = made.get(key) ?? rowsOf(site, column)
  made.set(key, known)
  return known
}
