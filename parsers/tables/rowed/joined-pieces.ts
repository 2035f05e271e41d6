import type { KindReader } from '../cell-kind.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { isFigureSort } from '../scan/sort.ts'
import { fusedPieces, type RowPiece } from './row-spelling.ts'

/** Pieces that one cell may take. */
const MOST_JOINED = 6

/** Inner Mongolia, National Total: blanks part the words of such a text. */
const LATIN = /^[A-Za-z][A-Za-z.'’-]*$/

/** Bits of a piece being part of the same cell as the one before. */
function seamBits(before: RowPiece, piece: RowPiece): number {
  if (piece.apart === 'closed' || before.text === '' || piece.text === '') return Number.POSITIVE_INFINITY
  if (isFigureSort(before.sort) && isFigureSort(piece.sort)) return Number.POSITIVE_INFINITY
  if (piece.apart === 'near' && LATIN.test(before.text) && LATIN.test(piece.text)) return 0
  return piece.apart === 'near' ? WEIGHTS.joined : WEIGHTS.joinedFar
}

/** Some pieces of a row as one cell, and the bits of their seams. */
export interface JoinedCell {
  cell: RowPiece
  seams: number
}

/** The pieces of a row as cells of one or several of them, made once for all tables that the row is tried in. */
export class JoinedPieces {
  readonly pieces: readonly RowPiece[]
  readonly #kinds: KindReader
  readonly #from: JoinedCell[][] = []

  constructor(pieces: readonly RowPiece[], kinds: KindReader) {
    this.pieces = pieces
    this.#kinds = kinds
  }

  /** The cells that may begin with a piece: of it alone, of it and the next one, and so on. */
  from(at: number): readonly JoinedCell[] {
    const known = this.#from[at]
    if (known) return known
    const cells: JoinedCell[] = []
    let [cell, seams] = [this.pieces[at], 0]
    while (cell && cells.length < MOST_JOINED) {
      cells.push({ cell, seams })
      const piece = this.pieces[at + cells.length]
      if (!piece) break
      seams += seamBits(this.pieces[at + cells.length - 1]!, piece)
      if (seams === Number.POSITIVE_INFINITY) break
      cell = fusedPieces(cell, piece, this.#kinds)
    }
    this.#from[at] = cells
    return cells
  }
}
