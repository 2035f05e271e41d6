import { type Decimal, digitsAt, isBare } from '../../values/decimal.ts'
import { amountOf } from './column.ts'

/**
 * The numbers of one column, each read once. Digits are plain numbers as long as those are exact; the few beyond are
 * kept apart.
 */
export interface Amounts {
  /** Digits by row; NaN where a cell states no number, Infinity where they are among the large ones. */
  digits: ArrayLike<number>
  scales: ArrayLike<number>
  large: ReadonlyMap<number, Decimal>
}

/** Numbers of so many digits are always exact. */
const LONGEST_SAFE = 15
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)
const isSafe = (digits: bigint): boolean => digits <= LARGEST && digits >= -LARGEST

/** Reads a column. */
export function amountsOf(rows: readonly string[][], col: number): Amounts {
  const digits = new Float64Array(rows.length)
  const scales = new Int32Array(rows.length)
  const large = new Map<number, Decimal>()
  for (const [row, cells] of rows.entries()) {
    const text = cells[col]!
    if (text.length <= LONGEST_SAFE && isBare(text)) {
      digits[row] = Number(text)
      continue
    }
    const amount = amountOf(text)
    scales[row] = amount?.scale ?? 0
    digits[row] =
      amount === null ? Number.NaN : isSafe(amount.digits) ? Number(amount.digits) : Number.POSITIVE_INFINITY
    if (amount && !isSafe(amount.digits)) large.set(row, amount)
  }
  return { digits, scales, large }
}

/** The exact number of a row; null if its cell states none. */
export function amountAt({ digits, scales, large }: Amounts, row: number): Decimal | null {
  const value = digits[row]!
  if (Number.isNaN(value)) return null
  return large.get(row) ?? { digits: BigInt(value), scale: scales[row]! }
}

/** An exact sum, and how many of its parts are not zero. */
export interface Sum {
  total: Decimal
  weight: number
}

/** The sum over some rows; null when a cell of one of them states no number. */
export function sumOver(amounts: Amounts, rows: readonly number[]): Sum | null {
  const { digits, scales } = amounts
  let scale = 0
  let weight = 0
  for (const row of rows) {
    if (Number.isNaN(digits[row]!)) return null
    if (scales[row]! > scale) scale = scales[row]!
    if (digits[row] !== 0) weight += 1
  }
  let whole = 0n
  let part = 0
  for (const row of rows) {
    const next = scales[row] === scale ? part + digits[row]! : Number.NaN
    if (Number.isSafeInteger(next)) part = next
    else whole += digitsAt(amountAt(amounts, row)!, scale)
  }
  return { total: { digits: whole + BigInt(part), scale }, weight }
}
