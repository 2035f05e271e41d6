import type { LabelWords } from '../../values/label-words.ts'
import { isNumeric, type KindReader } from '../cell-kind.ts'
import { tableStretches } from '../layout/table-stretches.ts'
import {
  type Cell,
  type CellRun,
  cellAt,
  hasTab,
  isNumericAt,
  kindAt,
  put,
  roomyRun,
  runBetween,
  trimmed,
} from '../scan/cell-run.ts'
import { joined, spanning } from '../scan/cells.ts'
import type { TableHints } from '../table.ts'
import { standsAbove } from '../title.ts'
import { BARE_YEAR, BRACKET_CELL, LEAD_IN, OPENER, TITLE_ENDING } from '../wording.ts'

/** A stretch of cells in which one table may stand: what leads to it, its header, its body, and perhaps a tail. */
export interface Block {
  cells: CellRun
  /** Tells what its cells look like. */
  kinds: KindReader
  /** Blank lines that part two cells of one row. */
  gap: number
  /** The block opens with the first header word of the block before it, so that it is one more table of that form. */
  sibling: boolean
}

/** A stretch of the document's cells, `to` exclusive. */
interface Piece {
  from: number
  to: number
  sibling: boolean
}

const LONG = 60
/** Figures further apart than this many cells do not belong to one table. */
const REACH = 14
const FEWEST_FIGURES = 4
/** Rows of words that a header announces as numbered need no other figures than their numbers. */
const FEWEST_NUMBERS = 2
/** Lines that may stand between a table and the header of the next one of its form: a heading, a title. */
const BETWEEN = 2
/** Lines without a tab that may go on in the last cell. */
const MOST_BEHIND = 4

/** A paragraph: long, or of more than one sentence. */
const isProse = ({ text, kind }: Cell): boolean =>
  !isNumeric(kind) && (text.length > 2 * LONG || (text.length > LONG && /[。；].*[。；]/.test(text)))

/** Lines that belong to the table below, or are a note: never part of the table above. */
const opensTable = ({ text }: Cell, kinds: KindReader): boolean =>
  standsAbove(text, kinds) || kinds.words.is.serial(text) || kinds.words.isNote(text)

/** Whether a line such as 附件 stands right above figures, where no title and no header has room: a stray line. */
const isStray = (cells: CellRun, at: number): boolean =>
  OPENER.test(cells.texts[at]!) &&
  [at + 1, at + 2].some(
    (next) => next < cells.texts.length && isNumericAt(cells, next) && !BARE_YEAR.test(cells.texts[next]!),
  )

function modeOf(values: Int32Array): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Shorter words that end as titles do may be header cells: 完成情况, 计划. */
const SHORTEST_TITLE = 8

/** Whether the line above a cell is a title, which ends there. */
const isTitleAbove = (cell: Cell, above: Cell, { words }: KindReader): boolean =>
  TITLE_ENDING.test(above.text) &&
  (words.opensHeader(cell.text) || (above.text.length > SHORTEST_TITLE && !BRACKET_CELL.test(cell.text)))

/** Whether a line continues the cell above: it lacks the tab, or the blank line, that every cell of its block has. */
function continues(cell: Cell, above: Cell, { tabbed, gap, kinds }: Layout, inside: boolean): boolean {
  if (isTitleAbove(cell, above, kinds)) return false
  if (isNumeric(cell.kind) || isNumeric(above.kind)) return false
  if (standsAbove(cell.text, kinds) || standsAbove(above.text, kinds)) return false
  if (tabbed) return above.tab && !cell.tab && inside
  return cell.gap < gap || BRACKET_CELL.test(cell.text)
}

/** What decides whether lines of a stretch continue the cell above. */
interface Layout {
  tabbed: boolean
  gap: number
  /** Index after the last cell that may be part of the one above. */
  lastTorn: number
  kinds: KindReader
}

/** After the last tab only lines directly below, and set off from what follows, can still be part of the table. */
function tornBehind({ gaps }: CellRun, lastTab: number): number {
  let end = lastTab + 1
  while (end < gaps.length && gaps[end] === 0 && end - lastTab <= MOST_BEHIND) end += 1
  return end === gaps.length || gaps[end]! > 0 ? end : lastTab + 1
}

function layoutOf(cells: CellRun, kinds: KindReader): Layout {
  const n_cells = cells.texts.length
  let [tabs, lastTab] = [0, -1]
  for (let at = 0; at < n_cells; at += 1) {
    if (!hasTab(cells, at)) continue
    tabs += 1
    lastTab = at
  }
  return { tabbed: tabs * 2 > n_cells, gap: modeOf(cells.gaps), lastTorn: tornBehind(cells, lastTab), kinds }
}

