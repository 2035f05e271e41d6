import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { periodYear } from './period.ts'
import type { Standing } from './standing.ts'

/** Where a place began, and how fast it has to go to reach its target. */
export interface Progress {
  /** What it had, by its own documents, in the newest year before the target's. */
  had: StatementRow
  year: number
  /** How many times that the target is. */
  times: number
  /** Growth of each year that leads there, as a fraction. */
  perYear: number
}

/**
 * What a place had before the year of its target, in the same unit. `rows` are all statements of the indicator and measure;
 * null if none says so, or it had nothing.
 */
export function progressOf({ place, statement, size }: Standing, rows: readonly StatementRow[]): Progress | null {
  const end = periodYear(statement.period)
  if (end === null || size === null || size <= 0) return null
  const before = rows.flatMap((had) => {
    const year = periodYear(had.period)
    const isBase =
      had.area_name === place.name &&
      had.status !== 'target' &&
      had.unit_canonical === statement.unit_canonical &&
      (had.value_canonical ?? 0) > 0
    return isBase && year !== null && year < end ? [{ had, year }] : []
  })
  const [newest] = before.sort((a, b) => b.year - a.year)
  if (!newest) return null
  const times = size / newest.had.value_canonical!
  return { ...newest, times, perYear: times ** (1 / (end - newest.year)) - 1 }
}
