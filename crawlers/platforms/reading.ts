import type { Listing, ListPage, Page, Platform } from '../platform.ts'
import type { Portal, PortalHosts } from '../portal.ts'
import { columnsIn } from './column.ts'
import { readAttachments, readDetailPage } from './detail-page.ts'
import type { Family } from './family.ts'
import { readServiceAnswer, serviceListings } from './lists/irs.ts'
import { isJson, readJsonList } from './lists/json-list.ts'
import { readListPage } from './lists/list-page.ts'

/** Declared lists first, then the service; the home page is asked for columns where no list was observed. */
function begin(portal: Portal): Listing[] {
  const lists = portal.lists.map(({ url, render, only_topics }): Listing => {
    return { kind: 'page', url, render, topics: only_topics ? portal.topics : [] }
  })
  const home = `${portal.scheme}://${portal.hosts[0]}/`
  const found = portal.status === 'observed' ? [] : [{ kind: 'home', url: home, render: 'http', topics: [] } as const]
  return [...lists, ...serviceListings(portal), ...found]
}

function readListing(portal: PortalHosts, listing: Listing, answer: Page, family: Family): ListPage {
  if (listing.kind === 'post') return readServiceAnswer(portal, listing, answer, family.isDocument)
  if (listing.kind === 'home') return { rows: [], rejected: [], next: null, columns: columnsIn(portal, answer) }
  const read = isJson(answer.html) ? readJsonList : readListPage
  const { rows, rejected, next } = read(portal, answer, listing.topics, family)
  return { rows, rejected, next: next === null ? null : { ...listing, url: next }, columns: [] }
}

/** The platform of a family: what differs between families is said there, all else is shared. */
export const platformOfFamily = (family: Family): Platform => ({
  name: family.name,
  proofs: { isList: family.isList, isArticle: family.isArticle },
  begin,
  readListing: (portal, listing, answer) => readListing(portal, listing, answer, family),
  readDetail: readDetailPage,
  readAttachments,
})
