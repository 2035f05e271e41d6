import type { Listing, ListPage, Page, Platform } from '../platform.ts'
import type { Portal, PortalHosts } from '../portal.ts'
import { columnsIn } from './column.ts'
import { readAttachments, readDetailPage } from './detail-page.ts'
import { readServiceAnswer, serviceListings } from './irs.ts'
import { type IsDocument, readListPage } from './list-page.ts'

/** Declared lists first, then the service; the home page is asked for columns where no list was observed. */
function begin(portal: Portal): Listing[] {
  const lists = portal.lists.map(({ url, render, only_topics }): Listing => {
    return { kind: 'page', url, render, topics: only_topics ? portal.topics : [] }
  })
  const home = `${portal.scheme}://${portal.hosts[0]}/`
  const found = portal.status === 'observed' ? [] : [{ kind: 'home', url: home, render: 'http', topics: [] } as const]
  return [...lists, ...serviceListings(portal), ...found]
}

function readListing(portal: PortalHosts, listing: Listing, answer: Page, isDocument: IsDocument): ListPage {
  if (listing.kind === 'post') return readServiceAnswer(portal, listing, answer, isDocument)
  if (listing.kind === 'home') return { rows: [], rejected: [], next: null, columns: columnsIn(portal, answer) }
  const { rows, rejected, next } = readListPage(portal, answer, listing.topics, isDocument)
  return { rows, rejected, next: next === null ? null : { ...listing, url: next }, columns: [] }
}

/** A family whose lists differ from others' in what a link to a document looks like. */
export const platformWith = (name: string, isDocument: IsDocument): Platform => ({
  name,
  begin,
  readListing: (portal, listing, answer) => readListing(portal, listing, answer, isDocument),
  readDetail: readDetailPage,
  readAttachments,
})
