import { type Cell, joined, spanning } from './cells.ts'
import { isNumeric, kindOf } from './number.ts'
import type { TableHints } from './table.ts'
import { standsAbove } from './title.ts'
import { FIRST_HEADER, SERIAL_HEADER } from './wording.ts'

/** A stretch of cells in which one table may stand: what leads to it, its header, its body, and perhaps a tail. */
export interface Block {
  cells: Cell[]
  /** Blank lines that part two cells of one row. */
  gap: number
  /** The block opens with the first header word of the block before it, so that it is one more table of that form. */
  sibling: boolean
}

interface Piece {
  cells: Cell[]
  sibling: boolean
}

const LONG = 60
/** Figures further apart than this many cells do not belong to one table. */
const REACH = 14
const FEWEST_FIGURES = 4
/** Lines that may stand between a table and the header of the next one of its form: a heading, a title. */
const BETWEEN = 2

/** A paragraph: long, or of more than one sentence. */
const isProse = ({ text, kind }: Cell): boolean =>
  !isNumeric(kind) && (text.length > 2 * LONG || (text.length > LONG && /[。；].*[。；]/.test(text)))

/** Lines that belong to the table below, never to the one above. */
const opensTable = ({ text }: Cell): boolean => standsAbove(text) || SERIAL_HEADER.test(text)

function modeOf(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Whether a line continues the cell above: it lacks the tab, or the blank line, that every cell of its block has. */
function continues(cell: Cell, above: Cell, tabbed: boolean, gap: number, inside: boolean): boolean {
  if (isNumeric(cell.kind) || isNumeric(above.kind) || standsAbove(cell.text) || standsAbove(above.text)) return false
  if (tabbed) return above.tab && !cell.tab && inside
  return cell.gap < gap || /^[(（][^()（）]{1,8}[)）]$/.test(cell.text)
}

function mended({ cells, sibling }: Piece, hints: TableHints): Block {
  const tabbed = cells.filter(({ tab }) => tab).length * 2 > cells.length
  const gap = modeOf(cells.map((cell) => cell.gap))
  const lastTab = cells.findLastIndex(({ tab }) => tab)
  const whole: Cell[] = []
  for (const [at, cell] of cells.entries()) {
    const above = whole.at(-1)
    // Behind the last tab only a line set off from what follows can still be part of the table.
    const next = cells[at + 1]
    const inside = at < lastTab || (at === lastTab + 1 && (!next || next.gap > cell.gap))
    if (!above || !continues(cell, above, tabbed, gap, inside)) {
      whole.push(cell)
      continue
    }
    const text = joined(above.text, cell.text)
    const place = spanning(above.place, cell.place)
    whole[whole.length - 1] = { ...above, text, place, kind: kindOf(text, hints.isKnownName) }
  }
  return { cells: whole, gap, sibling }
}

/** The header word that a piece begins with, ahead of its first figure. */
function opening(cells: readonly Cell[]): string | undefined {
  const first = cells.find(({ text, kind }) => isNumeric(kind) || FIRST_HEADER.test(text))
  return first && !isNumeric(first.kind) ? first.text : undefined
}

/**
 * Cuts the cells of a document into blocks: at paragraphs, at lines that open a table, where a header's first word
 * comes again, and where figures stop for long. Blocks with too few figures to be a table are left out. Linear in the
 * number of cells.
 */
export function blocksOf(cells: readonly Cell[], hints: TableHints): Block[] {
  const pieces: Piece[] = []
  let piece: Piece = { cells: [], sibling: false }
  let [figures, since] = [0, 0]
  const close = (kept: Cell[], sibling: boolean) => {
    if (figures >= (piece.sibling || sibling ? 1 : FEWEST_FIGURES)) pieces.push(piece)
    piece = { cells: kept, sibling }
    figures = 0
    since = 0
  }
  for (const cell of cells) {
    if (isProse(cell)) {
      close([], false)
      continue
    }
    if (figures > 0 && opensTable(cell)) close([], false)
    if (figures > 0 && since <= BETWEEN && FIRST_HEADER.test(cell.text) && cell.text === opening(piece.cells)) {
      close(since > 0 ? piece.cells.splice(-since) : [], true)
    }
    // Words after the last figure may be a note, or the header of the next table: both blocks get them.
    if (figures > 0 && since > REACH) close(piece.cells.slice(-since), false)
    piece.cells.push(cell)
    since = isNumeric(cell.kind) ? 0 : since + 1
    if (cell.kind === 'number' || cell.kind === 'figure') figures += 1
  }
  close([], false)
  return pieces.map((each) => mended(each, hints))
}
