import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { outsideLines } from '../choose/outside-lines.ts'
import { ColumnModels } from '../layout/column-models.ts'
import { expectationOf } from '../layout/expectation.ts'
import { headerCellBits, openingBits } from '../layout/header-price.ts'
import { rowBits } from '../layout/row-price.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { SORT } from '../scan/sort.ts'
import { ordinalLevel } from '../wording.ts'
import { JoinedPieces } from './joined-pieces.ts'
import { type FittedRow, fittedRow, isTotalRow } from './row-fit.ts'
import type { LinedRow, RowPiece } from './row-spelling.ts'
import { rowStretches } from './row-stretches.ts'

/** A table of rows that stand on lines: indices of rows, `to` exclusive; its header reaches up to `body`. */
export interface LinedSpan {
  from: number
  body: number
  to: number
  width: number
  rows: FittedRow[]
}

/** Rows of a header at most. */
export const MOST_HEADERS = 3
const WIDEST = 40
/** Tables this much dearer than the cheapest account of the same rows are given up. */
const MARGIN = 80
/** Pieces that the first rows of a body may have more or less than columns. */
const MOST_OFF = 3

interface Open {
  from: number
  body: number
  width: number
  cost: number
  models: ColumnModels
  rows: FittedRow[]
  heads: (text: string) => boolean
}

/** A table that has ended after so many of its rows. */
interface Ended {
  open: Open
  n_rows: number
}

/** Bits of the rows of a header by their cells. */
function headerBits(rows: readonly LinedRow[], kinds: KindReader): number {
  let bits = WEIGHTS.headerRow * (rows.length - 1)
  for (const { pieces } of rows)
    for (const [at, { text, sort }] of pieces.entries())
      bits += headerCellBits(text, sort, pieces[at - 1]?.text ?? '', kinds)
  return bits
}

/** The widths that rows of a header may stand over, with what each costs. */
function widthsOf(rows: readonly LinedRow[]): [width: number, bits: number][] {
  const counts = rows.map(({ pieces }) => pieces.filter(({ text }) => text !== '').length)
  const last = counts.at(-1)!
  if (counts.length === 1)
    return [
      [last, 0],
      [rows[0]!.pieces.length, 0],
      [last + 1, WEIGHTS.corner],
      [last - 1, WEIGHTS.tornHeader],
    ]
  const printed = rows[0]!.pieces.length
  const filled: [number, number][] = rows.every(({ pieces }) => pieces.length === printed) ? [[printed, 0]] : []
  const all = counts.reduce((sum, count) => sum + count, 0)
  const least = Math.max(...counts)
  const ragged = Array.from({ length: Math.max(0, all - rows.length - least + 2) }, (_, i): [number, number] => [
    least + i,
    WEIGHTS.ragged,
  ])
  return [...filled, ...ragged]
}

class RowSearch {
  readonly rows: readonly LinedRow[]
  readonly kinds: KindReader
  readonly #lines: Lines
  /** For each row whether a table may hold it. */
  readonly mayHold: Uint8Array
  readonly best = [0]
  readonly ends: (Ended | null)[] = [null]
  live: Open[] = []

  constructor(lines: Lines, rows: readonly LinedRow[], kinds: KindReader) {
    this.rows = rows
    this.kinds = kinds
    this.#lines = lines
    this.mayHold = rowStretches(rows)
  }

