import type { Stream } from '../scan/stream.ts'
import type { HeaderPrices } from './header-price.ts'
import type { Root } from './hypothesis.ts'
import { WEIGHTS } from './weights.ts'

/** A header that a table may begin with: in how many rows filled up to the width, 0 where ragged, -1 without its corner. */
export interface TableOpening extends Omit<Root, 'body'> {
  cost: number
  rows: number
}

const WIDEST = 40
/** Header cells for each column, at most, where the rows of a header are not filled up. */
const MOST_PER_COLUMN = 2
const STRANGER = { sibling: 0, isSameWidth: false }

/** What is known of the cells before a body: the cheapest account of them, and the last table of that account. */
export interface Account {
  stream: Stream
  prices: HeaderPrices
  /** Bits of the cheapest account of the first so many cells. */
  best: Float64Array
  lastTables: readonly (Root | null)[]
}

/** Bits of a header that begins with an empty cell, to which the cells before it do not belong: a corner without a name. */
const emptyCorner = ({ texts, loose }: Stream, from: number): number =>
  texts[from] === '' && from > 0 && !loose.has(from) ? WEIGHTS.corner : 0

/** Whether each row of a header has two cells at least: one alone is a title, or the heading of a section. */
function areFilled({ emptyBetween }: HeaderPrices, from: number, to: number, width: number): boolean {
  for (let row = from; row < to; row += width) if (emptyBetween(row, row + width) > width - 2) return false
  return true
}

/** What the table before a cell makes of one that begins there, by its width. */
function kinshipOf(
  { prices, stream, lastTables }: Account,
  from: number,
): (width: number) => Pick<Root, 'sibling' | 'isSameWidth'> {
  const before = lastTables[from]
  if (!before) return () => STRANGER
  const isSame = stream.texts[before.from] === stream.texts[from]
  const named = isSame ? WEIGHTS.sibling - prices.shortAbove(from) : 0
  return (width) => {
    const isSameWidth = before.width === width
    return { sibling: named + (isSameWidth ? WEIGHTS.sameWidth : 0), isSameWidth: isSame && isSameWidth }
  }
}

/** A width that so many header cells may stand over, what that costs, and in how many filled rows; see Opening. */
type Form = (width: number, cost: number, rows: number) => void

/** Bits of header cells that stand right above their header as well: it is the second half of a row over two panels. */
function repeatedBits({ nextSame }: HeaderPrices, from: number, to: number): number {
  let repeated = 0
  for (let at = Math.max(0, 2 * from - to); at < from; at += 1)
    if (nextSame(at) >= from && nextSame(at) < to) repeated += 1
  return WEIGHTS.repeatedAbove * repeated
}

/** Every width that the header cells from one index to another (exclusive) may stand over; `same` of them come again. */
function formsOf({ prices }: Account, from: number, to: number, same: number, form: Form): void {
  const n_cells = to - from
  const isTwofold = n_cells > 2 && same * 2 === n_cells
  const flat = isTwofold ? 0 : WEIGHTS.sameName * same
  form(n_cells, flat, 1)
  form(n_cells + 1, flat + prices.cornerBits(from), -1)
  form(n_cells - 1, flat + WEIGHTS.tornHeader, 0)
  form(n_cells - 2, flat + 2 * WEIGHTS.tornHeader, 0)
  if (prices.emptyBetween(from, to) > 0) {
    for (const rows of [2, 3])
      if (n_cells % rows === 0 && areFilled(prices, from, to, n_cells / rows))
        form(n_cells / rows, WEIGHTS.headerRow * (rows - 1), rows)
    return
  }
  // The same cells twice are two panels side by side, and no two rows.
  if (isTwofold) return
  for (let width = Math.ceil(n_cells / MOST_PER_COLUMN); width < n_cells; width += 1)
    form(width, WEIGHTS.ragged + WEIGHTS.raggedCell * (n_cells - width), 0)
}

/**
 * Every header that may stand right above the body that begins at a cell, with what the account of the cells before that
 * body costs, given to `offer`; none that costs more than `limit`.
 */
export function openingsAt(account: Account, at: number, limit: number, offer: (opening: TableOpening) => void): void {
  const { prices, best } = account
  let same = 0
  for (let n_cells = 1; n_cells <= at && n_cells <= WIDEST * MOST_PER_COLUMN; n_cells += 1) {
    const from = at - n_cells
    if (prices.nextSame(from) < at) same += 1
    const base = best[from]! + WEIGHTS.table + prices.between(from, at)
    if (base > limit) return
    const kinship = kinshipOf(account, from)
    const repeated = repeatedBits(prices, from, at)
    const named = base + prices.opening(from) + emptyCorner(account.stream, from) + repeated
    formsOf(account, from, at, same, (width, bits, rows) => {
      if (width < 2 || width > WIDEST) return
      const { sibling, isSameWidth } = kinship(width)
      const cost = named + bits + sibling
      if (cost <= limit) offer({ from, width, cost, rows, sibling, isSameWidth })
    })
  }
}

/** The last cell of each column of a header that is filled up to the width; an empty one where the column has none. */
export function lastCells({ texts }: Stream, from: number, to: number, width: number): number[] {
  const cells: number[] = []
  for (let last = to - width; last < to; last += 1) {
    let cell = last
    while (cell - width >= from && texts[cell] === '') cell -= width
    cells.push(cell)
  }
  return cells
}
