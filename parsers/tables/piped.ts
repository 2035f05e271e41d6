import type { Line } from '../text/lines.ts'
import { joined, placeIn, spanning, tidied } from './cells.ts'
import type { Sheet } from './sheet.ts'
import { type ClosedCell, strideOf } from './stride.ts'
import type { Place } from './table.ts'

/** Consecutive lines that hold separators, with the few torn lines among them. */
export interface PipedRun {
  from: number
  /** Index behind the last line. */
  to: number
}

const PIPE = /[|｜]/
const TORN = 30
const MOST_TORN = 3

const isPiped = (line: Line): boolean => PIPE.test(line.text)

/** Runs of separated lines. A few short lines without separator belong to a run: pieces of a torn cell. */
export function pipedRuns(lines: readonly Line[]): PipedRun[] {
  const runs: PipedRun[] = []
  let run: PipedRun | null = null
  let torn = 0
  for (const [at, line] of lines.entries()) {
    if (isPiped(line)) {
      const closes = torn === 0 || /^\s*[|｜]/.test(line.text) || torn < MOST_TORN
      if (run && closes) run.to = at + 1
      else {
        if (run) runs.push(run)
        run = { from: at, to: at + 1 }
      }
      torn = 0
      continue
    }
    if (line.text.trim() === '') continue
    torn = line.text.trim().length > TORN || /[。；]/.test(line.text) ? MOST_TORN + 1 : torn + 1
    if (run && torn > MOST_TORN) {
      runs.push(run)
      run = null
    }
  }
  return run ? [...runs, run] : runs
}

interface Piece {
  text: string
  place: Place | null
  closed: boolean
}

/** The pieces of one line between separators; the last is open unless a separator ends the line. */
function piecesOf(line: Line): Piece[] {
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

/** Joins pieces to cells: an open piece goes on in the next line. */
function closedCells(lines: readonly Line[]): ClosedCell[] {
  const cells: ClosedCell[] = []
  let open: ClosedCell = { text: '', place: null }
  for (const piece of lines.filter((line) => line.text.trim() !== '').flatMap(piecesOf)) {
    const place = open.place && piece.place ? spanning(open.place, piece.place) : (open.place ?? piece.place)
    open = { text: joined(open.text, piece.text), place }
    if (!piece.closed) continue
    cells.push(open)
    open = { text: '', place: null }
  }
  return open.text === '' ? cells : [...cells, open]
}

const sheetOf = (rows: readonly ClosedCell[][], lines: readonly Line[], method: Sheet['method']): Sheet => ({
  method,
  cells: rows.map((row) => row.map(({ text }) => text)),
  places: rows.map((row) => row.map(({ place }) => place)),
  declared_header_rows: 0,
  caption: [],
  first_line: lines[0]!.number,
  last_line: lines.at(-1)!.number,
})

const EMPTY: ClosedCell = { text: '', place: null }
const padded = (row: readonly ClosedCell[], width: number): ClosedCell[] =>
  Array.from({ length: width }, (_, col) => row[col] ?? EMPTY)

/** Cells of a line that is a whole row: separators at both ends frame it and close no empty cell. */
function rowCells(line: Line): ClosedCell[] {
  const pieces = piecesOf(line)
  return /^\s*[|｜]/.test(line.text) ? pieces.slice(1) : pieces
}

/** The rule below a Markdown header. */
const isRule = (row: readonly ClosedCell[]): boolean => row.every(({ text }) => /^:?-{2,}:?$/.test(text))

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Rows of a run in which every line is a row; a row torn over lines is joined until it has the common width. */
function rowSheet(lines: readonly Line[]): Sheet | null {
  const parts = lines
    .filter((line) => line.text.trim() !== '')
    .map(rowCells)
    .filter((row) => !isRule(row))
  const width = commonest(parts.map((row) => row.length))
  const rows: ClosedCell[][] = []
  for (const row of parts) {
    const above = rows.at(-1)
    const [first = EMPTY, ...rest] = row
    if (above && above.length > 1 && above.length < width && above.length + rest.length <= width) {
      const torn = above.pop()!
      const place = torn.place && first.place ? spanning(torn.place, first.place) : (torn.place ?? first.place)
      above.push({ text: joined(torn.text, first.text), place }, ...rest)
    } else rows.push([...row])
  }
  return width > 1
    ? sheetOf(
        rows.map((row) => padded(row, width)),
        lines,
        'delimited',
      )
    : null
}

/** Rows of a run in which every line is a cell, rebuilt from the number of separators alone. */
function cellSheet(lines: readonly Line[]): Sheet | null {
  const cells = closedCells(lines)
  const stride = strideOf(cells)
  if (!stride) return null
  const { width, offset } = stride
  const rows: ClosedCell[][] = offset > 0 ? [padded(cells.slice(0, offset), width)] : []
  for (let at = offset; at < cells.length; at += width) rows.push(padded(cells.slice(at, at + width), width))
  return sheetOf(rows, lines, 'flattened')
}

/** The sheet that a run of separated lines holds: rows by line where most lines hold several cells, else by count. */
export function pipedSheet(lines: readonly Line[]): Sheet | null {
  const piped = lines.filter(isPiped)
  const rowLike = piped.filter((line) => rowCells(line).filter(({ text }) => text !== '').length > 1).length
  return rowLike * 2 > piped.length ? rowSheet(lines) : cellSheet(lines)
}
