import { digitsAt, readDecimal } from '../../values/decimal.ts'
import type { ColumnSense } from './column.ts'

/** A value column: its sense and its cells, one per row. */
export interface SensedColumn {
  sense: ColumnSense
  cells: readonly string[]
}

const isYear = ({ sense }: SensedColumn): boolean => sense.period?.freq === 'A'

const isPartOf = ({ sense }: SensedColumn, year: SensedColumn): boolean =>
  sense.period !== null &&
  sense.period.freq !== 'A' &&
  sense.indicator === year.sense.indicator &&
  sense.period.end.slice(0, 4) === year.sense.period?.end.slice(0, 4)

/** More decimals than any table prints; sums at one scale are exact. */
const SCALE = 8
const NONE = { digits: 0n, scale: 0 }

const digitsOf = (text: string): bigint => digitsAt(readDecimal(text) ?? NONE, SCALE)

function addUp(parts: readonly SensedColumn[], year: SensedColumn): boolean {
  const sums = year.cells.map((_, row) => parts.reduce((sum, { cells }) => sum + digitsOf(cells[row]!), 0n))
  return sums.some((sum) => sum !== 0n) && sums.every((sum, row) => sum === digitsOf(year.cells[row]!))
}

/**
 * Columns that hold what is added in their period: quarters that add up to their year in every row. A stock never does,
 * whatever its header says.
 */
export function flowColumns<C extends SensedColumn>(columns: readonly C[]): Set<C> {
  const flows = new Set<C>()
  for (const year of columns.filter(isYear)) {
    const parts = columns.filter((column) => isPartOf(column, year))
    if (parts.length < 2 || !addUp(parts, year)) continue
    for (const column of [year, ...parts]) flows.add(column)
  }
  return flows
}
