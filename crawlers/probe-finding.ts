import { load } from 'cheerio'
import { MOST_NESTED, nestingOf } from '../datasets/markup/nesting.ts'
import { type PageVerdict, pageKind } from './page-kind.ts'
import type { Listing, ListPage, Platform } from './platform.ts'
import { PLATFORMS } from './platform-registry.ts'
import { columnsIn } from './platforms/column.ts'
import { type Paging, pagingOf } from './platforms/lists/pager.ts'
import { ROW_TEMPLATES } from './platforms/lists/row-template.ts'
import type { PortalHosts } from './portal.ts'

/** A page as it was fetched for a probe. */
export interface ProbedPage {
  /** Address after redirects. */
  url: string
  status: number
  html: string
  /** Charset by which the bytes were read. */
  charset: string
}

/** What a page shows of its portal. */
export interface ProbeFinding {
  url: string
  status: number
  charset: string
  verdict: PageVerdict
  platform: string
  /** Selector of the known form of row that fits most rows; null if none fits, or the page is no list. */
  row_selector: string | null
  n_rows: number
  n_rejected: number
  paging: Paging | null
  /** Address of the page after it; null if it leads to none. */
  next: string | null
  /** Addresses of the columns of documents that its navigation leads to. */
  columns: string[]
  /** Values of the meta tags that name the site. */
  site_name: string | null
  site_id: string | null
}

/** What gives a platform away, from top to bottom. */
const MARKS: readonly { platform: string; mark: RegExp }[] = [
  { platform: 'json', mark: /^\s*[[{]/ },
  { platform: 'hanweb', mark: /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_|\bjpage\b|<datastore\b|\/col\/col\d+\// },
  {
    platform: 'trs',
    mark: /TRS_UEDITOR|TRS_Editor|\bzwxl-|\bzcwjk-|\d{6}\/t\d{8}_\d+(?:_wap)?\.html|createPage(?:HTML)?\(/,
  },
]
/** Where no mark tells, rows do; the more particular family first. */
const UNMARKED = ['dated', 'generic'] as const

interface ReadAs {
  platform: Platform
  page: ListPage
}

/** Reads a page as the list of a platform. */
function readAs(name: string, page: ProbedPage): ReadAs {
  const platform = PLATFORMS.find((each) => each.name === name)!
  const listing: Listing = { kind: 'page', url: page.url, render: 'http', topics: [] }
  return { platform, page: platform.readListing(strangerAt(new URL(page.url)), listing, page) }
}

/** Reads a page by the platform whose marks it bears, else by the one that finds most rows in it. */
function readByFamily(page: ProbedPage): ReadAs {
  const marked = MARKS.find(({ mark }) => mark.test(page.html))
  if (marked) return readAs(marked.platform, page)
  const [dated, generic] = UNMARKED.map((name) => readAs(name, page)) as [ReadAs, ReadAs]
  const n_dated = dated.page.rows.length
  return n_dated > 0 && n_dated >= generic.page.rows.length ? dated : generic
}

function rowSelector(html: string): string | null {
  if (nestingOf(html) > MOST_NESTED) return null
  const $ = load(html)
  const counted = ROW_TEMPLATES.map(({ row }) => ({ row, n: $(row).length })).filter(({ n }) => n > 0)
  return counted.toSorted((a, b) => b.n - a.n)[0]?.row ?? null
}

/** The text of a meta tag; null if the page has none of the name. */
function meta(html: string, name: string): string | null {
  const tag = new RegExp(`<meta\\b[^<>]*\\bname\\s*=\\s*["']?${name}["'\\s][^<>]*>`, 'i').exec(html)?.[0]
  return /\bcontent\s*=\s*["']([^"'<>]+)["']/i.exec(tag ?? '')?.[1]?.trim() || null
}

/** A portal of which nothing is known but the host of a page: enough to read the page by. */
function strangerAt({ protocol, hostname }: URL): PortalHosts {
  return { hosts: [hostname], scheme: protocol === 'http:' ? 'http' : 'https' }
}

/** Reads a page as if it were a list, and as if it were a home page, and tells what is there. */
export function probeFinding(page: ProbedPage): ProbeFinding {
  const { url, status, html, charset } = page
  const stranger = strangerAt(new URL(url))
  const { platform, page: read } = readByFamily(page)
  return {
    url,
    status,
    charset,
    verdict: pageKind({ status, body: html }, platform.proofs),
    platform: platform.name,
    row_selector: rowSelector(html),
    n_rows: read.rows.length,
    n_rejected: read.rejected.length,
    paging: pagingOf(html),
    next: read.next?.url ?? null,
    columns: columnsIn(stranger, page).flatMap(({ kind, url: column }) => (kind === 'page' ? [column] : [])),
    site_name: meta(html, 'SiteName'),
    site_id: meta(html, 'SiteIDCode'),
  }
}
