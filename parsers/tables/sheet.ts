import type { TableMethod } from '../../datasets/records/vocabulary.ts'
import type { Place } from './table.ts'

/**
 * A rectangle of cells before anyone has said which rows are headers: what the grid reader makes of `<table>` and
 * the delimited reader of one-row-per-line text. Merged cells are repeated in every slot they span.
 */
export interface Sheet {
  method: TableMethod
  /** Cell text, every row of the same length. */
  cells: string[][]
  /** Place of each cell in the extracted text; null for an empty one that left no line. */
  places: (Place | null)[][]
  /** Empty cells count the spans of the cells before them: every row was written at its full width. */
  is_padded: boolean
  /** Number of leading rows that the markup itself declares as headers (thead or all th); 0 where it says nothing. */
  declared_header_rows: number
  /** Caption, heading or unit note that stands directly above. */
  caption: string[]
  first_line: number
  last_line: number
}