  /** Bits of a row as text; those that no table may hold, or go on over, cost nothing. */
  outsideBits(row: number): number {
    const { from, to } = this.rows[row]!
    return this.mayHold[row] === 0 ? 0 : outsideLines(this.#lines, from, to, this.kinds)
  }

  textAbove(row: number): string {
    return this.rows[row - 1]?.pieces.at(-1)?.text ?? ''
  }

  /** Whether one of the first rows of a body has about as many pieces as columns. */
  isNear(body: number, width: number): boolean {
    return this.rows.slice(body, body + 3).some(({ pieces }) => Math.abs(pieces.length - width) <= MOST_OFF)
  }

  /** Opens every table whose body may begin at a row. */
  open(body: number, limit: number): void {
    for (let from = body - 1; from >= Math.max(0, body - MOST_HEADERS); from -= 1) {
      if (this.mayHold[from] === 0) return
      const header = this.rows.slice(from, body)
      if (header[0]!.pieces.length < 2) return
      const first = header[0]!.pieces[0]!
      const base =
        this.best[from]! +
        WEIGHTS.table +
        headerBits(header, this.kinds) +
        openingBits(first.text, this.textAbove(from), this.kinds)
      if (base > limit) continue
      const seen = new Set<number>()
      for (const [width, bits] of widthsOf(header)) {
        if (width < 2 || width > WIDEST || seen.has(width) || !this.isNear(body, width)) continue
        seen.add(width)
        if (base + bits <= limit) this.live.push(this.begun(header, from, body, width, base + bits))
      }
    }
  }

  begun(header: readonly LinedRow[], from: number, body: number, width: number, cost: number): Open {
    const models = new ColumnModels(width)
    const cells = header.at(-1)!.pieces
    if (header.length === 1 && cells.length === width)
      for (const [col, { text }] of cells.entries()) {
        const expected = expectationOf(text, this.kinds)
        if (expected && (col > 0 || expected.sort !== SORT.empty)) models.expect(col, expected.sort, expected.n_cells)
      }
    const opener = header[0]!.pieces[0]!.text
    return { from, body, width, cost, models, rows: [], heads: (text) => text === opener }
  }

  /** The heading of a section: one piece, after an ordinal or below other rows. */
  headingOf({ pieces }: LinedRow, { width, models, rows }: Open): FittedRow | null {
    const [only] = pieces
    if (!only || pieces.filter(({ text }) => text !== '').length > 1) return null
    if (rows.length === 0 && ordinalLevel(only.text) < 0) return null
    const cells: (RowPiece | null)[] = [only, ...Array<null>(width - 1).fill(null)]
    return { cells, bits: models.bits(0, only.sort) + WEIGHTS.section, n_loose: 0 }
  }

  priced(one: Open, { cells, bits }: FittedRow): number {
    const { words } = this.kinds
    const above = one.rows.at(-1)?.cells ?? null
    const both = [...(above ?? []), ...cells]
    const own = Int32Array.from(cells, (cell, col) => (cell ? (above?.length ?? 0) + col : -1))
    const priced = {
      texts: both.map((cell) => cell?.text ?? ''),
      sorts: Uint8Array.from(both, (cell) => cell?.sort ?? SORT.empty),
      cues: new Uint8Array(both.length),
    }
    const setting = {
      row: own,
      above: above && Int32Array.from(above, (cell, col) => (cell ? col : -1)),
      heads: one.heads,
      isTotal: (text: string) => words.isTotal(text) || words.isWhole(text),
    }
    return bits + rowBits(priced, setting)
  }

  step(at: number): void {
    const row = this.rows[at]!
    const pieces = new JoinedPieces(row.pieces, this.kinds)
    let least = this.best[at + 1]!
    for (const one of this.live) {
      const fitted = fittedRow(pieces, { ...one, kinds: this.kinds })
      const heading = this.headingOf(row, one)
      const priced = fitted ? this.priced(one, fitted) : Number.POSITIVE_INFINITY
      const isHeading = heading !== null && heading.bits < priced
      const next = isHeading ? heading : fitted
      one.cost = next ? one.cost + Math.min(priced, heading?.bits ?? priced) : Number.POSITIVE_INFINITY
      if (!next) continue
      for (const [col, cell] of next.cells.entries())
        if (!isHeading || col === 0) one.models.add(col, cell?.sort ?? SORT.empty)
      one.rows.push(next)
      if (one.cost < least) least = one.cost
      this.end(one, at, next)
    }
    this.live = this.live.filter(({ cost }) => cost <= least + MARGIN)
  }

  /** Ends a table after a row, if that is the cheapest account of the rows so far. */
  end(open: Open, at: number, last: FittedRow): void {
    const filled = last.cells.filter((cell) => cell !== null && cell.text !== '').length
    const next = this.rows[at + 1]
    const cost = open.cost + (next && isTotalRow(next.pieces, this.kinds) ? WEIGHTS.totalLeft : 0)
    if (cost >= this.best[at + 1]! || filled < 2) return
    this.best[at + 1] = cost
    this.ends[at + 1] = { open, n_rows: open.rows.length }
  }

  run(): LinedSpan[] {
    for (let at = 0; at < this.rows.length; at += 1) {
      this.best.push(this.best[at]! + this.outsideBits(at))
      this.ends.push(null)
      if (this.mayHold[at] === 0) {
        this.live = []
        continue
      }
      const least = this.live.reduce((low, { cost }) => Math.min(low, cost), this.best[at]!)
      this.open(at, least + MARGIN)
      this.step(at)
    }
    const spans: LinedSpan[] = []
    for (let at = this.rows.length; at > 0; ) {
      const end = this.ends[at]
      if (end) {
        const { from, body, width, rows } = end.open
        spans.unshift({ from, body, to: at, width, rows: rows.slice(0, end.n_rows) })
      }
      at = end ? end.open.from : at - 1
    }
    return spans
  }
}

/**
 * Finds the tables among rows that stand on lines: where their headers begin, how wide they are, which columns of each row are
 * empty and which pieces are one cell. Each way to cut the rows into text and tables is priced in bits (see layout/search.ts).
 */
export const searchRows = (lines: Lines, rows: readonly LinedRow[], kinds: KindReader): LinedSpan[] =>
  new RowSearch(lines, rows, kinds).run()
