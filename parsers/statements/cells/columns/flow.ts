import { digitsOf } from '../../../values/decimal.ts'
import type { Period } from '../../../values/period.ts'
import type { ColumnSense } from './column.ts'

/** A value column: its sense and its cells, one per row. */
export interface SensedColumn {
  sense: ColumnSense
  cells: readonly string[]
}

/** First and last of the years that a period lies in. */
const yearsOf = ({ start, end }: Period): [string, string] => [(start ?? end).slice(0, 4), end.slice(0, 4)]

/** A year, or several: 合计 beside 2024年 and 2025年. */
function isWhole({ sense: { period } }: SensedColumn): boolean {
  if (period === null) return false
  const [first, last] = yearsOf(period)
  return period.freq === 'A' || first < last
}

function isPartOf({ sense: part }: SensedColumn, { sense: whole }: SensedColumn): boolean {
  if (part.period === null || part.indicator !== whole.indicator || part.period.freq === whole.period!.freq)
    return false
  const [first, last] = yearsOf(whole.period!)
  const [from, to] = yearsOf(part.period)
  return first <= from && to <= last && (part.period.freq !== 'A' || first < last)
}

function addUp(parts: readonly SensedColumn[], whole: SensedColumn): boolean {
  const sums = whole.cells.map((_, row) => parts.reduce((sum, { cells }) => sum + digitsOf(cells[row]!), 0n))
  return sums.some((sum) => sum !== 0n) && sums.every((sum, row) => sum === digitsOf(whole.cells[row]!))
}

/**
 * Columns that hold what is added in their period: quarters that add up to their year in every row, or years to the time of
 * a plan. A stock never does, whatever its header says.
 */
export function flowColumns<C extends SensedColumn>(columns: readonly C[]): Set<C> {
  const flows = new Set<C>()
  for (const whole of columns.filter(isWhole)) {
    const parts = columns.filter((column) => isPartOf(column, whole))
    if (parts.length < 2 || !addUp(parts, whole)) continue
    for (const column of [whole, ...parts]) flows.add(column)
  }
  return flows
}
