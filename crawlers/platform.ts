import type { Proofs } from './page-kind.ts'
import type { Portal, PortalHosts } from './portal.ts'

/** A page that was answered: decoded text under the address it came from. */
export interface Page {
  url: string
  /** HTML as served or as rendered by a browser, or the JSON of a service. */
  html: string
}

/** Something to ask a portal for that lists documents. `home` is asked for its navigation, not for its rows. */
export type Listing =
  | { kind: 'page' | 'home'; url: string; render: 'http' | 'browser'; topics: readonly string[] }
  | { kind: 'post'; url: string; headers: Readonly<Record<string, string>>; body: string }

/** A document as a list names it. */
export interface ListRow {
  /** Canonical address, on a host of the portal. */
  url: string
  title: string
  /** Day of publication as YYYY-MM-DD, from the row or from the name of the file. */
  published_on: string | null
  /** 成文日期, where the list prints it. */
  written_on: string | null
  /** 发文字号 as printed. */
  doc_no: string | null
}

/** `unreadable` stands for a whole answer, and says in place of the title what was found and expected. */
export const REJECTIONS = ['no_href', 'not_a_document', 'off_host', 'off_topic', 'unreadable'] as const

/** A row that names no document to fetch here, with the reason; nothing is dropped without one. */
export interface Rejected {
  /** As written in the page; null if the row has no link. */
  href: string | null
  title: string
  reason: (typeof REJECTIONS)[number]
}

export interface ListPage {
  rows: ListRow[]
  /** What to ask for next; null after the last page. */
  next: Listing | null
  rejected: Rejected[]
  /** Lists that the page leads to: the columns in the navigation of a home page. */
  columns: Listing[]
}

/** A file that hangs on a document. */
export interface AttachedFile {
  url: string
  name: string
}

/** What fetching has to know of a document's page; what the document says is for the parsers. */
export interface Detail {
  title: string | null
  /** Metadata as printed, by label without brackets; the first value of a label counts. */
  labels: Record<string, string>
  source: string | null
  attachments: AttachedFile[]
  /** Characters of the body without blanks; 0 where no body was found. */
  body_chars: number
}

/** How the pages of one family of content management systems are read. Pure: text in, records out. */
export interface Platform {
  /** Name of its file, by which portals refer to it. */
  name: string
  /** What its pages prove to be. */
  proofs: Proofs
  /** What to ask a portal for first, in this order. */
  begin(portal: Portal): Listing[]
  /** Reads the answer to a listing. A page without rows ends a list. Whatever was answered, it does not throw. */
  readListing(portal: PortalHosts, listing: Listing, answer: Page): ListPage
  readDetail(page: Page): Detail
  /** The attachments of a detail alone: costs next to nothing where a page has none. */
  readAttachments(page: Page): AttachedFile[]
}
