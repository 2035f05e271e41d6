import type { Line } from '../../text/lines.ts'
import type { ClosedCell } from '../rows/stride.ts'
import { joined, placeIn, spanning, tidied } from './cells.ts'

const PIPE = /[|｜]/

/** Text between separators; open where the line ends before a separator closes it. */
export interface Piece extends ClosedCell {
  closed: boolean
}

export const EMPTY: ClosedCell = { text: '', place: null }

/** Whether a line holds a separator at all. */
export const isPiped = ({ text }: Line): boolean => text.includes('|') || text.includes('｜')

/** Whether a separator ends the line. */
export const isClosed = (line: Line): boolean => /[|｜]\s*$/.test(line.text)

/** Whether a separator begins the line. */
export const isFramed = (line: Line): boolean => /^\s*[|｜]/.test(line.text)

const LED = /^\s*[|｜]\s*[^|｜\s][^|｜]*$/

/** Whether bars begin the lines of most cells: each closes the cell above, and the first of a row has none. */
export const areLed = (barred: readonly Line[]): boolean =>
  barred.filter(({ text }) => LED.test(text)).length * 2 >= barred.length

/** The pieces of one line between separators; the last is open unless a separator ends the line. */
export function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const part of line.text.split(PIPE)) {
    const to = from + part.length
    const text = tidied(part)
    pieces.push({ text, place: text === '' ? null : placeIn(line, from, to), closed: to < line.text.length })
    from = to + 1
  }
  const last = pieces.at(-1)
  return last && last.text === '' && !last.closed ? pieces.slice(0, -1) : pieces
}

/** Two pieces of one cell, either of which may be empty. */
export const fused = (left: ClosedCell, right: ClosedCell): ClosedCell => ({
  text: joined(left.text, right.text),
  place: left.place && right.place ? spanning(left.place, right.place) : (left.place ?? right.place),
})

/** The row at a given width: empty cells are added after, cells beyond it dropped. */
export const padded = (row: readonly ClosedCell[], width: number): ClosedCell[] =>
  Array.from({ length: width }, (_, col) => row[col] ?? EMPTY)
