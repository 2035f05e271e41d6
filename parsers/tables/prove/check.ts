import { type Decimal, digitsAt } from '../../values/decimal.ts'
import { type Amounts, amountAt, amountsOf, type Sum, sumOver } from './amounts.ts'
import type { ColumnContent } from './column.ts'
import type { TotalColumn, TotalRow } from './totals.ts'

/** A printed total that is not the sum of its parts. */
export interface Disagreement {
  row: number
  col: number
  expected: Decimal
  actual: Decimal
}

/** What comes of holding printed totals against their parts. */
export interface Tally {
  agreeing: number
  /** How unlikely chance agreement is, as log2(1 + total) added up over the checks that agree. */
  bits: number
  /** Columns bound by totals that agree and are not sums of zeros. */
  bound: Set<number>
  disagreeing: Disagreement[]
  /** Sums that differ by no more than rounding each part explains: they speak neither for the reading nor against it. */
  rounded: Disagreement[]
}

/** A total row with what holding it against its parts gave. */
export interface TotalTally {
  row: number
  tally: Tally
  /** The rows it adds up under that reading. */
  scope: readonly number[]
}

const newTally = (): Tally => ({ agreeing: 0, bits: 0, bound: new Set(), disagreeing: [], rounded: [] })
const checksIn = ({ agreeing, disagreeing, rounded }: Tally): number => agreeing + disagreeing.length + rounded.length

/** Whether decimals, each rounded on its own, may differ so far: by half of the last digit for each part and the total. */
function isWithinRounding(sum: bigint, printed: bigint, { weight }: Sum, scale: number): boolean {
  const off = sum > printed ? sum - printed : printed - sum
  return scale > 0 && weight > 1 && off * 2n <= BigInt(weight + 1)
}

/** Holds one printed total against the sum of its parts. `bound` are the columns whose figures agreement binds. */
function hold(tally: Tally, sum: Sum, actual: Decimal, row: number, bound: readonly number[]): void {
  const { total: expected, weight } = sum
  const scale = Math.max(expected.scale, actual.scale)
  const [added, printed] = [digitsAt(expected, scale), digitsAt(actual, scale)]
  if (added !== printed) {
    const odd = isWithinRounding(added, printed, sum, scale) ? tally.rounded : tally.disagreeing
    odd.push({ row, col: bound[0]!, expected, actual })
    return
  }
  tally.agreeing += 1
  // A total of one figure says nothing about where figures stand.
  if (weight > 1) tally.bits += Math.log2(1 + Math.abs(Number(actual.digits)))
  if (weight > 0) for (const col of bound) tally.bound.add(col)
}

/** The columns of a table as numbers, each read when it is first asked for. */
function amountsBy(rows: readonly string[][]): (col: number) => Amounts {
  const known = new Map<number, Amounts>()
  return (col) => {
    const amounts = known.get(col) ?? amountsOf(rows, col)
    known.set(col, amounts)
    return amounts
  }
}

/** Checks the printed totals of one column against what each reading of their scopes comes to. */
function holdColumn(rows: readonly string[][], col: number, trials: readonly TotalTally[]): void {
  const amounts = amountsOf(rows, col)
  // Totals share scopes, and a scope may be the whole table.
  const sums = new Map<readonly number[], Sum | null>()
  for (const { row, tally, scope } of trials) {
    if (!sums.has(scope)) sums.set(scope, sumOver(amounts, scope))
    const sum = sums.get(scope)
    const actual = rows[row]![col] === '' ? null : amountAt(amounts, row)
    if (sum && actual) hold(tally, sum, actual, row, [col])
  }
}

/** Whether one reading explains more than another: more totals agree, or as many and more of the others are nearly met. */
const explainsMore = (next: Tally, best: Tally): boolean =>
  checksIn(best) === 0 ||
  next.agreeing > best.agreeing ||
  (next.agreeing === best.agreeing && next.rounded.length > best.rounded.length)

/** Every total row under the reading of its scope that explains most; a reading of fewer than two rows is none. */
export function rowTallies(
  rows: readonly string[][],
  roles: readonly ColumnContent[],
  totals: readonly TotalRow[],
): TotalTally[] {
  if (totals.length === 0) return []
  const trials = totals.map(({ row, scopes }) =>
    scopes.filter((scope) => scope.length > 1).map((scope): TotalTally => ({ row, tally: newTally(), scope })),
  )
  // One column after the other: the numbers of all columns of a long table at once weigh as much as its text.
  for (const [col, role] of roles.entries()) if (role === 'additive') holdColumn(rows, col, trials.flat())
  return trials.map((ofRow, i) =>
    ofRow.reduce((best, next) => (explainsMore(next.tally, best.tally) ? next : best), {
      row: totals[i]!.row,
      tally: newTally(),
      scope: [],
    }),
  )
}

/** The numbers of some columns in one row, as if they stood below each other. */
function turned(columns: readonly Amounts[], row: number): Amounts {
  const large = columns.flatMap((column, i) => (column.large.has(row) ? [[i, column.large.get(row)!] as const] : []))
  return {
    digits: columns.map(({ digits }) => digits[row]!),
    scales: columns.map(({ scales }) => scales[row]!),
    large: new Map(large),
  }
}

/** Every column that totals its siblings, in all rows. */
export function columnTallies(rows: readonly string[][], totals: readonly TotalColumn[]): Tally[] {
  const amounts = amountsBy(rows)
  return totals.flatMap(({ col, parts }) => {
    const tally = newTally()
    const columns = parts.map(amounts)
    const places = parts.map((_, i) => i)
    for (const [row, cells] of rows.entries()) {
      const actual = cells[col] === '' ? null : amountAt(amounts(col), row)
      const sum = actual && sumOver(turned(columns, row), places)
      if (sum) hold(tally, sum, actual, row, [col, ...parts])
    }
    // A column called 合计 that totals something else than its neighbours disagrees nearly everywhere.
    return tally.agreeing * 2 > checksIn(tally) && checksIn(tally) > 1 ? [tally] : []
  })
}

/** Several tallies as one. */
export function added(tallies: readonly Tally[]): Tally {
  const sum = newTally()
  for (const { agreeing, bits, bound, disagreeing, rounded } of tallies) {
    sum.agreeing += agreeing
    sum.bits += bits
    for (const col of bound) sum.bound.add(col)
    for (const each of disagreeing) sum.disagreeing.push(each)
    for (const each of rounded) sum.rounded.push(each)
  }
  return sum
}
