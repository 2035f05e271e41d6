/**
 * Rows of an aligned body. Every cell of the body stands in one slot of one row, in order: a slot takes all cells up to
 * the first of the next slot (several where a cell was torn).
 */
export interface Alignment {
  width: number
  height: number
  /** By row, then column: index of the slot's first cell in the block, -1 where it has none. */
  first: Int32Array
  cost: number
  /** Index after the last cell that belongs to the body. */
  end: number
}

/** Whether a slot of a row has a cell. */
export const isFilled = ({ first, width }: Alignment, row: number, col: number): boolean =>
  first[row * width + col]! >= 0

/** Index of the last cell of a slot that has one, given by its row times width plus column. */
export function lastCell({ first, end }: Alignment, slot: number): number {
  for (let next = slot + 1; next < first.length; next += 1) if (first[next]! >= 0) return first[next]! - 1
  return end - 1
}

/** The first column of a row that has a cell; every row has one. */
export function firstColumn(alignment: Alignment, row: number): number {
  let col = 0
  while (col < alignment.width && !isFilled(alignment, row, col)) col += 1
  return col
}

/** Whether some row is such, beginning with the given one. */
export function someRow({ height }: Alignment, from: number, isSuch: (row: number) => boolean): boolean {
  for (let row = from; row < height; row += 1) if (isSuch(row)) return true
  return false
}

/** In how many of the leading rows a slot of a column has a cell. */
export function filledRows(alignment: Alignment, rows: number, col: number): number {
  let filled = 0
  for (let row = 0; row < rows; row += 1) if (isFilled(alignment, row, col)) filled += 1
  return filled
}
