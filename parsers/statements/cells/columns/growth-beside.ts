import type { SensedColumn } from './flow.ts'
import { isMeaningOnly } from './header-measure.ts'

/** A column of values in its place. */
type PlacedColumn = SensedColumn & { col: number }

const BRACKETS = /[（(][^（()）]{0,8}[)）]$/

/** True for a header that says no more than that its figures are changes: 同比增速, 增长（%）. */
function isGrowthAlone({ sense }: PlacedColumn, header: string): boolean {
  return sense.measure === 'growth' && sense.told === null && isMeaningOnly(header.replace(BRACKETS, ''))
}

/** True if a column says itself when it is of. */
const isDated = ({ sense: { period, is_filled_in, isOfTitle } }: PlacedColumn): boolean =>
  period !== null && !is_filled_in && !isOfTitle

/** True if headers tell the time or the status of a column. */
const isTold = (column: PlacedColumn): boolean => column.sense.told !== null || isDated(column)

/**
 * A change that names no time is that of the column right before it, if there are columns further on or further back that
 * it might be of as well: 2023年完成 | 同比增速 | 2024年目标 | 增速. After two of them, 2023年完成 | 2024年预算 | 增长, it is
 * between both.
 */
export function withGrowthBeside<C extends PlacedColumn>(
  values: readonly C[],
  headers: readonly (readonly string[])[],
): readonly C[] {
  const isGrowth = values.map((column) => isGrowthAlone(column, headers[column.col]!.at(-1) ?? ''))
  if (!isGrowth.includes(true)) return values
  const isLevel = (at: number): boolean => values[at] !== undefined && !isGrowth[at]
  return values.map((column, at) => {
    const before = values[at - 1]
    if (!isGrowth[at] || isDated(column) || !isLevel(at - 1) || isLevel(at - 2) || !isTold(before!)) return column
    if (!values.some((_, other) => other !== at - 1 && isLevel(other))) return column
    const { told, period, is_filled_in, isOfTitle } = before!.sense
    return { ...column, sense: { ...column.sense, told, period, is_filled_in, isOfTitle } }
  })
}
