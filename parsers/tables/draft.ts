import type { TableMethod } from '../../datasets/records/vocabulary.ts'
import type { Place } from './table.ts'

/** A table whose shape is decided and whose meaning (unit, totals, proof) is not. Rectangular like a Table. */
export interface Draft {
  method: TableMethod
  columns: string[][]
  rows: string[][]
  places: (Place | null)[][]
  /** Title and note lines that stand above, outermost first. */
  caption: string[]
  /** Why arithmetic alone cannot vouch for this shape; a drafted table with doubts is never proven. */
  doubts: string[]
  first_line: number
  last_line: number
}
