import type { Proof, TableMethod } from '../../datasets/records/vocabulary.ts'
import type { Finding } from '../finding.ts'

/** Where a cell stands in the extracted text: lines 1-based and inclusive, offsets in UTF-16 units, end exclusive. */
export interface Place {
  first_line: number
  last_line: number
  start: number
  end: number
}

/** A rebuilt table. `rows`, `places` and `columns` are rectangular: one entry per column. */
export interface Table {
  title: string | null
  /** Unit of the whole table, from its unit note (单位：家) or agreed on by its headers. */
  unit: string | null
  method: TableMethod
  proof: Proof
  /** One header path per column, outermost first. */
  columns: string[][]
  /** Body cells as text, inner line breaks joined; a vertically merged cell is repeated; total rows included. */
  rows: string[][]
  /** Place of each body cell; null for a cell that left no line. A repeated merged cell has its original's place. */
  places: (Place | null)[][]
  /** Indices into `rows` of rows that total other rows. */
  total_rows: number[]
  first_line: number
  last_line: number
}

export interface TableReading {
  tables: Table[]
  findings: Finding[]
}

/** What table inference may know of the world. */
export interface TableHints {
  /** True for names of townships, bureaus, committees and zones: labels of rows. */
  isKnownName: (text: string) => boolean
}
