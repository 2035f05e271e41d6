import { SORT } from '../scan/sort.ts'
import { CUE, type Stream } from '../scan/stream.ts'
import type { ColumnModels } from './column-models.ts'
import { movedColumns } from './moved-columns.ts'
import { cellBits, headingCells, type RowCells, type RowSetting, rowBits } from './row-price.ts'
import { WEIGHTS } from './weights.ts'

/** A table as it begins: its header, its width, and what that costs. */
export interface Root {
  from: number
  /** The first cell of the body; the header's cells stand before it. */
  body: number
  width: number
  /** Bits that the table before it makes this one likelier by, and whether that is as wide. */
  sibling: number
  isSameWidth: boolean
}

/** A finished row; the rows of a table are a list from its last one back. */
export interface Row {
  cells: RowCells
  before: Row | null
}

/** The cheapest way found so far to lay the cells of an open table into rows, up to a column of the last row. */
export class Hypothesis {
  readonly root: Root
  cost: number
  /** Bits before the row at hand. */
  settled: number
  /** The column after the last cell. */
  col = 0
  row: RowCells
  last: Row | null = null
  n_rows = 0
  /** Rows that began in a later column. */
  n_merged = 0
  models: ColumnModels
  private isShared = false
  readonly words: Pick<RowSetting, 'heads' | 'isTotal'>

  constructor(root: Root, cost: number, models: ColumnModels, words: Pick<RowSetting, 'heads' | 'isTotal'>) {
    this.root = root
    this.cost = this.settled = cost
    this.models = models
    this.row = new Int32Array(root.width).fill(-1)
    this.words = words
  }

  /** The same state, to go on in another way. */
  forked(): Hypothesis {
    const fork = new Hypothesis(this.root, this.cost, this.models, this.words)
    // Models change when a row ends, and are copied then if they are of several ways.
    fork.isShared = this.isShared = true
    fork.settled = this.settled
    fork.col = this.col
    fork.row = this.row.slice()
    fork.last = this.last
    fork.n_rows = this.n_rows
    fork.n_merged = this.n_merged
    return fork
  }

  /** Bits of the columns from one to another (exclusive) having no cell. */
  missing(from: number, to: number): number {
    let bits = 0
    for (let col = from; col < to; col += 1)
      bits += Math.min(WEIGHTS.mostMissing, this.models.bits(col, SORT.empty)) + WEIGHTS.missing
    return bits
  }

  /**
   * Bits of a row that begins in a later column, because labels of the row above reach down into it. No label of a total does: what
   * stands below is another row.
   */
  reachingDown(stream: Stream, col: number): number {
    let above = this.last
    while (above && above.cells[0]! < 0) above = above.before
    const isBelowTotal = above !== null && this.words.isTotal(stream.texts[above.cells[0]!]!)
    // Where labels of rows above reached down before, others do.
    const label = this.n_merged > 0 ? WEIGHTS.mergedLabel / 2 : WEIGHTS.mergedLabel
    return label * (isBelowTotal ? 2 * col : col)
  }

  /** Puts a cell into a column of the row at hand. */
  place(stream: Stream, at: number, col: number): void {
    this.cost += cellBits(stream, at, col, this.models)
    this.row[col] = at
    this.col = col + 1
  }

  /** Bits of leaving the rest of the row at hand empty: the heading of a section is a row of its own kind. */
  ending(stream: Stream): number {
    const isHeading = headingCells(stream, this.row, this.n_rows) === this.col
    const holes = this.missing(this.col, this.root.width)
    return isHeading ? Math.min(holes, WEIGHTS.section) : holes
  }

  /** Ends the row at hand: where rows are filled up to their width, its cells may have been moved. */
  endRow(stream: Stream, isFilledUp: boolean): void {
    if (this.isShared) this.models = this.models.copied()
    this.isShared = false
    const { models, root } = this
    const { heads, isTotal } = this.words
    const own = rowBits(stream, { row: this.row, above: this.last?.cells ?? null, heads, isTotal })
    this.cost += own
    const heading = headingCells(stream, this.row, this.n_rows)
    if (isFilledUp) this.move(stream, own)
    for (let col = 0; col < root.width; col += 1) {
      const at = this.row[col]!
      if (heading > 0 && col > 0) break
      models.add(col, at < 0 ? SORT.empty : stream.sorts[at]!)
    }
    this.last = { cells: this.row, before: this.last }
    this.n_rows += 1
    this.settled = this.cost
    this.row = new Int32Array(root.width).fill(-1)
    this.col = 0
  }

  /**
   * Moves the cells of a row that merged labels were left out of into the columns where they cost least. `own` are the bits of
   * the row beside those of its cells.
   */
  private move(stream: Stream, own: number): void {
    const { width } = this.root
    const first = this.row[0]!
    const heading = headingCells(stream, this.row, this.n_rows)
    if (heading > 0) {
      const label =
        heading > 1 ? this.models.bits(1, stream.sorts[this.row[1]!]!) : this.models.bits(0, stream.sorts[first]!)
      if (this.settled + label + WEIGHTS.section < this.cost) this.cost = this.settled + label + WEIGHTS.section
      return
    }
    // Where blank lines tell of empty cells, these stand in their place.
    if (this.row.some((at) => stream.cues[at] === CUE.told)) return
    if (this.row[0]! < 0) return
    const found = movedColumns(stream.sorts, first, { width, models: this.models })
    if (!found || this.gainOf(stream, first, found.columns) < WEIGHTS.moved) return
    const least = this.n_rows === 0 ? WEIGHTS.movedFirst : 0
    if (this.settled + own + found.bits + least >= this.cost) return
    this.cost = this.settled + own + found.bits
    this.row.fill(-1)
    for (const [cell, col] of found.columns.entries()) this.row[col] = first + cell
  }

  /** Bits that the cells of a row gain by being moved; what their places leave empty does not count. */
  private gainOf({ sorts }: Stream, first: number, columns: readonly number[]): number {
    const bits = (col: number, cell: number) => this.models.bits(col, sorts[first + cell]!)
    return columns.reduce((sum, col, cell) => sum + bits(cell, cell) - bits(col, cell), 0)
  }
}
