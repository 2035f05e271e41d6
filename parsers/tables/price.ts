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

/** Costs in units of one cell that stands in the wrong kind of column (2 to 6). Zero is: nothing to explain. */
const COST = {
  serialElsewhere: 3,
  noSerial: 5,
  wordAmongFigures: 3,
  figureAmongWords: 2,
  dashAmongWords: 0.2,
  otherAccent: 0.5,
  missingFigure: 1.5,
  missingWord: 0.8,
  missingLastWord: 0.4,
  missingSerial: 1,
  repeatedLabel: 0.3,
  sectionRow: 2,
  markedSectionRow: 0.5,
  rowWithoutCue: 2.5,
  cueInsideRow: 1.5,
  ignoredCue: 0.5,
  emptyWithCue: 0.1,
  cueMismatch: 0.9,
  joinNames: 0.6,
  joinBracket: 0.2,
  join: 1.5,
} as const

/** Cost of a cell standing in a column. */
export function placing(body: Body, at: number, col: number): number {
  const { cells, slots, serials } = body
  const cell = cells[at]!
  const slot = slots[col]!
  if (slot === 'serial') return serials.has(at) ? 0 : COST.noSerial
  if (serials.has(at)) return COST.serialElsewhere
  if (slot === 'figure') return isNumeric(cell.kind) ? 0 : COST.wordAmongFigures
  if (cell.kind === 'blank') return COST.dashAmongWords
  if (isNumeric(cell.kind)) return COST.figureAmongWords
  const accent = body.accents[col] ?? null
  return accent === null || accent === cell.kind ? 0 : COST.otherAccent
}

/** Cost of columns `from` to `to` (exclusive) left empty behind a cell, in the same row. */
export function skipping({ slots }: Body, from: number, to: number): number {
  let cost = 0
  for (let col = from; col < to; col += 1) {
    if (slots[col] === 'figure') cost += COST.missingFigure
    else cost += to === slots.length ? COST.missingLastWord : COST.missingWord
  }
  return cost
}

/** Cost of a row that begins in a later column: labels merged with those above, or a total's over the serial number. */
export function starting({ cells, slots, sense }: Body, at: number, col: number): number {
  let cost = 0
  for (let skipped = 0; skipped < col; skipped += 1) {
    const slot = slots[skipped]!
    if (slot === 'figure') cost += COST.missingFigure
    else if (slot === 'word') cost += sense === 'empty' ? 0 : COST.repeatedLabel
    else cost += TOTAL_LABEL.test(cells[at]!.text) ? 0 : COST.missingSerial
  }
  return cost
}

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

/** Columns a row leaves empty at its start, of which the layout should tell; a total's label covers the serial column. */
export const emptyAhead = ({ cells, slots }: Body, at: number, col: number): number =>
  col > 0 && slots[0] === 'serial' && TOTAL_LABEL.test(cells[at]!.text) ? col - 1 : col

/** Cost of what the layout says between two cells, given that a row ends there or not and how many columns are empty. */
export function layout(body: Body, at: number, newRow: boolean, empty: number, free: number): number {
  const cue = hasCue(body, at)
  if (body.sense === 'row') return newRow === cue ? free : free + (newRow ? COST.rowWithoutCue : COST.cueInsideRow)
  if (body.sense === 'nothing') return free + (cue ? COST.ignoredCue : 0)
  const announced = Math.max(0, body.cells[at]!.gap - body.gap)
  return COST.emptyWithCue * empty + COST.cueMismatch * Math.abs(announced - empty)
}

/** Cost of a line being the rest of the cell above it. */
export function joining({ cells, slots, serials, accents }: Body, at: number, col: number): number {
  const [above, cell] = [cells[at - 1]!, cells[at]!]
  if (slots[col] !== 'word' || isNumeric(cell.kind) || isNumeric(above.kind) || serials.has(at))
    return Number.POSITIVE_INFINITY
  if (/^[(（]/.test(cell.text) || /[(（][^)）]*$/.test(above.text)) return COST.joinBracket
  if (cell.kind === 'name' && above.kind === 'name') return COST.joinNames
  const accent = accents[col] ?? null
  return accent !== null && accent !== cell.kind ? COST.join + COST.otherAccent : COST.join
}
