import { CELL_KINDS, type CellKind } from '../cell-kind.ts'
import { type CellRun, hasSpacer } from '../scan/cell-run.ts'
import type { Slot } from './shape.ts'
import { isNumericTrait, TRAIT } from './trait.ts'

/** What blank lines mean in a block: nothing, a new row, or one empty cell each. */
export type GapSense = 'nothing' | 'row' | 'empty'

/** A body about to be aligned: where its cells stand in the block, its columns, and how its layout is understood. */
export interface Body {
  /** All cells of the block; every index of a cell counts from the first of these. */
  cells: CellRun
  /** Traits of these cells, with those marked as serial numbers that this reading takes for such. */
  traits: Uint8Array
  from: number
  /** Index after the last cell that may belong to the body. */
  to: number
  slots: readonly Slot[]
  sense: GapSense
  /** Blank lines that part two cells of one row. */
  gap: number
  /** The kind of word that most cells of a column are (names, deadlines, sentences); null if unknown or mixed. */
  accents: readonly (CellKind | null)[]
}

/** Costs in units of one cell that stands in the wrong kind of column (2 to 5). Zero is: nothing to explain. */
export const COST = {
  serialElsewhere: 3,
  noSerial: 5,
  wordAmongFigures: 2.5,
  figureAmongWords: 2,
  dashAmongWords: 0.2,
  totalElsewhere: 2,
  otherAccent: 0.5,
  accentElsewhere: 0.45,
  sectionRow: 2,
  markedSectionRow: 0.3,
  repeatedLabel: 0.3,
  rowWithoutCue: 2.5,
  cueInsideRow: 1.5,
  ignoredCue: 0.5,
  emptyWithCue: 0.1,
  cueMismatch: 0.9,
  joinNames: 0.6,
  nameLeft: 0.8,
  joinBracket: 0.2,
  join: 1.5,
} as const

/** Cost of a cell that left no line, by the kind of its column. A column of remarks is mostly empty. */
const MISSING: Readonly<Record<Slot, number>> = { serial: 1, figure: 1.5, word: 0.8, remark: 0.05 }
const MISSING_LAST_WORD = 0.4
/** Of the label after the number of a row, which may be merged with those of the rows above. */
const MERGED_LABEL = 0.77
/** Of a label beside another empty one: headings and totals leave several empty. */
const NEXT_EMPTY = 0.75

/** Whether a column holds the labels after the numbers of rows, with other words beside them. */
const mayBeMerged = ({ slots }: Body, col: number): boolean =>
  col === 1 && slots[0] === 'serial' && slots[1] === 'word' && slots[2] === 'word'

/** Cost of a column left empty, with or without the one before it. */
const missing = ({ slots }: Body, col: number, isNext: boolean): number =>
  isNext && slots[col] === 'word' && slots[col - 1] === 'word' ? NEXT_EMPTY : MISSING[slots[col]!]

/** Cost of a cell of some trait standing in a column. */
export function placing({ slots, accents }: Body, trait: number, col: number): number {
  const slot = slots[col]!
  const isSerial = (trait & TRAIT.serial) > 0
  const kind = CELL_KINDS[trait & TRAIT.kind]!
  if (slot === 'serial') return isSerial ? 0 : COST.noSerial
  if (isSerial) return COST.serialElsewhere
  if (slot === 'figure') return isNumericTrait(trait) ? 0 : COST.wordAmongFigures
  if (kind === 'blank') return COST.dashAmongWords
  if (isNumericTrait(trait)) return COST.figureAmongWords
  if (col !== slots.indexOf('word') && (trait & TRAIT.total) > 0) return COST.totalElsewhere
  const accent = accents[col] ?? null
  if (accent === kind) return 0
  if (accent === null) return accents.includes(kind) ? COST.accentElsewhere : 0
  return COST.otherAccent
}

/** Cost of columns `from` to `to` (exclusive) left empty after a cell, in the same row. */
export function skipping(body: Body, from: number, to: number): number {
  const { slots } = body
  if (to - from === 1 && mayBeMerged(body, from)) return MERGED_LABEL
  let cost = 0
  for (let col = from; col < to; col += 1)
    cost += slots[col] === 'word' && to === slots.length ? MISSING_LAST_WORD : missing(body, col, col > from)
  return cost
}

