import { readDecimal } from '../../values/decimal.ts'
import type { KindReader } from '../cell-kind.ts'
import { type Expectation, expectationOf } from '../layout/expectation.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { columnTallies } from '../prove/check.ts'
import { type ColumnContent, rolesOf } from '../prove/column.ts'
import { totalColumns, totalRowsOf } from '../prove/totals.ts'
import { endsInPercent, isFigureSort, isWordSort, sortOf } from '../scan/sort.ts'

/** Rows that are asked what their header should be. */
const SAMPLE = 200
/** Shares are rounded: they add up to a hundred within this much. */
const ROUNDING = 0.6
const FEWEST_SHARES = 3
const WHOLE = 100 + ROUNDING
/** No rate comes to more. */
const MOST_RATE = 1000

type Rows = readonly string[][]

const isShare = (path: readonly string[], { words }: KindReader): boolean => path.some(words.is.share)

/** Whether the cells of a column add up to a hundred, rows of totals aside. */
function addsToHundred(rows: Rows, col: number, totals: ReadonlySet<number>): boolean {
  let [sum, n_parts] = [0, 0]
  for (const [at, row] of rows.entries()) {
    if (totals.has(at)) continue
    const amount = readDecimal(row[col]!.replace(/[%％]$/, ''))
    if (!amount) return false
    sum += Number(amount.digits) / 10 ** amount.scale
    n_parts += 1
  }
  return n_parts >= FEWEST_SHARES && Math.abs(sum - 100) < ROUNDING
}

/** Bits of shares: columns called so add up to a hundred, and others seldom do. */
function shareBits(columns: Rows, rows: Rows, roles: readonly ColumnContent[], kinds: KindReader): number {
  if (!columns.some((path) => isShare(path, kinds))) return 0
  const totals = new Set(totalRowsOf(rows, roles, kinds.words))
  const sums = columns.map((_, col) => addsToHundred(rows, col, totals))
  const unclaimed = columns.filter((path, col) => sums[col] && !isShare(path, kinds))
  return WEIGHTS.unclaimedShare * unclaimed.length
}

const mostly = (count: number, all: number): boolean => all >= FEWEST_SHARES && count * 5 >= all * 4

/** Bits of shares side by side: those of one name, one in each group, add up to a hundred in every row. */
function besideBits(columns: Rows, rows: Rows, kinds: KindReader): number {
  const leaves = new Map<string, number[]>()
  for (const [col, path] of columns.entries()) {
    const leaf = path.at(-1)!
    if (path.length > 1 && kinds.words.is.share(leaf)) leaves.set(leaf, [...(leaves.get(leaf) ?? []), col])
  }
  const adding = [...leaves.values()].filter((cols) => {
    const sums = rows.map((row) => cols.reduce((sum, col) => sum + (amountIn(row[col]!) ?? 0), 0))
    return cols.length > 1 && mostly(sums.filter((sum) => Math.abs(sum - 100) < ROUNDING).length, rows.length)
  })
  return WEIGHTS.totalAgrees * adding.length
}

/** Bits of totals over columns: one that adds its siblings up says that it stands among them. */
function totalBits(columns: Rows, rows: Rows, roles: readonly ColumnContent[], { words }: KindReader): number {
  const tallies = columnTallies(rows, totalColumns(columns, roles, words))
  const agreeing = tallies.filter(({ agreeing, disagreeing }) => agreeing > disagreeing.length)
  return WEIGHTS.totalAgrees * agreeing.length
}

const amountIn = (text: string): number | null => {
  const amount = readDecimal(text)
  return amount ? Number(amount.digits) / 10 ** amount.scale : null
}

/** Bits of parts beside the total of their group: none of them exceeds it. */
function partBits(columns: Rows, rows: Rows, roles: readonly ColumnContent[], { words }: KindReader): number {
  let bits = 0
  for (const [col, path] of columns.entries()) {
    if (path.length < 2 || roles[col] !== 'additive' || !words.isTotal(path.at(-1)!)) continue
    const group = JSON.stringify(path.slice(0, -1))
    const parts = columns.flatMap((other, at) =>
      at !== col && roles[at] === 'additive' && JSON.stringify(other.slice(0, -1)) === group ? [at] : [],
    )
    const exceeds = rows.some((row) =>
      parts.some((part) => (amountIn(row[part]!) ?? 0) > (amountIn(row[col]!) ?? Infinity)),
    )
    if (exceeds) bits += WEIGHTS.partExceeds
  }
  return bits
}

/** Bits of a column of words against what a header cell lets expect of their sort: names of bodies, periods, one character. */
function sortBits(filled: readonly string[], expected: Expectation, kinds: KindReader): number {
  const alike = filled.filter((text) => sortOf(text, kinds) === expected.sort).length
  if (alike * 2 > filled.length) return WEIGHTS.sameSort
  return alike * 4 < filled.length ? WEIGHTS.otherSort : 0
}

/** Bits of what a column holds against what each of its header cells lets expect. */
function contentBits(columns: Rows, rows: Rows, kinds: KindReader): number {
  // Where some columns print the sign, others that hold per cents would as well.
  const signed = columns.some((_, col) => rows.filter((row) => endsInPercent(row[col]!)).length * 2 > rows.length)
  let bits = 0
  for (const [col, path] of columns.entries()) {
    const filled = rows.map((row) => row[col]!).filter((text) => text !== '')
    if (filled.length === 0) {
      if (path.join('') === '') bits += WEIGHTS.vacant
      continue
    }
    if (col > 0 && path.join('') === '') bits += WEIGHTS.unnamed
    const figures = filled.filter(kinds.standsForFigure).length * 2 > filled.length
    // A share of something is no more than all of it.
    const exceeds = (most: number) =>
      figures && filled.filter((text) => (amountIn(text) ?? 0) > most).length * 2 > filled.length
    const isNone = isShare(path, kinds) ? exceeds(WHOLE) : kinds.words.is.rate(path.at(-1)!) && exceeds(MOST_RATE)
    if (isNone) bits += WEIGHTS.otherContent
    const percents = filled.filter(endsInPercent).length * 2 > filled.length
    for (const text of path) {
      const expected = text === '' ? null : expectationOf(text, kinds)
      if (expected && isFigureSort(expected.sort) !== figures) bits += WEIGHTS.otherContent
      else if (expected && figures) bits += WEIGHTS.expected
      else if (expected && isWordSort(expected.sort)) bits += sortBits(filled, expected, kinds)
      const unit = kinds.unitLabels.measured(text)?.unit ?? null
      if (percents && unit !== null && !endsInPercent(unit)) bits += WEIGHTS.otherContent
      if (signed && !percents && unit !== null && endsInPercent(unit)) bits += WEIGHTS.otherContent
    }
  }
  return bits
}

/**
 * Bits that a body says against a header: sums of parts, shares that add up to a hundred, units against per cents, words
 * against contents. Below zero where it speaks for it.
 */
export function evidenceBits(columns: Rows, rows: Rows, kinds: KindReader): number {
  const sample = rows.slice(0, SAMPLE)
  const roles = rolesOf(columns as string[][], sample as string[][], kinds)
  return (
    totalBits(columns, sample, roles, kinds) +
    partBits(columns, sample, roles, kinds) +
    besideBits(columns, sample, kinds) +
    (sample.length < rows.length ? 0 : shareBits(columns, sample, roles, kinds)) +
    contentBits(columns, sample, kinds)
  )
}
