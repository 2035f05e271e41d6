import type { KindReader } from '../cell-kind.ts'
import { SORT } from '../scan/sort.ts'
import type { Stream } from '../scan/stream.ts'
import { ColumnModels } from './column-models.ts'
import { type HeaderPrices, headerPrices } from './header-price.ts'
import { Hypothesis, type Root } from './hypothesis.ts'
import { type Account, lastCells, openingsAt, type TableOpening } from './openings.ts'
import { areRegular } from './regularity.ts'
import { filledIn, type RowCells } from './row-price.ts'
import { seamBits } from './seam.ts'
import type { TableSpan } from './span.ts'
import { stretchesOf } from './table-stretches.ts'
import { WEIGHTS } from './weights.ts'

/** What a search found, and how many hypotheses its beam dropped before they were priced to their end. */
export interface Found {
  spans: TableSpan[]
  /** The tables found leave nothing to explain; see areRegular. */
  isRegular: boolean
  /** Besides, each has a header that begins as headers do, and no other header comes near it. */
  isPlain: boolean
  dropped: number
}

/** A table that has ended. */
interface Ended {
  root: Root
  last: Hypothesis['last']
}

/** Hypotheses this much dearer than the cheapest account of the same cells are given up. */
const MARGIN = 26
/** Ways to lay out the rows of one table that are this much dearer than its cheapest are given up. */
const FORK_MARGIN = 14
/** Hypotheses followed at once. */
const BEAM = 240
/** Headers this much dearer than the cheapest are left to the rows below them. */
const HEADER_MARGIN = 8
/** Columns without a cell that a row may skip at once. */
const MOST_SKIPPED = 3

/** The search over one stream: the cheapest account of its first cells, and the tables that are open after them. */
class Search implements Account {
  readonly stream: Stream
  readonly prices: HeaderPrices
  /** Bits of the cheapest account of the first so many cells, and the table that ends it; null if text does. */
  readonly best: Float64Array
  readonly ends: (Ended | null)[] = [null]
  /** The last table of the cheapest account of the first so many cells. */
  readonly lastTables: (Root | null)[] = [null]
  live: Hypothesis[] = []
  dropped = 0
  /** For each cell whether a table may hold it. */
  readonly mayHold: Uint8Array

  readonly isTotal: (text: string) => boolean

  constructor(stream: Stream, kinds: KindReader, mayHold: Uint8Array) {
    const { words } = kinds
    this.isTotal = (text) => words.isTotal(text) || words.isWhole(text)
    this.stream = stream
    this.mayHold = mayHold
    this.prices = headerPrices(stream, this.mayHold, kinds)
    this.best = new Float64Array(stream.length + 1)
  }

  /** Bits of a cell as part of a table that began before it: none, unless the lines above it can be no part of it. */
  tornBits(at: number): number {
    const loose = this.stream.loose.get(at)
    return loose && !loose.joined ? Number.POSITIVE_INFINITY : 0
  }

  /** Opens every table whose body may begin at a cell, with its cheapest header. */
  open(at: number, limit: number): void {
    const cheapest = new Map<number, TableOpening>()
    openingsAt(this, at, limit, (opening) => {
      if (opening.cost < (cheapest.get(opening.width)?.cost ?? Number.POSITIVE_INFINITY))
        cheapest.set(opening.width, opening)
    })
    for (const one of this.live) {
      const other = one.col === 0 ? cheapest.get(one.root.width) : undefined
      if (other && one.cost <= other.cost) cheapest.delete(one.root.width)
    }
    for (const opening of cheapest.values()) this.live.push(this.begun(opening, at))
  }

  /** The span with each of the headers that cost little more than its own: the rows below may choose. */
  variants(span: TableSpan, least: number): TableSpan[] {
    const found: (TableOpening & { spread: number })[] = []
    openingsAt(this, span.body, Number.POSITIVE_INFINITY, (opening) => {
      if (opening.width === span.width && opening.from >= least)
        found.push({ ...opening, spread: span.body - opening.from })
    })
    const cheapest = Math.min(...found.map(({ cost }) => cost))
    const near = found.filter(({ cost }) => cost <= cheapest + HEADER_MARGIN)
    const starts = new Map(near.map((opening) => [opening.from, opening]))
    return [...starts.values()].map(({ from, sibling, isSameWidth }) => ({ ...span, from, sibling, isSameWidth }))
  }

  /** A table that begins with a header; columns expect what its cells say. */
  begun({ from, width, cost, rows, sibling, isSameWidth }: TableOpening, at: number): Hypothesis {
    const models = new ColumnModels(width)
    const opener = this.stream.texts[from]!
    const expect = (col: number, cell: number) => {
      const expected = this.prices.expected(cell)
      if (expected && (col > 0 || expected.sort !== SORT.empty)) models.expect(col, expected.sort, expected.n_cells)
    }
    if (rows > 0) for (const [col, cell] of lastCells(this.stream, from, at, width).entries()) expect(col, cell)
    else if (rows === 0) expect(0, from)
    else for (let cell = from; cell < at; cell += 1) expect(cell - from + 1, cell)
    // Put together by hand: a table is begun at every other cell, and spreading is slow.
    return new Hypothesis({ from, width, sibling, isSameWidth, body: at }, cost, models, {
      heads: (text) => text === opener,
      isTotal: this.isTotal,
    })
  }

  /** Ends a table after a cell, if that is the cheapest account of the cells so far. */
  end(one: Hypothesis, at: number, cost: number, last: Hypothesis['last']): void {
    if (cost >= this.best[at + 1]! || !last || filledIn(this.stream, last.cells) < 2) return
    this.best[at + 1] = cost
    this.ends[at + 1] = { root: one.root, last }
    this.lastTables[at + 1] = one.root
  }

