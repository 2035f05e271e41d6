import type { TableMethod } from '../../datasets/records/vocabulary.ts'
import type { KindReader } from './cell-kind.ts'
import { type CellOrigins, MovedPlaces } from './places.ts'
import type { Places } from './table.ts'

/** A table whose shape is decided and whose meaning (unit, totals, proof) is not. Rectangular like a Table. */
export interface Draft {
  method: TableMethod
  /** Tells what its cells look like. */
  kinds: KindReader
  columns: string[][]
  rows: string[][]
  places: Places
  /** Title and note lines that stand above, outermost first. */
  caption: string[]
  /** Why arithmetic alone cannot vouch for this shape; a drafted table with doubts is never proven. */
  doubts: string[]
  first_line: number
  last_line: number
}

/** The cells of a draft with those put in other columns of which `origins` tells, by row, where they came from. */
export function rearranged(
  { rows, places }: Pick<Draft, 'rows' | 'places'>,
  origins: ReadonlyMap<number, CellOrigins>,
): Pick<Draft, 'rows' | 'places'> {
  if (origins.size === 0) return { rows, places }
  const arrange = (cells: string[], from: CellOrigins | undefined): string[] =>
    from ? from.map((col) => (col === null ? '' : cells[col]!)) : cells
  return {
    rows: rows.map((cells, row) => arrange(cells, origins.get(row))),
    places: new MovedPlaces(places, origins),
  }
}
