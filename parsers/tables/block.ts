import { type Cell, joined, spanning } from './cells.ts'
import { isNumeric, kindOf } from './number.ts'
import type { TableHints } from './table.ts'
import { standsAbove } from './title.ts'
import { SERIAL_HEADER } from './wording.ts'

/** A stretch of cells in which one table may stand: what leads to it, its header, its body, and perhaps a tail. */
export interface Block {
  cells: Cell[]
  /** Blank lines that part two cells of one row. */
  gap: number
}

const LONG = 60
/** Figures further apart than this many cells do not belong to one table. */
const REACH = 14
const FEWEST_FIGURES = 4

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
function continues(cell: Cell, above: Cell, tabbed: boolean, gap: number): boolean {
  if (isNumeric(cell.kind) || isNumeric(above.kind) || standsAbove(cell.text) || standsAbove(above.text)) return false
  if (tabbed) return above.tab && !cell.tab
  return cell.gap < gap || /^[(（][^()（）]{1,8}[)）]$/.test(cell.text)
}

function mended(cells: readonly Cell[], hints: TableHints): Block {
  const tabbed = cells.filter(({ tab }) => tab).length * 2 > cells.length
  const gap = modeOf(cells.map((cell) => cell.gap))
  const whole: Cell[] = []
  for (const cell of cells) {
    const above = whole.at(-1)
    if (!above || !continues(cell, above, tabbed, gap)) {
      whole.push(cell)
      continue
    }
    const text = joined(above.text, cell.text)
    const place = spanning(above.place, cell.place)
    whole[whole.length - 1] = { ...above, text, place, kind: kindOf(text, hints.isKnownName) }
  }
  return { cells: whole, gap }
}

/**
 * Cuts the cells of a document into blocks: at paragraphs, at lines that open a table, and where figures stop for long.
 * Blocks with too few figures to be a table are left out. Linear in the number of cells.
 */
export function blocksOf(cells: readonly Cell[], hints: TableHints): Block[] {
  const pieces: Cell[][] = []
  let piece: Cell[] = []
  let figures = 0
  let since = 0
  const close = (kept: Cell[]) => {
    if (figures >= FEWEST_FIGURES) pieces.push(piece)
    piece = kept
    figures = 0
    since = 0
  }
  for (const cell of cells) {
    if (isProse(cell)) {
      close([])
      continue
    }
    if (figures > 0 && opensTable(cell)) close([])
    // Words after the last figure may be a note, or the header of the next table: both blocks get them.
    if (figures > 0 && since > REACH) close(piece.slice(-since))
    piece.push(cell)
    since = isNumeric(cell.kind) ? 0 : since + 1
    if (cell.kind === 'number' || cell.kind === 'figure') figures += 1
  }
  close([])
  return pieces.map((each) => mended(each, hints))
}
