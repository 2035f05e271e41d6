import type { KindReader } from '../cell-kind.ts'
import type { ClosedCell } from '../rows/stride.ts'
import { joined, spanning } from '../scan/cells.ts'
import type { Stream } from '../scan/stream.ts'
import type { RowCells } from './row-price.ts'
import type { TableSpan } from './span.ts'

const EMPTY: ClosedCell = { text: '', place: null }

/** The cells of a header; the lines torn off its first one stay outside. */
export const headerCells = (stream: Stream, { from, body }: TableSpan): ClosedCell[] =>
  Array.from({ length: body - from }, (_, i) =>
    i === 0 ? { text: stream.texts[from]!, place: stream.placeOf(from) } : stream.wholeAt(from + i),
  )

/** A cell that reaches over the cells of a stream up to another (exclusive). */
function cellBetween(stream: Stream, from: number, to: number, kinds: KindReader): ClosedCell {
  let cell: ClosedCell = stream.wholeAt(from)
  const names = kinds.kindOf(cell.text) === 'name'
  for (let at = from + 1; at < to; at += 1) {
    const next = stream.wholeAt(at)
    const between = names && kinds.kindOf(next.text) === 'name' ? '；' : ''
    cell = {
      text: joined(cell.text, next.text, between),
      place: cell.place && next.place ? spanning(cell.place, next.place) : (cell.place ?? next.place),
    }
  }
  return cell
}

/** What a cell above leaves in a row that begins with another: a total is numbered by no row, and a grand total in no group. */
function mergedWith(above: ClosedCell | undefined, first: string, { isFigure, words }: KindReader): ClosedCell {
  if (!above || !(words.isTotal(first) || words.isWhole(first))) return above ?? EMPTY
  return words.isSubtotal(first) && !isFigure(above.text) ? above : EMPTY
}

/** The columns of a row that labels from above reach down into: such as stand before its last label and have no cell. */
function restored(
  row: ClosedCell[],
  cells: RowCells,
  above: ClosedCell[] | undefined,
  kinds: KindReader,
): ClosedCell[] {
  if (!above) return row
  const first = row.find(({ text }) => text !== '')?.text ?? ''
  const labels = row.findLastIndex(({ text }) => text !== '' && !kinds.isFigure(text))
  return row.map((cell, col) => {
    const isLeftOut = cells[col]! < 0 && col < labels && above[col]!.text !== ''
    const isLabel = !kinds.isFigure(above[col]!.text) || (col === 0 && cells[1] !== undefined && cells[1] < 0)
    return isLeftOut && isLabel ? mergedWith(above[col], first, kinds) : cell
  })
}

/** Where each cell of some rows ends: where the next one begins. */
function endsOf(rows: readonly RowCells[], to: number): Map<number, number> {
  const starts = rows.flatMap((row) => [...row].filter((at) => at >= 0))
  return new Map(starts.map((at, i) => [at, starts[i + 1] ?? to]))
}

/** The rows of a span's body, merged labels put back. */
export function bodyRows(stream: Stream, { rows, to }: TableSpan, kinds: KindReader): ClosedCell[][] {
  const ends = stream.mayVanish ? endsOf(rows, to) : null
  const laid: ClosedCell[][] = []
  for (const cells of rows) {
    const row: ClosedCell[] = []
    for (const at of cells)
      if (at < 0) row.push(EMPTY)
      else row.push(ends === null ? stream.wholeAt(at) : cellBetween(stream, at, ends.get(at)!, kinds))
    // A row that is filled up has nothing to be restored.
    laid.push(cells.includes(-1) ? restored(row, cells, laid.at(-1), kinds) : row)
  }
  return laid
}
