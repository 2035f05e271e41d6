import { load } from 'cheerio'
import { MOST_NESTED, nestingOf } from '../../../datasets/markup/nesting.ts'
import { publicationDay } from '../../document-link.ts'
import type { ListRow, Page, Rejected } from '../../platform.ts'
import type { PortalHosts } from '../../portal.ts'
import { portalAddress, resolved } from '../../portal-address.ts'
import type { Family } from '../family.ts'
import { linkBase } from '../link-base.ts'
import { nextPage } from './pager.ts'
import { type PrintedRow, printedRows } from './printed-row.ts'
import { rowFields } from './row-field.ts'
import { keepsTitle } from './topic.ts'

/** What a page of a list holds, and the address of the page after it. */
export interface ReadList {
  rows: ListRow[]
  rejected: Rejected[]
  next: string | null
}

interface Reading {
  portal: PortalHosts
  base: string
  topics: readonly string[]
  family: Family
}

type Judged = { row: ListRow } | { rejected: Rejected }

function judge({ href, title, texts }: PrintedRow, { portal, base, topics, family }: Reading): Judged {
  const reject = (reason: Rejected['reason']): Judged => ({ rejected: { href, title, reason } })
  const url = resolved(href ?? undefined, base)
  if (url === null) return reject('no_href')
  const address = portalAddress(portal, url)
  if (address === null) return reject('off_host')
  const { doc_no, written_on, day } = rowFields(texts)
  if (!family.isDocument(url, { doc_no, written_on, day })) return reject('not_a_document')
  if (!keepsTitle(topics, title)) return reject('off_topic')
  return { row: { url: address, title, published_on: day ?? publicationDay(url.pathname), written_on, doc_no } }
}

/** What is read of an answer that is no list. */
export const unreadableList = (reason: string): ReadList => ({
  rows: [],
  rejected: [{ href: null, title: reason, reason: 'unreadable' }],
  next: null,
})

/** Rows of one address are one: the first that has a title. */
function once(rows: readonly ListRow[]): ListRow[] {
  const byUrl = new Map<string, ListRow>()
  for (const row of rows) if (!byUrl.get(row.url)?.title) byUrl.set(row.url, row)
  return [...byUrl.values()]
}

/**
 * Reads a page of a list in its own order. Every row of a known form is taken or rejected with a reason; links outside
 * such rows are asked only where they lead to documents.
 */
export function readListPage(portal: PortalHosts, page: Page, topics: readonly string[], family: Family): ReadList {
  const { url } = page
  const html = family.opened?.(page.html) ?? page.html
  const nesting = nestingOf(html)
  if (nesting > MOST_NESTED)
    return unreadableList(`found elements nested ${nesting} deep, expected at most ${MOST_NESTED}`)
  const $ = load(html)
  const base = linkBase($, url)
  const { known, loose } = printedRows($)
  const documents = loose.filter(({ href, texts }) => {
    const target = resolved(href ?? undefined, base)
    return target !== null && family.isDocument(target, rowFields(texts))
  })
  const judged = [...known, ...documents].map((row) => judge(row, { portal, base, topics, family }))
  const rows = once(judged.flatMap((one) => ('row' in one ? [one.row] : [])))
  const rejected = judged.flatMap((one) => ('rejected' in one ? [one.rejected] : []))
  // After the end of a list servers answer stubs (portal-conventions §3).
  return { rows, rejected, next: family.next?.(page) ?? (judged.length === 0 ? null : nextPage($, html, url, base)) }
}
