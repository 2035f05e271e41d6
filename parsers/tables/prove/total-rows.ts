import type { Draft } from '../draft.ts'
import { rowTallies, type TotalTally } from './check.ts'
import type { ColumnContent } from './column.ts'
import { partsOfWhich } from './of-which.ts'
import { type TotalRow, type TotalRows, totalRowsOf, totalScopes, wholeRowsOf } from './totals.ts'

/** The total rows of a table, each with what checking it against its parts gave. */
export interface CheckedTotals {
  printed: TotalRow[]
  tallies: TotalTally[]
}

/** Whether the figures of a row add up in some column, more than one figure of which is not zero, and in all they can. */
const addsUp = ({ tally }: TotalTally): boolean =>
  tally.bits > 0 && tally.disagreeing.length + tally.rounded.length === 0

/** How far the rows that call themselves totals agree with their parts, and disagree. */
function agreement({ tallies }: CheckedTotals, named: ReadonlySet<number>): { agreeing: number; disagreeing: number } {
  const own = tallies.filter(({ row }) => named.has(row))
  return {
    agreeing: own.reduce((sum, { tally }) => sum + tally.agreeing, 0),
    disagreeing: own.reduce((sum, { tally }) => sum + tally.disagreeing.length, 0),
  }
}

const inOrder = (...rows: readonly (readonly number[])[]): number[] => rows.flat().sort((a, b) => a - b)

/**
 * The rows of a table that add up others. A row for the whole area is one of them if its figures add up: it may hold
 * units that the table does not list, so that it is no error if they do not, and it is then part of no other total
 * either. A row that a printed total counts as a part stays one, even if its figures happen to be the sum of the others.
 */
export function checkedTotals({ rows, kinds: { words } }: Draft, roles: readonly ColumnContent[]): CheckedTotals {
  const check = (chosen: TotalRows): CheckedTotals => {
    const printed = totalScopes(rows, roles, chosen, words)
    return { printed, tallies: rowTallies(rows, roles, printed) }
  }
  const named = totalRowsOf(rows, roles, words)
  const isNamed = new Set(named)
  const wholes = wholeRowsOf(rows, roles, words).filter((row) => !isNamed.has(row))
  const parts = partsOfWhich(rows, roles)
  const asParts = check({ totals: named, apart: new Set([...wholes, ...parts]) })
  if (wholes.length === 0) return asParts
  const all = check({ totals: inOrder(named, wholes), apart: parts })
  const summing = new Set(all.tallies.filter(addsUp).map(({ row }) => row))
  const [sums, others] = [wholes.filter((row) => summing.has(row)), wholes.filter((row) => !summing.has(row))]
  if (sums.length === 0) return asParts
  const asTotals = check({ totals: inOrder(named, sums), apart: new Set([...others, ...parts]) })
  const [before, after] = [agreement(asParts, isNamed), agreement(asTotals, isNamed)]
  const isHarmless = after.agreeing >= before.agreeing && after.disagreeing <= before.disagreeing
  return isHarmless && asTotals.tallies.every((each) => isNamed.has(each.row) || addsUp(each)) ? asTotals : asParts
}
