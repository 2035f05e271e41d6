import type { Line } from '../../text/lines.ts'
import { fused, isClosed, isFramed, isPiped, piecesOf } from '../scan/separator.ts'
import type { ClosedCell } from './stride.ts'

interface Row {
  cells: ClosedCell[]
  /** The row ends with a separator. */
  closed: boolean
}

/** Cells of a line that is a whole row. In a frame the separator that begins the line closes no cell. */
const rowCells = (line: Line, framed: boolean): ClosedCell[] =>
  framed && isFramed(line) ? piecesOf(line).slice(1) : piecesOf(line)

/** Whether separated lines are rows: most hold several cells, or all equally many, empty ones included. */
export function areRows(lines: readonly Line[]): boolean {
  const rows = lines.filter(isPiped).map(piecesOf)
  const several = rows.filter((pieces) => pieces.filter(({ text }) => text !== '').length > 1)
  return several.length * 2 > rows.length || rows.every(({ length }) => length > 1 && length === rows[0]!.length)
}

/** The rule below a Markdown header. */
const isRule = ({ cells }: Row): boolean => cells.every(({ text }) => /^:?-{2,}:?$/.test(text))

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/**
 * Rows of lines that each hold a row, with the width that holds them all. Where separators close the rows, a row
 * without one was torn inside a cell and goes on in the next line.
 */
export function rowsOfLines(lines: readonly Line[]): { rows: ClosedCell[][]; width: number } {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const framed = full.filter(isFramed).length * 2 > full.length
  const rows = full
    .map((line) => ({ cells: rowCells(line, framed), closed: isClosed(line) }))
    .filter((row) => !isRule(row))
  // A row that is longer than the others keeps all it holds: nothing is cut off to make the rows fit.
  const filled = rows.map(({ cells }) => cells.findLastIndex(({ text }) => text !== '') + 1)
  const width = Math.max(commonest(rows.map(({ cells }) => cells.length)), ...filled)
  const closing = rows.filter(({ closed }) => closed).length * 2 > rows.length
  const whole: Row[] = []
  for (const row of rows) {
    const above = whole.at(-1)
    const [first, ...rest] = row.cells
    if (closing && first && above && !above.closed && above.cells.length + rest.length <= width) {
      const torn = above.cells.pop()
      above.cells.push(torn ? fused(torn, first) : first, ...rest)
      above.closed = row.closed
    } else whole.push({ cells: [...row.cells], closed: row.closed })
  }
  return { rows: whole.map(({ cells }) => cells), width }
}
