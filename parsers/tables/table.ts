import type { Proof, TableMethod } from '../../datasets/records/vocabulary.ts'
import type { Finding } from '../finding.ts'
import type { KindReader } from './cell-kind.ts'

/** Where a cell stands in the extracted text: lines 1-based and inclusive, offsets in UTF-16 units, end exclusive. */
export interface Place {
  first_line: number
  last_line: number
  start: number
  end: number
}

/** Where the cells of a table stand: made when asked for, because a place as an object weighs more than its cell. */
export interface Places {
  /** Place of a body cell; null for a cell that left no line, and outside the table. */
  at(row: number, col: number): Place | null
}

/** A rebuilt table. `rows` and `columns` are rectangular: one entry per column. */
export interface Table {
  title: string | null
  /** The other lines right above it: notes of units, days up to which it reports. */
  above: readonly string[]
  /** Unit of the whole table, from its unit note (单位：家) or agreed on by its headers. */
  unit: string | null
  method: TableMethod
  proof: Proof
  /** One header path per column, outermost first. */
  columns: string[][]
  /** Body cells as text, inner line breaks joined; a vertically merged cell is repeated; total rows included. */
  rows: string[][]
  /** Of the cells of `rows`. A repeated merged cell has its original's place. */
  places: Places
  /** Indices into `rows` of rows that total other rows. */
  total_rows: number[]
  first_line: number
  last_line: number
}

export interface TableReading {
  tables: Table[]
  findings: Finding[]
}

/** What table inference knows of the world besides the text. */
export type TableHints = KindReader
