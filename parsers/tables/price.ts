import type { Cell } from './cells.ts'
import { type CellKind, isNumeric } from './number.ts'
import type { Slot } from './shape.ts'
import { SECTION_LABEL, TOTAL_LABEL } from './wording.ts'

/** What blank lines mean in a block: nothing, a new row, or one empty cell each. */
export type GapSense = 'nothing' | 'row' | 'empty'

/** A body about to be aligned: its cells, its columns, and how its layout is to be understood. */
export interface Body {
  cells: readonly Cell[]
  slots: readonly Slot[]
  /** Indices of cells that are serial numbers. */
  serials: ReadonlySet<number>
  sense: GapSense
  /** Blank lines that part two cells of one row. */
  gap: number
  /** The kind of word that most cells of a column are (names, deadlines, sentences); null where unknown or mixed. */
  accents: readonly (CellKind | null)[]
}

/** Costs in units of one cell that stands in the wrong kind of column (2 to 5). Zero is: nothing to explain. */
export const COST = {
  serialElsewhere: 3,
  noSerial: 5,
  wordAmongFigures: 3,
  figureAmongWords: 2,
  dashAmongWords: 0.2,
  totalElsewhere: 2,
  otherAccent: 0.5,
  sectionRow: 2,
  markedSectionRow: 0.5,
  repeatedLabel: 0.3,
  rowWithoutCue: 2.5,
  cueInsideRow: 1.5,
  ignoredCue: 0.5,
  emptyWithCue: 0.1,
  cueMismatch: 0.9,
  joinNames: 0.6,
  joinBracket: 0.2,
  join: 1.5,
} as const

/** Cost of a cell that left no line, by the kind of its column. A column of remarks is mostly empty. */
const MISSING: Readonly<Record<Slot, number>> = { serial: 1, figure: 1.5, word: 0.8, remark: 0.05 }
const MISSING_LAST_WORD = 0.4

/** Cost of a cell standing in a column. */
export function placing({ cells, slots, serials, accents }: Body, at: number, col: number): number {
  const cell = cells[at]!
  const slot = slots[col]!
  if (slot === 'serial') return serials.has(at) ? 0 : COST.noSerial
  if (serials.has(at)) return COST.serialElsewhere
  if (slot === 'figure') return isNumeric(cell.kind) ? 0 : COST.wordAmongFigures
  if (cell.kind === 'blank') return COST.dashAmongWords
  if (isNumeric(cell.kind)) return COST.figureAmongWords
  if (col !== slots.indexOf('word') && TOTAL_LABEL.test(cell.text)) return COST.totalElsewhere
  const accent = accents[col] ?? null
  return accent === null || accent === cell.kind ? 0 : COST.otherAccent
}

/** Cost of columns `from` to `to` (exclusive) left empty behind a cell, in the same row. */
export function skipping({ slots }: Body, from: number, to: number): number {
  let cost = 0
  for (let col = from; col < to; col += 1) {
    const slot = slots[col]!
    cost += slot === 'word' && to === slots.length ? MISSING_LAST_WORD : MISSING[slot]
  }
  return cost
}

/**
 * Cost of a row that begins in a later column, with the number of empty cells the layout should tell of: labels are
 * merged with those above, and a total's label covers the serial column.
 */
export function starting({ cells, slots }: Body, at: number, col: number): { cost: number; empty: number } {
  if (col === 0) return { cost: 0, empty: 0 }
  const isTotal = slots[0] === 'serial' && TOTAL_LABEL.test(cells[at]!.text)
  let cost = 0
  for (let skipped = isTotal ? 1 : 0; skipped < col; skipped += 1) {
    const slot = slots[skipped]!
    cost += slot === 'word' ? COST.repeatedLabel : MISSING[slot]
  }
  return { cost, empty: isTotal ? col - 1 : col }
}

/** Empty cells between two cells of a body, of which blank lines should tell where they stand for empty cells. */
export function emptyBetween(body: Body, at: number, before: number, col: number, newRow: boolean): number {
  return newRow ? body.slots.length - 1 - before + starting(body, at, col).empty : col - before - 1
}

/** Cost of cells missing at the very end of a body, where no further blank line can tell of them. */
export const missingAtEnd = (body: Body, col: number): number =>
  body.sense === 'empty'
    ? COST.emptyWithCue * (body.slots.length - 1 - col)
    : skipping(body, col + 1, body.slots.length)

/** Cost of a row that ends after column `col`, whose last cell is `at`; a heading over the row is cheaper than holes. */
export function ending(body: Body, at: number, col: number): number {
  const { cells, slots } = body
  if (col === slots.length - 1) return 0
  const holes = skipping(body, col + 1, slots.length)
  const label = cells[at]!
  if (isNumeric(label.kind) || col > 1) return holes
  return Math.min(holes, SECTION_LABEL.test(label.text) ? COST.markedSectionRow : COST.sectionRow)
}

/** Whether the layout announces a new row at a cell. */
export const hasCue = ({ cells, gap }: Body, at: number): boolean => cells[at]!.spacer || cells[at]!.gap > gap

/** Cost of what the layout says between two cells, given that a row ends there or not and how many columns are empty. */
export function layout(body: Body, at: number, newRow: boolean, empty: number, free: number): number {
  const cue = hasCue(body, at)
  if (body.sense === 'row') return newRow === cue ? free : free + (newRow ? COST.rowWithoutCue : COST.cueInsideRow)
  if (body.sense === 'nothing') return free + (cue ? COST.ignoredCue : 0)
  const announced = Math.max(0, body.cells[at]!.gap - body.gap)
  return COST.emptyWithCue * empty + COST.cueMismatch * Math.abs(announced - empty)
}

const isWords = (slot: Slot): boolean => slot === 'word' || slot === 'remark'

/** Cost of a line being the rest of the cell above it. */
export function joining({ cells, slots, serials, accents }: Body, at: number, col: number): number {
  const [above, cell] = [cells[at - 1]!, cells[at]!]
  const never = !isWords(slots[col]!) || isNumeric(cell.kind) || isNumeric(above.kind) || serials.has(at)
  if (never) return Number.POSITIVE_INFINITY
  if (/^[(（]/.test(cell.text) || /[(（][^)）]*$/.test(above.text)) return COST.joinBracket
  if (cell.kind === 'name' && above.kind === 'name') return COST.joinNames
  const accent = accents[col] ?? null
  return accent !== null && accent !== cell.kind ? COST.join + COST.otherAccent : COST.join
}
