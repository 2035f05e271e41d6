import { type Decimal, digitsAt } from '../../values/decimal.ts'
import { OF_WHICH } from '../wording.ts'
import { type Amounts, amountAt, amountsOf, sumOver } from './amounts.ts'
import type { ColumnContent } from './column.ts'

/** Parts of one row, at most. */
const MOST_PARTS = 30

const isSame = (one: Decimal, other: Decimal): boolean => {
  const scale = Math.max(one.scale, other.scale)
  return digitsAt(one, scale) === digitsAt(other, scale)
}

/** Whether some rows add up to another in every column that states a number there, in one of them with several parts. */
function addUpTo(columns: readonly Amounts[], parts: readonly number[], whole: number): boolean {
  let hasSeveral = false
  for (const amounts of columns) {
    const expected = amountAt(amounts, whole)
    const sum = sumOver(amounts, parts)
    if (!expected || !sum || !isSame(sum.total, expected)) return false
    hasSeveral ||= sum.weight > 1
  }
  return hasSeveral
}

/** How many rows from one on, which begins with 其中 or #, add up to the row above it; 0 where none do. */
function partsFrom(columns: readonly Amounts[], first: number, n_rows: number): number {
  const parts = [first]
  for (let row = first + 1; row < Math.min(n_rows, first + MOST_PARTS); row += 1) {
    parts.push(row)
    if (addUpTo(columns, parts, first - 1)) return parts.length
  }
  return 0
}

/**
 * Rows that go on with what 其中 or # has begun: together they add up to the row above it, so that a total over the table, which
 * has that row for a part, does not count them.
 */
export function partsOfWhich(rows: readonly string[][], roles: readonly ColumnContent[]): ReadonlySet<number> {
  const label = roles.indexOf('label')
  const parts = new Set<number>()
  const starts = rows.flatMap((row, at) => (at > 0 && label >= 0 && OF_WHICH.test(row[label]!) ? [at] : []))
  if (starts.length === 0) return parts
  const columns = roles.flatMap((role, col) => (role === 'additive' ? [amountsOf(rows, col)] : []))
  for (const first of starts)
    for (let row = first + 1; row < first + partsFrom(columns, first, rows.length); row += 1) parts.add(row)
  return parts
}
