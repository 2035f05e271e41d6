import type { RowOf } from '../../datasets/records/index.ts'
import type { Parent } from '../documents/attachment.ts'
import type { DocumentRows } from '../documents/revision.ts'
import type { Cited, Held, PartTable, Side } from './side-record.ts'

/** Captures whose bytes are no document. */
export interface PartFault {
  /** Key of the captures. */
  key: string
  name: string
  reason: string
}

/** A file that a page links to, with what the page says for it. */
export interface PartLink {
  /** Key of the captures that gave the first text of the page. */
  opened_by: string
  url: string
  parent: Parent
}

/** What a part says besides its rows. */
export interface PartNote {
  rows: Record<PartTable, number>
  /** SHA-256 of the file of each table that has rows. */
  hashes: Partial<Record<PartTable, string>>
  unparsed: PartFault[]
  /** Keys of captures whose bytes are a file: they are read after all pages. */
  files: string[]
  links: PartLink[]
  /** Addresses that pages without one name themselves, by the key of their captures. */
  addresses: [key: string, address: string][]
  /** False if something failed for want of time or memory, which may do better elsewhere. */
  is_lasting: boolean
}

type Rows<N extends keyof DocumentRows> = Exclude<DocumentRows[N], RowOf<'documents'>>

/** What a batch of documents comes to. */
export interface PartContents extends Omit<PartNote, 'rows' | 'hashes'> {
  documents: RowOf<'documents'>[]
  citations: Rows<'citations'>
  tables: Rows<'tables'>
  cells: Rows<'cells'>
  text: Rows<'text'>
  page_items: Rows<'page_items'>
  tasks: Rows<'tasks'>
  targets: Rows<'targets'>
  former_targets: Rows<'former_targets'>
  findings: Rows<'findings'>
  sides: Side[]
  held: Held[]
  cited: Cited[]
}

/** A part in which nothing is yet. */
export const emptyPart = (): PartContents => ({
  ...{
    documents: [],
    citations: [],
    tables: [],
    cells: [],
    text: [],
    page_items: [],
    tasks: [],
    targets: [],
    former_targets: [],
  },
  ...{ findings: [], sides: [], held: [], cited: [], unparsed: [], files: [], links: [], addresses: [] },
  is_lasting: true,
})
