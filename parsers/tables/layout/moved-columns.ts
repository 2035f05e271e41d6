import { SORT } from '../scan/sort.ts'
import type { ColumnModels } from './column-models.ts'
import { WEIGHTS } from './weights.ts'

/** Rows that leave out more columns are taken as they are printed: to try where they were left out costs the product. */
const MOST_LEFT_OUT = 12

interface Columns {
  width: number
  models: ColumnModels
}

/** Bits of a column that a row leaves out: a label merged with the one above, or an empty cell. */
const leftOutBits = (models: ColumnModels, col: number, isInside: boolean): number => {
  const empty = models.bits(col, SORT.empty)
  if (!isInside || models.holdsFigures(col)) return empty
  return WEIGHTS.merged + Math.min(WEIGHTS.merged, empty) + WEIGHTS.mergedRight * col
}

/** Bits of a cell in a column that is not the one it is printed in, unless no column was left out before it. */
const placedBits = (models: ColumnModels, col: number, sort: number, skipped: number): number =>
  models.bits(col, sort) + (skipped > 0 ? WEIGHTS.displaced : 0)

/** For so many cells, and so many columns left out before them: the cheapest way to have placed them. */
function costsOf(sorts: ArrayLike<number>, from: number, filled: number, { width, models }: Columns): Float64Array[] {
  const left = width - filled
  const costs = Array.from({ length: filled + 1 }, () => new Float64Array(left + 1).fill(Number.POSITIVE_INFINITY))
  costs[0]![0] = 0
  for (let cell = 0; cell <= filled; cell += 1)
    for (let skipped = 0; skipped <= left; skipped += 1) {
      const [here, col] = [costs[cell]![skipped]!, cell + skipped]
      if (here === Number.POSITIVE_INFINITY || col >= width) continue
      if (skipped < left) {
        const cost = here + leftOutBits(models, col, cell < filled)
        if (cost < costs[cell]![skipped + 1]!) costs[cell]![skipped + 1] = cost
      }
      if (cell < filled) {
        const cost = here + placedBits(models, col, sorts[from + cell]!, skipped)
        if (cost < costs[cell + 1]![skipped]!) costs[cell + 1]![skipped] = cost
      }
    }
  return costs
}

/**
 * The columns that the cells of a row stand in. Where labels are merged with those above, some extractors leave them out
 * and fill the row up at its end: the cells stand where they cost least. Null if they stand as printed.
 */
export function movedColumns(
  sorts: ArrayLike<number>,
  from: number,
  columns: Columns,
): { columns: number[]; bits: number } | null {
  const { width, models } = columns
  let filled = width
  while (filled > 0 && sorts[from + filled - 1] === SORT.empty) filled -= 1
  const left = width - filled
  if (left === 0 || left > MOST_LEFT_OUT || filled < 2 || sorts[from] === SORT.empty) return null
  const costs = costsOf(sorts, from, filled, columns)
  const places: number[] = []
  let [cell, skipped] = [filled, left]
  while (cell > 0) {
    const col = cell + skipped - 1
    const placed = costs[cell - 1]![skipped]! + placedBits(models, col, sorts[from + cell - 1]!, skipped)
    if (placed <= costs[cell]![skipped]! + 1e-9) {
      places.unshift(col)
      cell -= 1
    } else skipped -= 1
  }
  return places.every((col, at) => col === at) ? null : { columns: places, bits: costs[filled]![left]! }
}
