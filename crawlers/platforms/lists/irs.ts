import { z } from 'zod'
import { publicationDay } from '../../document-link.ts'
import type { Listing, ListPage, ListRow, Page, Rejected } from '../../platform.ts'
import type { Portal, PortalHosts, SearchService } from '../../portal.ts'
import { portalAddress, resolved } from '../../portal-address.ts'
import type { IsDocument } from '../family.ts'
import { unreadableList } from './list-page.ts'
import { dayIn } from './row-field.ts'

type Post = Extract<Listing, { kind: 'post' }>

const PAGE_SIZE = 50
const PATHS = { search: '/irs/front/search', list: '/irs/front/list' } as const

const searchBody = (service: SearchService, word: string): object => ({
  tenantId: service.tenant_id,
  searchWord: word,
  dataTypeId: service.data_type_id,
  orderBy: 'time',
  searchBy: 'title',
  granularity: 'ALL',
  beginDateTime: '',
  endDateTime: '',
  filters: [],
  pageNo: 1,
  pageSize: PAGE_SIZE,
})

const listBody = (service: SearchService): object => ({
  tableName: service.data_type_id,
  tenantId: service.tenant_id,
  pageNo: 1,
  pageSize: PAGE_SIZE,
})

/** The requests that begin to ask the service of a portal: one for a library, one a word for a search. */
export function serviceListings(portal: Portal): Listing[] {
  const { search: service, scheme } = portal
  if (service === null) return []
  const bodies = service.kind === 'list' ? [listBody(service)] : service.words.map((word) => searchBody(service, word))
  const url = `${scheme}://${service.host}${PATHS[service.kind]}`
  const headers = { 'content-type': 'application/json;charset=UTF-8', accept: 'application/json' }
  return bodies.map((body) => ({ kind: 'post', url, headers, body: JSON.stringify(body) }))
}

/** Fields of an entry: the search and the library name them differently (portal-conventions §6). */
const entrySchema = z.looseObject({
  url: z.string().optional(),
  doc_pub_url: z.string().optional(),
  title_no_tag: z.string().optional(),
  title: z.string().optional(),
  time: z.union([z.string(), z.number()]).nullish(),
})
type Entry = z.infer<typeof entrySchema>

const list = z.array(entrySchema)
const pager = z.looseObject({ pageCount: z.int() }).optional()
const data = z.union([
  z
    .looseObject({ middle: z.looseObject({ list }), pager })
    .transform((found) => ({ ...found, list: found.middle.list })),
  z.looseObject({ list, pager }),
])

interface Data {
  list: Entry[]
  pager?: { pageCount: number } | undefined
}

/** The list in an answer, or what was found in its place. */
function dataOf({ html }: Page): Data | string {
  let json: unknown
  try {
    json = JSON.parse(html)
  } catch {
    return `found ${JSON.stringify(html.slice(0, 40))}, expected the JSON of a list`
  }
  const read = z.looseObject({ data }).safeParse(json)
  return read.success ? read.data.data : 'found JSON without data.middle.list or data.list, expected one of them'
}

/** Milliseconds since 1970 or a printed day, as the day in China. */
function dayOf(time: Entry['time']): string | null {
  const text = String(time ?? '')
  if (!/^\d{13}$/.test(text)) return dayIn(text)
  return new Date(Number(text) + 8 * 3_600_000).toISOString().slice(0, 10)
}

const plain = (title: string): string => title.replace(/<[^<>]*>/g, '').trim()

function judge(portal: PortalHosts, entry: Entry, isDocument: IsDocument): ListRow | Rejected {
  const href = entry.url ?? entry.doc_pub_url ?? null
  const title = plain(entry.title_no_tag ?? entry.title ?? '')
  const url = resolved(href ?? undefined, `${portal.scheme}://${portal.hosts[0]}/`)
  if (url === null) return { href, title, reason: 'no_href' }
  const address = portalAddress(portal, url)
  if (address === null) return { href, title, reason: 'off_host' }
  const day = dayOf(entry.time)
  if (!isDocument(url, { doc_no: null, written_on: null, day })) return { href, title, reason: 'not_a_document' }
  return { url: address, title, published_on: day ?? publicationDay(url.pathname), written_on: null, doc_no: null }
}

function nextOf(listing: Post, { list: entries, pager: told }: Data): Post | null {
  const body = JSON.parse(listing.body) as { pageNo: number; pageSize: number }
  const isFull = entries.length === body.pageSize
  const more = told === undefined ? isFull : body.pageNo < told.pageCount && entries.length > 0
  return more ? { ...listing, body: JSON.stringify({ ...body, pageNo: body.pageNo + 1 }) } : null
}

/** Reads the answer of a service: rows, and the request for the page after it. */
export function readServiceAnswer(portal: PortalHosts, listing: Post, answer: Page, isDocument: IsDocument): ListPage {
  const found = dataOf(answer)
  if (typeof found === 'string') return { ...unreadableList(found), next: null, columns: [] }
  const judged = found.list.map((entry) => judge(portal, entry, isDocument))
  return {
    rows: judged.filter((one): one is ListRow => !('reason' in one)),
    rejected: judged.filter((one): one is Rejected => 'reason' in one),
    next: nextOf(listing, found),
    columns: [],
  }
}
