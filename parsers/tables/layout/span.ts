import type { Root } from './hypothesis.ts'
import type { RowCells } from './row-price.ts'

/** A stretch of a stream read as one table. Indices count cells of the stream; `to` is exclusive. */
export interface TableSpan extends Root {
  to: number
  /** For each row the cells by their column, negative where a column has none. A cell reaches up to the next one. */
  rows: RowCells[]
}
