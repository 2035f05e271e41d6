import type { TableMethod } from '../../datasets/records/vocabulary.ts'
import type { Line } from '../text/lines.ts'
import type { ClosedCell } from './rows/stride.ts'
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

/** The sheet of rows of one width that stand on the given lines; their markup, if they had any, is gone. */
export const sheetOf = (
  rows: readonly ClosedCell[][],
  lines: readonly Line[],
  form: Pick<Sheet, 'method' | 'is_padded' | 'caption'>,
): Sheet => ({
  ...form,
  cells: rows.map((row) => row.map(({ text }) => text)),
  places: rows.map((row) => row.map(({ place }) => place)),
  declared_header_rows: 0,
  first_line: lines[0]!.number,
  last_line: lines.at(-1)!.number,
})
