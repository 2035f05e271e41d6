import type { Table } from '../../../tables/table.ts'

/** A part of a table that is read as a table of its own. */
export interface Panel {
  table: Table
  /** Where one of its cells stands in the whole table, row and column 0-based. */
  origin: (row: number, col: number) => CellPlace
  /** How it is laid out: as it is printed, on its side (its columns are rows of the whole table), or as a form. */
  layout: 'upright' | 'turned' | 'form'
}

/** Row and column of a body cell, 0-based. */
export interface CellPlace {
  row: number
  col: number
}
