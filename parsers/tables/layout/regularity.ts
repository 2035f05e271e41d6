import { isFigureSort, isWordSort, SORT } from '../scan/sort.ts'
import type { Stream } from '../scan/stream.ts'
import type { TableSpan } from './span.ts'

/** Fewer rows than this repeat too little. */
const FEWEST_ROWS = 3

/** Whether a column of a span holds figures in all rows, or in none. */
function isOfOneGroup({ sorts }: Stream, { rows }: TableSpan, col: number): boolean {
  const isFigure = isFigureSort(sorts[rows[0]![col]!]!)
  return rows.every((cells) => isFigureSort(sorts[cells[col]!]!) === isFigure)
}

/** Whether a span is a header of one row and rows each of which fills all columns, in order. */
function isFilledUp({ sorts }: Stream, { from, body, width, rows, to }: TableSpan): boolean {
  if (body - from !== width || rows.length < FEWEST_ROWS || to - body !== rows.length * width) return false
  for (let at = from; at < to; at += 1) if (sorts[at] === SORT.empty) return false
  return rows.every((cells, row) => cells.every((at, col) => at === body + row * width + col))
}

/** Whether the rows of a span are numbered by their first cell. */
const areNumbered = ({ texts }: Stream, { rows }: TableSpan): boolean =>
  rows.every((cells, row) => row === 0 || Number(texts[cells[0]!]) === Number(texts[rows[row - 1]![0]!]) + 1)

/**
 * Whether the columns of a span stand in the order of a table: labels first, numbers of rows before them at most, figures last. Where
 * a header has lost a cell, the first label fills its place, and rows begin with what follows the labels.
 */
function isInOrder(stream: Stream, span: TableSpan): boolean {
  const isFigures = (col: number) => isFigureSort(stream.sorts[span.rows[0]![col]!]!)
  const first = isFigures(0) && areNumbered(stream, span) ? 1 : 0
  return span.width > first + 1 && !isFigures(first) && isFigures(span.width - 1)
}

/** Whether a span leaves nothing to explain: below a header of words, a header's word first, each column is of one group. */
function isRegular(stream: Stream, span: TableSpan): boolean {
  if (!isFilledUp(stream, span) || stream.sorts[span.from] !== SORT.head || !isInOrder(stream, span)) return false
  for (let at = span.from; at < span.body; at += 1) if (!isWordSort(stream.sorts[at]!)) return false
  return span.rows[0]!.every((_, col) => isOfOneGroup(stream, span, col))
}

/**
 * Whether the tables found in a stream leave nothing to explain by cells that are not there: each is regular, and no figure
 * stands outside of them where a table could be.
 */
export function areRegular(stream: Stream, mayHold: Uint8Array, spans: readonly TableSpan[]): boolean {
  if (!spans.every((span) => isRegular(stream, span))) return false
  let end = 0
  for (const { from, to } of [...spans, { from: stream.length, to: stream.length }]) {
    for (let at = end; at < from; at += 1) if (mayHold[at] === 1 && isFigureSort(stream.sorts[at]!)) return false
    end = to
  }
  return true
}

const WIDEST = 40

/** How many rows of a width follow each other from a cell on, each with figures in the columns in which the first has them. */
function rowsLikeFirst({ sorts, length }: Stream, body: number, width: number): number {
  let at = body + width
  while (at < length && isFigureSort(sorts[at]!) === isFigureSort(sorts[at - width]!)) at += 1
  return Math.floor((at - body) / width)
}

/** Where the longest table of like rows below a header of as many cells, which begins at a cell, ends; -1 if there is none. */
function endOfRows(stream: Stream, header: number): number {
  let end = -1
  for (let width = 2; width <= WIDEST; width += 1) {
    const body = header + width
    if (body + width > stream.length) break
    const rows = rowsLikeFirst(stream, body, width)
    if (rows >= FEWEST_ROWS) end = Math.max(end, body + rows * width)
  }
  return end
}

/**
 * Whether every figure that a table may hold stands in like rows below a header that begins as headers do: where one stands
 * elsewhere, no reading of the whole can be regular, and none is searched for.
 */
export function mayBeRegular(stream: Stream, mayHold: Uint8Array, opens: (text: string) => boolean): boolean {
  const { sorts, texts, length } = stream
  let end = 0
  for (let at = 0; at < length; at += 1) {
    if (mayHold[at] === 0 || at < end) continue
    if (isFigureSort(sorts[at]!)) return false
    if (opens(texts[at]!)) end = endOfRows(stream, at)
  }
  return true
}
