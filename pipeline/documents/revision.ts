import type { RowOf } from '../../datasets/records/index.ts'
import type { ParsedDocument } from '../../parsers/parse.ts'

/** A text of a document that is worse than the one before. */
export interface DoubtedText {
  raw_sha256: string
  first_seen: string
  /** What was found and expected. */
  reason: string
}

/** One text of a document, with when it was seen. */
export interface Revision {
  doc_id: string
  /** 1 for the first text seen, then counting up. */
  revision: number
  /** True for the newest text: only that one's numbers are published. */
  is_latest: boolean
  raw_sha256: string
  /** Content-Type that the bytes came with; null if none did. */
  content_type: string | null
  text_sha256: string
  /** Portal it was crawled from; null for an imported one. */
  portal_id: string | null
  first_seen: string
  /** Where it is not yet known, the first time. */
  last_seen: string
  /** Later texts that are not believed, so that this one stands. */
  doubted: readonly DoubtedText[]
  /** Day on which the page was found gone; null while it stands. */
  withdrawn_on: string | null
  /** Document that the file hangs on, and its number there; null for a document of its own. */
  parent_doc_id: string | null
  attachment_no: number | null
  parsed: ParsedDocument
}

/** The rows that one document brings to the dataset. */
export interface DocumentRows {
  document: RowOf<'documents'>
  citations: RowOf<'citations'>[]
  tables: RowOf<'tables'>[]
  cells: RowOf<'cells'>[]
  text: RowOf<'text'>[]
  page_items: RowOf<'page_items'>[]
  tasks: RowOf<'tasks'>[]
  targets: RowOf<'targets'>[]
  former_targets: RowOf<'former_targets'>[]
  findings: RowOf<'findings'>[]
}

/** What a document without anything to say brings besides its own row. */
export const NO_ROWS: Readonly<Omit<DocumentRows, 'document'>> = {
  citations: [],
  tables: [],
  cells: [],
  text: [],
  page_items: [],
  tasks: [],
  targets: [],
  former_targets: [],
  findings: [],
}
