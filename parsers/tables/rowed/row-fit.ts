import type { KindReader } from '../cell-kind.ts'
import type { ColumnModels } from '../layout/column-models.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { isFigureSort, SORT } from '../scan/sort.ts'
import type { JoinedPieces } from './joined-pieces.ts'
import type { RowPiece } from './row-spelling.ts'

/** A row laid into columns: a piece for each, null if one has no cell. */
export interface FittedRow {
  cells: (RowPiece | null)[]
  bits: number
  /** Cells that left nothing, or took several pieces. */
  n_loose: number
}

/** Bits of a column having no cell, though the row goes on, or after its last one. */
function holeBits(models: ColumnModels, col: number, isBehind: boolean): number {
  const own = Math.min(WEIGHTS.mostMissing, models.bits(col, SORT.empty))
  return own + (isBehind ? WEIGHTS.merged : WEIGHTS.missing)
}

/** The same in a row of totals, of `taken` pieces so far: its label stands over the number and all labels, and nobody answers for it. */
function totalHoleBits(models: ColumnModels, col: number, taken: number, n_pieces: number): number {
  if (col === 0 && taken === 0 && models.holdsFigures(0)) return WEIGHTS.unnumbered
  const isOfLabels = !models.holdsFigures(col) && (taken === 1 || taken === n_pieces)
  return isOfLabels ? WEIGHTS.merged : holeBits(models, col, taken === n_pieces)
}

interface Step {
  cost: number
  /** Pieces that the column took. */
  taken: number
  cell: RowPiece | null
}

/** What a row is laid out by. */
export interface RowFitting {
  width: number
  models: ColumnModels
  kinds: KindReader
}

/** Bits of a piece in a column; in a row of totals figures stand where other rows have none. */
const pieceBits = (models: ColumnModels, col: number, sort: number, isTotal: boolean): number =>
  isTotal && isFigureSort(sort) ? Math.min(WEIGHTS.totalFigure, models.bits(col, sort)) : models.bits(col, sort)

/** Whether one of the first pieces of a row is the label of a total. */
export const isTotalRow = (pieces: readonly RowPiece[], { words }: KindReader): boolean =>
  pieces.slice(0, 2).some(({ text }) => words.isTotal(text) || words.isWhole(text))

/** A row with a piece for each column, where no other way to lay it can cost less; null if one may. */
function plainRow(pieces: readonly RowPiece[], width: number, models: ColumnModels): FittedRow | null {
  if (pieces.length !== width) return null
  const bits = pieces.reduce((sum, { sort }, col) => sum + models.bits(col, sort), 0)
  // Any other way leaves a column out and joins two pieces.
  return bits < WEIGHTS.merged + WEIGHTS.joined ? { cells: [...pieces], bits, n_loose: 0 } : null
}

/** The cheapest way to lay the pieces of a row into columns, left to right; null if they do not fit. */
export function fittedRow(row: JoinedPieces, { width, models, kinds }: RowFitting): FittedRow | null {
  const { pieces } = row
  const plain = plainRow(pieces, width, models)
  if (plain) return plain
  const n_pieces = pieces.length
  const isTotal = isTotalRow(pieces, kinds)
  // By column, then piece: the cheapest way to have laid so many pieces into the columns before.
  const steps: (Step | null)[][] = [[{ cost: 0, taken: 0, cell: null }, ...Array<null>(n_pieces).fill(null)]]
  for (let col = 0; col < width; col += 1) {
    const [here, next] = [steps[col]!, Array<Step | null>(n_pieces + 1).fill(null)]
    const offer = (at: number, step: Step) => {
      if (step.cost < (next[at]?.cost ?? Number.POSITIVE_INFINITY)) next[at] = step
    }
    for (let at = 0; at <= n_pieces; at += 1) {
      const cost = here[at]?.cost
      if (cost === undefined) continue
      const hole = isTotal ? totalHoleBits(models, col, at, n_pieces) : holeBits(models, col, at === n_pieces)
      offer(at, { cost: cost + hole, taken: 0, cell: null })
      if (at === n_pieces) continue
      for (const [joined, { cell, seams }] of row.from(at).entries())
        offer(at + joined + 1, {
          cost: cost + seams + pieceBits(models, col, cell.sort, isTotal),
          taken: joined + 1,
          cell,
        })
    }
    steps.push(next)
  }
  const end = steps[width]![n_pieces]
  if (!end) return null
  const cells = Array<RowPiece | null>(width).fill(null)
  let [at, n_loose] = [n_pieces, 0]
  for (let col = width; col > 0; col -= 1) {
    const { taken, cell } = steps[col]![at]!
    cells[col - 1] = cell
    // The label of a total stands over the number of its row and all labels.
    const isOver = isTotal && taken === 0 && (col === 1 || !models.holdsFigures(col - 1))
    if (taken !== 1 && !isOver) n_loose += 1
    at -= taken
  }
  return { cells, bits: end.cost, n_loose }
}
