import { digitsAt } from '../../values/decimal.ts'
import { type Draft, rearranged } from '../draft.ts'
import type { CellOrigins } from '../places.ts'
import { amountOf, rolesOf } from './column.ts'
import { type TotalColumn, totalColumns, totalRowsOf } from './totals.ts'

/** More ways than this to place the figures of one row, and totals are not asked. */
const MOST_WAYS = 500
/** Steps after which the search for the one arrangement that totals allow is given up. */
const MOST_STEPS = 20_000
/** Rows with vacancies beyond which the search is not begun. */
const MOST_VACANCIES = 1_000

/** A row whose figures are fewer than its columns: the columns that hold one, for every way to place them. */
interface Vacancy {
  row: number
  ways: number[][]
}

/** All choices of `count` columns in order, none if there are too many. */
function choices(columns: readonly number[], count: number): number[][] {
  let partial: number[][] = [[]]
  for (const [at, col] of columns.entries()) {
    const left = columns.length - at - 1
    partial = partial.flatMap((chosen) => [
      ...(chosen.length < count ? [[...chosen, col]] : []),
      ...(chosen.length + left >= count ? [chosen] : []),
    ])
    if (partial.length > MOST_WAYS) return []
  }
  return partial
}

const scaleOf = (rows: readonly string[][]): number =>
  rows.reduce((most, row) => Math.max(most, ...row.map((text) => amountOf(text)?.scale ?? 0)), 0)

/** Amounts of a row's cells at a common scale when its figures stand in the given columns. */
function amounts(figures: readonly string[], way: readonly number[], width: number, scale: number): bigint[] {
  const row = Array<bigint>(width).fill(0n)
  for (const [i, col] of way.entries()) {
    const amount = amountOf(figures[i]!)
    if (amount) row[col] = digitsAt(amount, scale)
  }
  return row
}

const keepsTotals = (row: readonly bigint[], totals: readonly TotalColumn[]): boolean =>
  totals.every(({ col, parts }) => parts.reduce((sum, part) => sum + row[part]!, 0n) === row[col])

/** Every arrangement of the vacancies under which each column comes to what is left of its total; at most two. */
function arrangements(options: readonly bigint[][][], left: readonly bigint[]): number[][] {
  if (options.length > MOST_VACANCIES) return []
  const found: number[][] = []
  let steps = 0
  const visit = (at: number, rest: readonly bigint[], chosen: readonly number[]): void => {
    steps += 1
    if (found.length > 1 || steps > MOST_STEPS) return
    if (at === options.length) {
      if (rest.every((amount) => amount === 0n)) found.push([...chosen])
      return
    }
    for (const [way, row] of options[at]!.entries()) {
      const after = rest.map((amount, col) => amount - row[col]!)
      if (after.every((amount) => amount >= 0n)) visit(at + 1, after, [...chosen, way])
    }
  }
  visit(0, left, [])
  return steps > MOST_STEPS ? [] : found
}

function arranged(draft: Draft, figures: readonly number[], ways: ReadonlyMap<number, readonly number[]>): Draft {
  const originsOf = (cells: readonly string[], way: readonly number[]): CellOrigins => {
    const held = figures.filter((col) => cells[col] !== '')
    return cells.map((_, col) => (figures.includes(col) ? (held[way.indexOf(col)] ?? null) : col))
  }
  const origins = new Map([...ways].map(([row, way]) => [row, originsOf(draft.rows[row]!, way)]))
  return { ...draft, ...rearranged(draft, origins) }
}

const filled = (row: readonly string[], figures: readonly number[]): string[] =>
  figures.map((col) => row[col]!).filter((text) => text !== '')

/** Two rows that together hold the figures of one: a stray word may have cut it. */
const isSplit = (rows: readonly string[][], figures: readonly number[]): boolean =>
  rows.some((row, at) => {
    const [here, above] = [filled(row, figures).length, at > 0 ? filled(rows[at - 1]!, figures).length : 0]
    return here > 0 && above > 0 && here + above === figures.length
  })