/** A total's label covers the serial column as well. */
const covered = ({ slots }: Body, trait: number): number => (slots[0] === 'serial' && (trait & TRAIT.total) > 0 ? 1 : 0)

/** Cost of a row that begins in a later column with a cell of some trait: labels are merged with those above. */
export function starting(body: Body, trait: number, col: number): number {
  let cost = 0
  for (let skipped = covered(body, trait); skipped < col; skipped += 1) {
    const slot = body.slots[skipped]!
    cost += slot === 'word' ? COST.repeatedLabel : MISSING[slot]
  }
  return cost
}

/** Empty cells ahead of a row's first one, of which the layout should tell. */
export const emptyAhead = (body: Body, trait: number, col: number): number =>
  col === 0 ? 0 : col - covered(body, trait)

/** Empty cells between two cells of a body, of which blank lines should tell where they stand for empty cells. */
export function emptyBetween(body: Body, at: number, before: number, col: number, newRow: boolean): number {
  return newRow ? body.slots.length - 1 - before + emptyAhead(body, body.traits[at]!, col) : col - before - 1
}

/** Cost of cells missing at the very end of a body, where blank lines may tell of them only if something follows. */
export const missingAtEnd = (body: Body, col: number, isTold: boolean): number =>
  body.sense === 'empty' && isTold
    ? COST.emptyWithCue * (body.slots.length - 1 - col)
    : skipping(body, col + 1, body.slots.length)

/** Cost of a row that ends in a column with a cell of some trait; a heading over the row is cheaper than holes. */
export function ending(body: Body, trait: number, col: number): number {
  const { slots } = body
  if (col === slots.length - 1) return 0
  const holes = skipping(body, col + 1, slots.length)
  if (isNumericTrait(trait) || col > 1) return holes
  return Math.min(holes, (trait & TRAIT.section) > 0 ? COST.markedSectionRow : COST.sectionRow)
}

/** Whether the layout announces a new row at a cell. */
export const hasCue = ({ cells, gap }: Body, at: number): boolean => hasSpacer(cells, at) || cells.gaps[at]! > gap

/** Cost of empty cells of which a number of blank lines tells, where blank lines stand for empty cells. */
export const hollow = (announced: number, empty: number): number =>
  COST.emptyWithCue * empty + COST.cueMismatch * Math.abs(announced - empty)

/** Cost of what blank lines, or their absence, say at a cell that begins a row or goes on in it, in the other senses. */
export function cueing({ sense }: Body, cue: boolean, newRow: boolean): number {
  if (sense === 'nothing') return cue ? COST.ignoredCue : 0
  return newRow === cue ? 0 : newRow ? COST.rowWithoutCue : COST.cueInsideRow
}

const isWords = (slot: Slot): boolean => slot === 'word' || slot === 'remark'
const MOST_LEFT = 4
/** A name above a date signs the document. */
const SIGNED = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/
const NAME = CELL_KINDS.indexOf('name')

/** Cost of ending a body whose last column holds names right before more names, which may belong to its last cell. */
export function leaving({ cells, traits, to, accents, gap }: Body, at: number): number {
  if (at + 1 >= to || accents.at(-1) !== 'name' || cells.gaps[at + 1]! > gap) return 0
  let names = 0
  while (names < MOST_LEFT && at + 1 + names < to && (traits[at + 1 + names]! & TRAIT.kind) === NAME) names += 1
  return SIGNED.test(cells.texts[at + 1 + names] ?? '') ? 0 : COST.nameLeft * names
}

/** Cost of a line being the rest of the cell above it. */
export function joining({ traits, slots, accents }: Body, at: number, col: number): number {
  const [above, trait] = [traits[at - 1]!, traits[at]!]
  const isWord = !isNumericTrait(trait) && !isNumericTrait(above) && (trait & TRAIT.serial) === 0
  if (!isWord || !isWords(slots[col]!)) return Number.POSITIVE_INFINITY
  if ((trait & TRAIT.opensBracket) > 0 || (above & TRAIT.leavesBracket) > 0) return COST.joinBracket
  const code = trait & TRAIT.kind
  if (code === NAME && (above & TRAIT.kind) === NAME) return COST.joinNames
  const accent = accents[col] ?? null
  return accent !== null && accent !== CELL_KINDS[code] ? COST.join + COST.otherAccent : COST.join
}
