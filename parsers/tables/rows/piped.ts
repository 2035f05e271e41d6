import type { Line, LineRun, Lines } from '../../text/lines.ts'
import type { LabelWords } from '../../values/label-words.ts'
import type { KindReader } from '../cell-kind.ts'
import { areLed, EMPTY, fused, isFramed, isPiped, padded, piecesOf } from '../scan/separator.ts'
import { type Sheet, sheetOf } from '../sheet.ts'
import { opensAppendix } from '../title.ts'
import { TITLE_ENDING } from '../wording.ts'
import { outlineRows } from './outline-rows.ts'
import { respanned } from './respan.ts'
import { areRows, rowsOfLines } from './row-lines.ts'
import { type ClosedCell, strideOf } from './stride.ts'

const LONGEST_TORN = 30
/** A first cell of more characters holds no title of a table. */
const LONGEST_TITLED = 80
const MOST_TORN = 3

const LONE = /^\s*[|｜]\s*$/

const mayBeTorn = (text: string): boolean => text.length <= LONGEST_TORN && !/[。；]/.test(text)

/** Whether a separator alone on its line closes the cell on the line right above. */
function closesAbove(lines: Lines, at: number): boolean {
  const above = at > 0 ? lines.at(at - 1)!.text.trim() : ''
  return above !== '' && mayBeTorn(above) && LONE.test(lines.at(at)!.text)
}

/** Whether a separator alone on the next line closes the cell that a line holds. */
const closesBelow = (lines: Lines, at: number): boolean => LONE.test(lines.at(at + 1)?.text ?? '')

/** Whether a line begins a header: a whole row of it, or its first cell after a line that opens an appendix. */
function beginsTable(line: Line, opened: boolean, words: LabelWords): boolean {
  const [first, second] = piecesOf(line).filter(({ text }) => text !== '')
  return first !== undefined && words.opensHeader(first.text) && (opened || second !== undefined)
}

/** Whether separators alone on their line close cells throughout: else they stand for empty ones. */
const areLone = (piped: Lines): boolean => piped.filter(({ text }) => LONE.test(text)).length * 2 > piped.length

/** Where a run begins whose first separator stands at a line: with the cell that it closes, translation included. */
function opening(lines: Lines, at: number, led: boolean): number {
  if (led && at > 0 && mayBeTorn(lines.at(at - 1)!.text.trim())) return at - 1
  if (!closesAbove(lines, at)) return at
  const translated = at > 1 ? lines.at(at - 2)!.text : ''
  const isTranslation = !/[一-鿿]/.test(lines.at(at - 1)!.text) && /[一-鿿]/.test(translated)
  return isTranslation ? at - 2 : at - 1
}

/** Runs of separated lines. A few short lines without separator belong to a run: pieces of a torn cell. */
export function pipedRuns(lines: Lines, { words }: KindReader): LineRun[] {
  const piped = lines.filter(isPiped)
  if (piped.length === 0) return []
  const runs: LineRun[] = []
  const led = areLed([...piped])
  const lone = led || areLone(piped)
  let [torn, opened] = [0, false]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    const text = line.text.trim()
    if (text === '') continue
    if (!isPiped(line)) {
      if (lone && runs.length > 0 && closesBelow(lines, at)) continue
      torn += mayBeTorn(text) ? 1 : MOST_TORN + 1
      opened ||= opensAppendix(text)
      continue
    }
    const run = runs.at(-1)
    const isNew = torn > 0 && beginsTable(line, opened, words)
    if (run && !isNew && (torn < MOST_TORN || (torn === MOST_TORN && isFramed(line)))) run.to = at + 1
    else runs.push({ from: lone ? opening(lines, at, led) : at, to: at + 1 })
    torn = 0
    opened = false
  }
  return runs
}

/** Joins pieces to cells: an open piece goes on in the next line. */
function closedCells(lines: readonly Line[]): ClosedCell[] {
  const cells: ClosedCell[] = []
  let open = EMPTY
  for (const piece of lines.filter((line) => line.text.trim() !== '').flatMap(piecesOf)) {
    open = fused(open, piece)
    if (!piece.closed) continue
    cells.push(open)
    open = EMPTY
  }
  return open.text === '' ? cells : [...cells, open]
}

/** A title that nothing parts from the first header cell, as where a whole table stands on one line: its length. */
function titleBefore(text: string, words: LabelWords): number {
  for (let at = text.length - 1; at > 0; at -= 1)
    if (words.opensHeader(text.slice(at)) && TITLE_ENDING.test(text.slice(0, at))) return at
  return 0
}

/** The rows of cells from an index on, each as wide as the stride. */
function rowsFrom(cells: readonly ClosedCell[], from: number, width: number): ClosedCell[][] {
  const rows: ClosedCell[][] = []
  for (let at = from; at < cells.length; at += width) rows.push(padded(cells.slice(at, at + width), width))
  return rows
}

/** Rows of a run in which every line is a cell, rebuilt from the number of separators alone. */
function cellSheet(lines: readonly Line[], kinds: KindReader): Sheet | null {
  const [first = EMPTY, ...others] = closedCells(lines)
  const opening = first.text.length > LONGEST_TITLED ? 0 : titleBefore(first.text, kinds.words)
  const cells = [{ ...first, text: first.text.slice(opening) }, ...others]
  const stride = strideOf(cells, kinds)
  if (!stride) return null
  const { width, offset } = stride
  const above = offset > 0 ? [padded(cells.slice(0, offset), width)] : []
  const rows = [...above, ...rowsFrom(cells, offset, width)]
  const caption = opening > 0 ? [first.text.slice(0, opening)] : []
  const outline = outlineRows(rows, kinds)
  // Padding at the end of a row that lost merged labels tells nothing of the spans within it.
  return sheetOf(outline ?? respanned(rows, kinds), lines, {
    method: 'flattened',
    is_padded: outline === null,
    caption,
  })
}

/**
 * The sheet that a run of separated lines holds: rows by line where most lines hold several cells, else by count, as
 * where one line holds the whole table.
 */
export function pipedSheet(lines: readonly Line[], kinds: KindReader): Sheet | null {
  if (!areRows(lines) || lines.filter(isPiped).length === 1) return cellSheet(lines, kinds)
  const { rows, width } = rowsOfLines(lines)
  if (width < 2) return null
  return sheetOf(
    respanned(
      rows.map((row) => padded(row, width)),
      kinds,
    ),
    lines,
    {
      method: 'delimited',
      is_padded: rows.every((row) => row.length === width),
      caption: [],
    },
  )
}