/** Units side by side are a row of the header. */
const standsInUnitRow = ({ texts }: CellRun, at: number): boolean =>
  BRACKET_CELL.test(texts[at]!) && (BRACKET_CELL.test(texts[at - 1] ?? '') || BRACKET_CELL.test(texts[at + 1] ?? ''))

/** Whether a cell continues the one given, which is the one above it with all that already continued that. */
function isTorn(cells: CellRun, at: number, above: Cell, layout: Layout): boolean {
  if (isNumericAt(cells, at) || isNumeric(above.kind) || standsInUnitRow(cells, at)) return false
  return continues(cellAt(cells, at), above, layout, at < layout.lastTorn)
}

function firstTorn(cells: CellRun, layout: Layout): number {
  for (let at = 1; at < cells.texts.length; at += 1) {
    if (!isNumericAt(cells, at) && !isNumericAt(cells, at - 1) && isTorn(cells, at, cellAt(cells, at - 1), layout))
      return at
  }
  return cells.texts.length
}

/** The cells with torn ones joined from `from` on, the first that is torn. */
function joinedFrom(cells: CellRun, from: number, layout: Layout): CellRun {
  const whole = roomyRun(cells.texts.length)
  for (let at = 0; at < from - 1; at += 1) put(whole, at, cellAt(cells, at))
  let n_whole = from - 1
  let above = cellAt(cells, from - 1)
  for (let at = from; at < cells.texts.length; at += 1) {
    const cell = cellAt(cells, at)
    if (isTorn(cells, at, above, layout)) {
      const text = joined(above.text, cell.text, above.kind === 'name' && cell.kind === 'name' ? '；' : '')
      above = { ...above, text, place: spanning(above.place, cell.place), kind: layout.kinds.kindOf(text) }
      continue
    }
    put(whole, n_whole, above)
    n_whole += 1
    above = cell
  }
  put(whole, n_whole, above)
  return trimmed(whole, n_whole + 1)
}

function mended(cells: CellRun, sibling: boolean, hints: TableHints): Block {
  const layout = layoutOf(cells, hints)
  const torn = firstTorn(cells, layout)
  const whole = torn === cells.texts.length ? cells : joinedFrom(cells, torn, layout)
  return { cells: whole, kinds: hints, gap: layout.gap, sibling }
}

/** The header word that a piece begins with, ahead of its first figure. */
function opening(cells: CellRun, from: number, to: number, words: LabelWords): string | undefined {
  for (let at = from; at < to; at += 1) {
    if (isNumericAt(cells, at)) return undefined
    if (words.opensHeader(cells.texts[at]!)) return cells.texts[at]
  }
  return undefined
}

/**
 * Cuts the cells of a document into blocks: at paragraphs, at lines that open a table, where a header's first word
 * comes again, and where figures stop for long. Blocks with too few figures to be a table are left out. Linear in the
 * number of cells.
 */
export function blocksOf(cells: CellRun, hints: TableHints): Block[] {
  const { words } = hints
  const pieces: Piece[] = []
  let piece: Piece = { from: 0, to: 0, sibling: false }
  let [figures, since, numbered] = [0, 0, false]
  const close = (to: number, from: number, sibling: boolean) => {
    const fewest = piece.sibling || sibling ? 1 : numbered ? FEWEST_NUMBERS : FEWEST_FIGURES
    if (figures >= fewest) pieces.push({ ...piece, to })
    piece = { from, to: from, sibling }
    figures = 0
    numbered = false
    since = 0
  }
  const mayHold = tableStretches({
    length: cells.texts.length,
    isFigure: (at) => isNumericAt(cells, at),
    isSentence: (at) => kindAt(cells, at) === 'sentence',
    isEmpty: () => false,
  })
  for (let at = 0; at < cells.texts.length; at += 1) {
    if (mayHold[at] === 0) {
      close(at, at + 1, false)
      continue
    }
    if (isNumericAt(cells, at)) {
      if (figures > 0 && since > REACH) close(at, at - since, false)
      if (kindAt(cells, at) !== 'blank') figures += 1
      since = 0
      continue
    }
    const cell = cellAt(cells, at)
    if (isProse(cell) || (figures === 0 && LEAD_IN.test(cell.text))) {
      close(at, at + 1, false)
      continue
    }
    if (figures > 0) {
      if (opensTable(cell, hints) && !isStray(cells, at)) close(at, at, false)
      else if (since <= BETWEEN && words.opensHeader(cell.text) && cell.text === opening(cells, piece.from, at, words))
        close(at - since, at - since, true)
      // Words after the last figure may be a note, or the header of the next table: both blocks get them.
      else if (since > REACH) close(at, at - since, false)
    }
    numbered ||= words.is.serial(cell.text)
    since += 1
  }
  close(cells.texts.length, cells.texts.length, false)
  return pieces.map(({ from, to, sibling }) => mended(runBetween(cells, from, to), sibling, hints))
}
