import type { KindReader } from '../cell-kind.ts'
import { headersOf } from '../header/header-rows.ts'
import { padded } from '../scan/separator.ts'
import type { ClosedCell, Stride } from './stride.ts'

/** Header cells for each column, at most. */
const MOST_PER_COLUMN = 1.75

/** How many cells stand in each row of a header, the rows of which are written one after the other. */
function rowLengths(columns: readonly string[][]): number[] {
  const depth = Math.max(...columns.map((path) => path.length))
  return Array.from({ length: depth }, (_, level) => {
    const upTo = (path: readonly string[] | undefined) => JSON.stringify(path?.slice(0, level + 1))
    return columns.filter((path, col) => path.length > level && upTo(path) !== upTo(columns[col - 1])).length
  })
}

/** The rows of cells from an index on, each as wide as the stride. */
export function rowsFrom(cells: readonly ClosedCell[], from: number, width: number): ClosedCell[][] {
  const rows: ClosedCell[][] = []
  for (let at = from; at < cells.length; at += width) rows.push(padded(cells.slice(at, at + width), width))
  return rows
}

/**
 * The rows of a stream of cells whose header has no padding, so that its rows are shorter than the others: the words of
 * the header tell how they are parted. Null if the header is not such a one.
 */
export function raggedRows(
  cells: readonly ClosedCell[],
  { width, offset }: Stride,
  { isFigure, words }: KindReader,
): ClosedCell[][] | null {
  const figure = cells.findIndex(({ text }) => isFigure(text))
  if (offset === 0 || figure < offset) return null
  const body = offset + Math.floor((figure - offset) / width) * width
  const header = cells.slice(0, body).map(({ text }) => text)
  if (header.includes('') || header.length > width * MOST_PER_COLUMN) return null
  const [best] = headersOf(header, width, figure - body, words)
  if (!best || best.columns.every((path) => path.length === 1)) return null
  const rows: ClosedCell[][] = []
  let from = 0
  for (const length of rowLengths(best.columns)) {
    rows.push(padded(cells.slice(from, from + length), width))
    from += length
  }
  return from === body ? [...rows, ...rowsFrom(cells, body, width)] : null
}
