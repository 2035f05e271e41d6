import { load } from 'cheerio'
import { pageKind, type Verdict } from './page-kind.ts'
import type { Listing } from './platform.ts'
import { PLATFORMS } from './platform-registry.ts'
import { columnsIn } from './platforms/column.ts'
import { MOST_NESTED, nestingOf } from './platforms/nesting.ts'
import { type Paging, pagingOf } from './platforms/pager.ts'
import { ROW_TEMPLATES } from './platforms/row-template.ts'
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
  verdict: Verdict
  platform: string
  /** Selector of the known form of row that fits most rows; null where none fits, or the page is no list. */
  row_selector: string | null
  n_rows: number
  n_rejected: number
  paging: Paging | null
  /** Addresses of the columns of documents that its navigation leads to. */
  columns: string[]
  /** Values of the meta tags that name the site. */
  site_name: string | null
  site_id: string | null
}

/** What gives a platform away, from top to bottom; a page without marks is of no known family. */
const MARKS: readonly { platform: string; mark: RegExp }[] = [
  {
    platform: 'trs',
    mark: /TRS_UEDITOR|TRS_Editor|\bzwxl-|\bzcwjk-|\d{6}\/t\d{8}_\d+(?:_wap)?\.html|createPage(?:HTML)?\(/,
  },
]
const UNKNOWN_FAMILY = 'generic'

/** The platform whose marks a page bears. */
export const platformIn = (html: string): string =>
  MARKS.find(({ mark }) => mark.test(html))?.platform ?? UNKNOWN_FAMILY

function rowSelector(html: string): string | null {
  if (nestingOf(html) > MOST_NESTED) return null
  const $ = load(html)
  const counted = ROW_TEMPLATES.map(({ row }) => ({ row, n: $(row).length })).filter(({ n }) => n > 0)
  return counted.toSorted((a, b) => b.n - a.n)[0]?.row ?? null
}

/** The text of a meta tag; null where the page has none of the name. */
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
  const platform = platformIn(html)
  const listing: Listing = { kind: 'page', url, render: 'http', topics: [] }
  const read = PLATFORMS.find(({ name }) => name === platform)!.readListing(stranger, listing, page)
  return {
    url,
    status,
    charset,
    verdict: pageKind({ status, body: html }),
    platform,
    row_selector: rowSelector(html),
    n_rows: read.rows.length,
    n_rejected: read.rejected.length,
    paging: pagingOf(html),
    columns: columnsIn(stranger, page).flatMap(({ kind, url: column }) => (kind === 'page' ? [column] : [])),
    site_name: meta(html, 'SiteName'),
    site_id: meta(html, 'SiteIDCode'),
  }
}