  /** All ways to go on with a cell in an open table, given to `keep`. */
  follow(one: Hypothesis, at: number, limit: number, keep: (next: Hypothesis) => void): void {
    const { stream } = this
    const { width } = one.root
    if (stream.mayVanish && at > one.root.body) {
      const isOpen = one.col > 0
      // Empty cells that left no line.
      for (let col = one.col + 1; col < Math.min(width, one.col + 1 + MOST_SKIPPED); col += 1) {
        if (!isOpen && one.n_rows === 0) break
        const merged = isOpen ? one.missing(one.col, col) : one.reachingDown(stream, col)
        if (one.cost + merged > limit) break
        const next = one.forked()
        next.cost += merged
        if (!isOpen) next.n_merged += 1
        next.place(stream, at, col)
        keep(next)
      }
      // A row that ends before its last column.
      const ending = isOpen ? one.ending(stream) : Number.POSITIVE_INFINITY
      if (one.cost + ending <= limit) {
        const next = one.forked()
        next.cost += ending
        next.endRow(stream, false)
        next.place(stream, at, 0)
        keep(next)
      }
      // A cell of several lines; the label of a total is whole.
      const mayJoin = isOpen && (one.n_rows > 0 || one.col > 1) && !this.isTotal(stream.texts[at]!)
      const seam = mayJoin ? seamBits(stream, at) : Number.POSITIVE_INFINITY
      if (one.cost + seam <= limit) {
        const next = one.forked()
        next.cost += seam
        keep(next)
      }
    }
    // The label of a total stands over the number of its row as well.
    const spansNumber = !stream.mayVanish && one.col === 0 && one.n_rows > 0 && one.models.holdsFigures(0)
    if (spansNumber && this.isTotal(stream.texts[at]!)) {
      const next = one.forked()
      next.cost += WEIGHTS.unnumbered
      next.place(stream, at, 1)
      keep(next)
    }
    one.place(stream, at, one.col)
    keep(one)
  }

  /** Goes on by one cell in every open table. */
  step(at: number): void {
    if (this.live.length === 0) return
    const { stream } = this
    const torn = this.tornBits(at)
    let least = this.best[at + 1]!
    const kept = new Map<Root, Hypothesis[]>()
    const keep = (next: Hypothesis): void => {
      if (next.col === next.root.width) next.endRow(stream, !stream.mayVanish)
      const { root, col, cost } = next
      let ways = kept.get(root)
      if (ways === undefined) {
        ways = []
        kept.set(root, ways)
      }
      // A table whose labels reach down is laid out in its own way: the rows to come tell which of the two it is.
      const way = next.n_merged > 0 ? root.width + col : col
      if ((ways[way]?.cost ?? Number.POSITIVE_INFINITY) <= cost) return
      ways[way] = next
      if (cost < least) least = cost
    }
    for (const one of this.live) {
      one.cost += torn
      one.settled += torn
      if (one.cost <= least + MARGIN) this.follow(one, at, Math.min(least + MARGIN, one.cost + FORK_MARGIN), keep)
    }
    const live: Hypothesis[] = []
    for (const ways of kept.values()) {
      let cheapest = Number.POSITIVE_INFINITY
      for (const way of ways) if (way && way.cost < cheapest) cheapest = way.cost
      for (const way of ways) {
        if (!way || way.cost > Math.min(least + MARGIN, cheapest + FORK_MARGIN)) continue
        live.push(way)
        if (way.col === 0) this.end(way, at, way.cost, way.last)
        else if (stream.mayVanish && way.col > 1) {
          const cost = way.cost + way.missing(way.col, way.root.width)
          if (cost < this.best[at + 1]!) this.end(way, at, cost, { cells: way.row.slice(), before: way.last })
        }
      }
    }
    this.live = live
    if (live.length <= BEAM) return
    this.dropped += live.length - BEAM
    this.live = live.sort((a, b) => a.cost - b.cost).slice(0, BEAM)
  }

  run(): void {
    const { stream, best } = this
    for (let at = 0; at < stream.length; at += 1) {
      best[at + 1] = best[at]! + stream.outsideBits(at)
      this.ends.push(null)
      this.lastTables.push(this.lastTables[at]!)
      if (this.mayHold[at] === 0) {
        this.live = []
        continue
      }
      let least = best[at]!
      for (const { cost } of this.live) if (cost < least) least = cost
      this.open(at, least + MARGIN)
      this.step(at)
    }
  }

  /** The tables of the cheapest account, read back from the end. */
  spans(): TableSpan[] {
    const spans: TableSpan[] = []
    for (let at = this.stream.length; at > 0; ) {
      const end = this.ends[at]
      if (end) {
        const rows: RowCells[] = []
        for (let row = end.last; row; row = row.before) rows.unshift(row.cells)
        spans.unshift({ ...end.root, to: at, rows })
      }
      at = end ? end.root.from : at - 1
    }
    return spans
  }
}

/**
 * Finds the tables of a stream: where they begin, how wide they are, where their bodies begin and end, which cells were
 * left out, merged or torn. One search over all ways to cut the stream into text and tables (segmental dynamic
 * programming), each priced in bits by what it leaves unexplained. Linear in the cells.
 */
export function searchTables(stream: Stream, kinds: KindReader, mayHold = stretchesOf(stream)): Found {
  const search = new Search(stream, kinds, mayHold)
  search.run()
  const spans = search.spans()
  const variants = spans.flatMap((span) => search.variants(span, 0))
  const isRegular = areRegular(stream, search.mayHold, spans)
  const { opens, shortAbove } = search.prices
  const isPlain =
    isRegular && variants.length === spans.length && spans.every(({ from }) => opens(from) && shortAbove(from) === 0)
  return { spans: variants, isRegular, isPlain, dropped: search.dropped }
}
