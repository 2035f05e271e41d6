import type { Period } from '../../values/period.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SensedColumn } from './columns/flow.ts'
import { figureIn } from './dated-figure.ts'

/** Fewer rows prove nothing. */
const FEWEST_ROWS = 3
/** In last digits: decimals are rounded each on its own, and of three figures one may be off by one; whole numbers are counted. */
const SLACK = { decimals: 1.5, whole: 0.5 }

/** The values of a column, row by row; null for a cell that is no figure. */
type Values = readonly (number | null)[]

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

function isBetween(before: number, after: number, difference: number): boolean {
  const decimals = Math.max(...[before, after, difference].map(decimalsOf))
  const slack = decimals > 0 ? SLACK.decimals : SLACK.whole
  return Math.abs(after - before - difference) <= slack * 10 ** -decimals
}

/** True if the values are what lies between two others in every row that has all three. */
export function liesBetween(values: Values, before: Values, after: Values): boolean {
  const rows = values.flatMap((value, row) => {
    const [from, to] = [before[row] ?? null, after[row] ?? null]
    return value === null || from === null || to === null ? [] : [isBetween(from, to, value)]
  })
  return rows.length >= FEWEST_ROWS && rows.every((isRight) => isRight)
}

/** From the year after the first to the second. */
function spanOf(before: Period, after: Period): Period {
  const [from, to] = [Number(before.end.slice(0, 4)) + 1, Number(after.end.slice(0, 4))]
  return from === to ? after : { kind: 'in', start: `${from}-01-01`, end: after.end, freq: 'X', text: `${from}-${to}` }
}

const isYear = ({ sense: { period, is_filled_in } }: SensedColumn): boolean => period?.freq === 'A' && !is_filled_in
const isOpen = ({ sense: { period, is_filled_in } }: SensedColumn): boolean => period === null || is_filled_in

/**
 * Columns that name no year and hold what lies between two years beside them, whatever their words say: 累计增加值 beside
 * 2020年 and 2025年 is what is to be added from 2021 to 2025.
 */
export function withDifferences<C extends SensedColumn>(columns: readonly C[], lexicon: Lexicon): readonly C[] {
  const years = columns.filter(isYear)
  if (years.length < 2 || !columns.some(isOpen)) return columns
  const values = new Map(
    columns.map((column) => [column, column.cells.map((cell) => figureIn(cell, lexicon)?.figure.value ?? null)]),
  )
  const endOf = ({ sense }: C): string => sense.period!.end
  return columns.map((column) => {
    if (!isOpen(column)) return column
    const isPair = (before: C, after: C): boolean =>
      endOf(before) < endOf(after) && liesBetween(values.get(column)!, values.get(before)!, values.get(after)!)
    const after = years.find((to) => years.some((from) => isPair(from, to)))
    const before = after && years.find((from) => isPair(from, after))
    if (!before) return column
    const period = spanOf(before.sense.period!, after.sense.period!)
    const { told } = after.sense
    const said = { measure: 'increment' as const, period, is_filled_in: false, isOfTitle: false, told }
    return { ...column, sense: { ...column.sense, ...said } }
  })
}
