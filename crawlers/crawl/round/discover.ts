import type { Page, Platform, Rejected } from '../../platform.ts'
import { readParts } from '../../platforms/page-parts.ts'
import type { Portal } from '../../portal.ts'
import { portalAddress } from '../../portal-address.ts'
import type { Item } from '../item.ts'
import { attachmentItem, documentItem, listItem, partItem } from '../item.ts'

/** What a page leads to. */
export interface Discovery {
  items: Item[]
  /** Lists in columns of the page. */
  columns: Item[]
  /** The next page of the list, for those who go on. */
  next: Item | null
  /** Everything that the rows of a list name, taken or not: what tells one page of it from another. */
  named: string[]
  /** Rows that name no document to fetch here, with the reason. */
  rejected: Rejected[]
}

export const NO_DISCOVERY: Discovery = { items: [], columns: [], next: null, named: [], rejected: [] }

const filesOf = (platform: Platform, page: Page): Item[] =>
  platform.readAttachments(page).map(({ url }) => attachmentItem(url))

/** Frames of strangers are no part of a document. */
function partsOf(portal: Portal, page: Page, key: string): Item[] {
  const { frames, pages } = readParts(page)
  const own = [...frames, ...pages].flatMap((url) => portalAddress(portal, new URL(url)) ?? [])
  return own.filter((url) => url !== key).map((url) => partItem(url, key))
}

/**
 * Reads what a page that is content leads to: documents, columns and the next page of lists, files of documents. `url` is
 * the address that answered, `text` the decoded page.
 */
export function discover(portal: Portal, platform: Platform, item: Item, url: string, text: string): Discovery {
  const page = { url, html: text }
  if (item.kind === 'attachment') return NO_DISCOVERY
  // A page of a document may lead to the next one.
  if (item.kind === 'part')
    return { ...NO_DISCOVERY, items: [...filesOf(platform, page), ...partsOf(portal, page, item.page!)] }
  if (item.kind === 'document') {
    return { ...NO_DISCOVERY, items: [...filesOf(platform, page), ...partsOf(portal, page, item.key)] }
  }
  const { list, page: number, depth } = item.trail!
  const { rows, next, columns, rejected } = platform.readListing(portal, item.listing!, page)
  return {
    items: rows.map((row) => documentItem(row.url)),
    columns: columns.map((column) => listItem(column, depth + 1)),
    next: next && { ...listItem(next, depth), trail: { list, page: number + 1, depth } },
    named: [...rows.map((row) => row.url), ...rejected.map(({ href, title }) => `${href} ${title}`)],
    rejected,
  }
}
