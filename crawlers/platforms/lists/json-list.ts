import { publicationDay } from '../../document-link.ts'
import type { ListRow, Page, Rejected } from '../../platform.ts'
import type { PortalHosts } from '../../portal.ts'
import { portalAddress, resolved } from '../../portal-address.ts'
import type { Family } from '../family.ts'
import { type ReadList, unreadableList } from './list-page.ts'
import { dayIn } from './row-field.ts'
import { keepsTitle } from './topic.ts'

/** Names of fields, the most telling first; by them a list is told from other arrays. */
const FIELDS = {
  address: ['url', 'post_url', 'doc_pub_url', 'linkUrl', 'link', 'href'],
  title: ['title', 'title_no_tag', 'docTitle', 'name'],
  day: [
    'display_publish_time',
    'first_publish_time',
    'publish_time',
    'publishTime',
    'publishDate',
    'pubDate',
    'pub_time',
    'date',
    'time',
    'created_at',
    'create_time',
  ],
  doc_no: ['document_number', 'docNo', 'fileNum', 'fileNumber'],
} as const
const TOTALS = ['total', 'totalCount', 'count']
/** Parameters of an address that count pages. */
const PAGES = ['page', 'pageNo', 'pageNum', 'pageIndex', 'pageNumber', 'current']
/** Lists lie at most as deep in their answer. */
const DEEPEST = 5

type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first of some fields that an entry fills, as text. */
function fieldOf(entry: Entry, names: readonly string[]): string | null {
  for (const name of names) {
    const value = entry[name]
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return String(value).trim()
  }
  return null
}

interface Found {
  entries: readonly Entry[]
  /** How many entries all pages have together; null if the answer does not say. */
  total: number | null
}

const namesDocuments = (entry: unknown): boolean =>
  isEntry(entry) && fieldOf(entry, FIELDS.address) !== null && fieldOf(entry, FIELDS.title) !== null

/** The list in an answer: of all arrays of entries with address and title the longest, or an empty one. */
function listIn(value: unknown, total: number | null = null, depth = 0): Found | null {
  if (Array.isArray(value)) {
    const entries = value.filter(isEntry)
    return value.length === 0 || entries.some(namesDocuments) ? { entries, total } : null
  }
  if (!isEntry(value) || depth === DEEPEST) return null
  const told = Number(fieldOf(value, TOTALS) ?? Number.NaN)
  const all = Number.isInteger(told) ? told : total
  const found = Object.values(value).flatMap((inner) => listIn(inner, all, depth + 1) ?? [])
  return found.toSorted((a, b) => b.entries.length - a.entries.length)[0] ?? null
}

/** Seconds or milliseconds since 1970, or a printed day, as the day in China. */
function dayOf(text: string | null): string | null {
  if (text === null || !/^\d{10}(?:\d{3})?$/.test(text)) return dayIn(text ?? '')
  const ms = Number(text.padEnd(13, '0'))
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
}

const plain = (title: string): string => title.replace(/<[^<>]*>/g, '').trim()

interface Reading {
  portal: PortalHosts
  base: string
  topics: readonly string[]
  family: Family
}

function judge(entry: Entry, { portal, base, topics, family }: Reading): ListRow | Rejected {
  const href = fieldOf(entry, FIELDS.address)
  const title = plain(fieldOf(entry, FIELDS.title) ?? '')
  const url = resolved(href ?? undefined, base)
  if (url === null) return { href, title, reason: 'no_href' }
  const address = portalAddress(portal, url)
  if (address === null) return { href, title, reason: 'off_host' }
  const day = dayOf(fieldOf(entry, FIELDS.day))
  const doc_no = fieldOf(entry, FIELDS.doc_no)
  if (!family.isDocument(url, { doc_no, written_on: null, day })) return { href, title, reason: 'not_a_document' }
  if (!keepsTitle(topics, title)) return { href, title, reason: 'off_topic' }
  return { url: address, title, published_on: day ?? publicationDay(url.pathname), written_on: null, doc_no }
}

/** The next page by the parameter that counts them; none after an empty page, or where all entries are known. */
function nextOf(url: string, { entries, total }: Found): string | null {
  const next = new URL(url)
  const counter = PAGES.find((name) => /^\d+$/.test(next.searchParams.get(name) ?? ''))
  if (counter === undefined || entries.length === 0) return null
  const page = Number(next.searchParams.get(counter))
  if (total !== null && page * entries.length >= total) return null
  next.searchParams.set(counter, String(page + 1))
  return next.href
}

/** True for an answer that is JSON rather than a page. */
export const isJson = (text: string): boolean => /^\s*[[{]/.test(text)

/** Reads a list that a service answers with, rows and rejected ones, and the address of the page after it. */
export function readJsonList(portal: PortalHosts, page: Page, topics: readonly string[], family: Family): ReadList {
  let json: unknown
  try {
    json = JSON.parse(page.html)
  } catch {
    return unreadableList(`found ${JSON.stringify(page.html.slice(0, 40))}, expected the JSON of a list`)
  }
  const found = listIn(json)
  if (found === null) {
    return unreadableList(
      `found JSON without a list, expected entries with ${FIELDS.address[0]} and ${FIELDS.title[0]}`,
    )
  }
  const judged = found.entries.map((entry) => judge(entry, { portal, base: page.url, topics, family }))
  return {
    rows: judged.filter((one): one is ListRow => !('reason' in one)),
    rejected: judged.filter((one): one is Rejected => 'reason' in one),
    next: nextOf(page.url, found),
  }
}