/** What is left of each column's total when the whole rows are taken off. */
function remainder(
  rows: readonly string[][],
  total: number,
  open: ReadonlySet<number>,
  figures: readonly number[],
  scale: number,
) {
  const left = amounts(filled(rows[total]!, figures), figures, rows[total]!.length, scale)
  for (const [at, row] of rows.entries()) {
    const held = filled(row, figures)
    if (at === total || open.has(at) || held.length === 0) continue
    for (const [col, amount] of amounts(held, figures, row.length, scale).entries()) left[col]! -= amount
  }
  return left
}

/**
 * The way to place the figures of a total that lost some cells, in which each is the sum of its column; null unless just one is,
 * and all other rows are whole. Two figures at least must agree: one may do so by chance.
 */
function summedWay(
  rows: readonly string[][],
  { row: total, ways }: Vacancy,
  figures: readonly number[],
  scale: number,
): readonly number[] | null {
  const held = filled(rows[total]!, figures)
  if (held.length < 2 || rows.some((row, at) => at !== total && filled(row, figures).length < figures.length))
    return null
  const width = rows[total]!.length
  const sums = Array<bigint>(width).fill(0n)
  for (const [at, row] of rows.entries())
    if (at !== total)
      for (const [col, amount] of amounts(filled(row, figures), figures, width, scale).entries()) sums[col]! += amount
  const agreeing = ways.filter((way) => {
    const placed = amounts(held, way, width, scale)
    return way.every((col) => placed[col] === sums[col])
  })
  return agreeing.length === 1 ? agreeing[0]! : null
}

/** A draft whose figures totals have put in their columns; not sure where they allow other places as well. */
export interface Placed {
  draft: Draft
  isSure: boolean
}

/**
 * Places figures whose row lost some cells without a trace, as printed totals allow: for sure where they allow exactly
 * one arrangement, else as far left as totals of each row let them. Null if totals allow none or say nothing.
 */
export function placedByTotals(draft: Draft, figures: readonly number[]): Placed | null {
  const { rows, columns } = draft
  const roles = rolesOf(columns, rows, draft.kinds)
  const across = totalColumns(columns, roles, draft.kinds.words)
  const scale = scaleOf(rows.map((row) => figures.map((col) => row[col]!)))
  const amountsOf = (row: number, way: readonly number[]) =>
    amounts(filled(rows[row]!, figures), way, columns.length, scale)
  const vacancies: Vacancy[] = rows.flatMap((cells, row) => {
    const count = filled(cells, figures).length
    if (count === figures.length || count === 0) return []
    return [{ row, ways: choices(figures, count).filter((way) => keepsTotals(amountsOf(row, way), across)) }]
  })
  if (isSplit(rows, figures) || vacancies.some(({ ways }) => ways.length === 0)) return null
  const chosen = (ways: readonly number[]) =>
    arranged(draft, figures, new Map(vacancies.map(({ row, ways: all }, i) => [row, all[ways[i]!]!])))
  const leftmost = chosen(vacancies.map(() => 0))
  if (across.length > 0 && vacancies.every(({ ways }) => ways.length === 1)) return { draft: leftmost, isSure: true }
  const guess = across.length > 0 ? { draft: leftmost, isSure: false } : null
  const [total, ...others] = totalRowsOf(rows, roles, draft.kinds.words)
  if (total === undefined || others.length > 0) return guess
  if (filled(rows[total]!, figures).length < figures.length) {
    const way = vacancies.length === 1 ? summedWay(rows, vacancies[0]!, figures, scale) : null
    return way ? { draft: arranged(draft, figures, new Map([[total, way]])), isSure: true } : guess
  }
  const left = remainder(rows, total, new Set(vacancies.map(({ row }) => row)), figures, scale)
  const [only, other] = arrangements(
    vacancies.map(({ row, ways }) => ways.map((way) => amountsOf(row, way))),
    left,
  )
  return only && !other ? { draft: chosen(only), isSure: true } : guess
}
