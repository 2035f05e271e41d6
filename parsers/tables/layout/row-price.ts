import { endsInSign, signsOf } from '../../text/signs.ts'
import { isFigureSort, isWordSort, SORT } from '../scan/sort.ts'
import { CUE } from '../scan/stream.ts'
import { isSectionLabel, isSectionNumber, ordinalLevel } from '../wording.ts'
import type { ColumnModels } from './column-models.ts'
import { WEIGHTS } from './weights.ts'

/** Cells one after the other, field by field. */
export interface PricedCells {
  readonly texts: readonly string[]
  readonly sorts: Uint8Array
  /** What blank lines say of a cell: one of CUE, or 0. */
  readonly cues: Uint8Array
}

/** The cells of a row by their column, as indices; negative where a column has none. */
export type RowCells = Int32Array

/** No cell costs less, however much tells of it. */
const LEAST = 0.3

export const COLONS = signsOf(':：')

/** Bits of a cell in a column. */
export function cellBits({ texts, sorts, cues }: PricedCells, at: number, col: number, models: ColumnModels): number {
  const told = cues[at] === CUE.told ? WEIGHTS.told : 0
  const isIgnored = cues[at] === (col > 0 ? CUE.ignored : CUE.inside)
  const ignored = isIgnored ? WEIGHTS.ignoredCue : 0
  const colon = endsInSign(COLONS, texts[at]!) ? WEIGHTS.colon : 0
  return Math.max(LEAST, models.bits(col, sorts[at]!) + told) + ignored + colon
}

/** Bits that a cell's text saves: the number of a row that counts on, a word that stands right above. */
function savingOf({ texts, sorts }: PricedCells, at: number, above: number): number {
  if (above < 0) return 0
  const text = texts[at]!
  if (isFigureSort(sorts[at]!))
    return text.length < 5 && text === String(Number(texts[above]) + 1) ? WEIGHTS.counted : 0
  return isWordSort(sorts[at]!) && text.length > 1 && text === texts[above] ? WEIGHTS.repeated : 0
}

/** A row with the one above it, under a header. */
export interface RowSetting {
  row: RowCells
  above: RowCells | null
  /** Whether a text is one of the header's. */
  heads: (text: string) => boolean
  /** Whether a text is the label of a total, which stands over the number of its row as well. */
  isTotal: (text: string) => boolean
}

/**
 * How many cells the heading of a section has, which is a row without any others: its label alone, or its number and label;
 * 0 where a row is none. At the top of a table only a number tells.
 */
export function headingCells({ texts, sorts }: PricedCells, row: RowCells, n_rows: number): number {
  const isFilled = (col: number) => row[col]! >= 0 && sorts[row[col]!] !== SORT.empty
  if (!isFilled(0)) return 0
  for (let col = 2; col < row.length; col += 1) if (isFilled(col)) return 0
  const first = texts[row[0]!]!
  if (isFilled(1)) return row.length > 2 && isSectionNumber(first) && isWordSort(sorts[row[1]!]!) ? 2 : 0
  return n_rows > 0 || ordinalLevel(first) >= 0 || isSectionLabel(first) ? 1 : 0
}

/** How many cells of a row hold anything. */
export function filledIn({ sorts }: PricedCells, row: RowCells): number {
  let filled = 0
  for (const at of row) if (at >= 0 && sorts[at] !== SORT.empty) filled += 1
  return filled
}

/** Whether a row looks like one more header: words alone, one of which the header has, or one that opens headers first. */
function isHeaderInside({ texts, sorts }: PricedCells, { row, heads }: RowSetting): boolean {
  let found = row[0]! >= 0 && sorts[row[0]!] === SORT.head
  for (const at of row) {
    if (at < 0) continue
    if (isFigureSort(sorts[at]!)) return false
    found ||= heads(texts[at]!)
  }
  return found
}

/** Bits of a row beside those of its cells. */
export function rowBits(cells: PricedCells, setting: RowSetting): number {
  const { row, above } = setting
  let bits = 0
  for (let col = 0; col < row.length; col += 1)
    if (row[col]! >= 0 && above) bits += savingOf(cells, row[col]!, above[col]!)
  return filledIn(cells, row) > 1 && isHeaderInside(cells, setting) ? bits + WEIGHTS.headerInside : bits
}
