import type { Platform } from '../platform.ts'
import type { Portal } from '../portal.ts'
import type { Item } from './item.ts'
import { attachmentItem, documentItem, listItem } from './item.ts'

/** What a page leads to. */
export interface Discovery {
  items: Item[]
  /** The next page of the list, for those who go on. */
  next: Item | null
  /** Rows that name no document to fetch here, with the reason. */
  rejected: number
}

const NOTHING: Discovery = { items: [], next: null, rejected: 0 }

/** Reads what a page that is content leads to: documents, columns and the next page of lists, files of documents. */
export function discover(portal: Portal, platform: Platform, item: Item, text: string): Discovery {
  const page = { url: item.ask.url, html: text }
  if (item.kind === 'attachment') return NOTHING
  if (item.kind === 'document') {
    return { ...NOTHING, items: platform.readAttachments(page).map(({ url }) => attachmentItem(url)) }
  }
  const { rows, next, columns, rejected } = platform.readListing(portal, item.listing!, page)
  return {
    items: [...rows.map(({ url }) => documentItem(url)), ...columns.map(listItem)],
    next: next && listItem(next),
    rejected: rejected.length,
  }
}
