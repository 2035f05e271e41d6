import { isWritten, narrowed } from '../../text/narrow.ts'
import { type Decimal, halfWidth, isBlankMark, readDecimal } from '../../values/decimal.ts'
import { isNumeric, type KindReader } from '../cell-kind.ts'

/** What a column holds: row numbers, labels, figures that add up, or figures that do not. */
export type ColumnContent = 'serial' | 'label' | 'additive' | 'figure'

/**
 * True when the numbers of a column count downwards, from 1 or another number; empty and repeated (merged) ones are passed
 * over.
 */
export function countsUp(rows: readonly string[][], col: number): boolean {
  let [first, last] = [Number.NaN, Number.NaN]
  for (const row of rows) {
    const text = narrowed(row[col] ?? '')
    if (text === '' || text === String(last)) continue
    if (Number.isNaN(last) && /^[1-9]\d{0,3}$/.test(text)) first = Number(text)
    else if (text !== String(last + 1)) return false
    last = Number(text)
  }
  return last > first
}

/** Without a header that says so, only a column that counts from 1 numbers the rows. */
const startsWithOne = (rows: readonly string[][], col: number): boolean =>
  isWritten(rows.find((row) => row[col] !== '')?.[col] ?? '', '1')

function roleOf(
  columns: readonly string[][],
  rows: readonly string[][],
  col: number,
  { bareKindOf, words }: KindReader,
): ColumnContent {
  const header = columns[col] ?? []
  const leaf = header.at(-1) ?? ''
  if (words.is.serial(leaf)) return 'serial'
  let [filled, numeric, exact] = [0, 0, 0]
  for (const row of rows) {
    const text = row[col] ?? ''
    if (text === '') continue
    const kind = bareKindOf(text)
    filled += 1
    if (isNumeric(kind)) numeric += 1
    // Most of its cells are words, whatever follows.
    else if ((filled - numeric) * 2 > rows.length) return 'label'
    if (kind === 'number' || kind === 'blank') exact += 1
  }
  if (numeric === 0 || numeric * 2 < filled) return 'label'
  if (col === 0 && startsWithOne(rows, col) && countsUp(rows, col)) return 'serial'
  return exact === filled && !header.some(words.is.not_additive) ? 'additive' : 'figure'
}

/** The role of every column, told by its header and by most of its cells. */
export const rolesOf = (columns: readonly string[][], rows: readonly string[][], kinds: KindReader): ColumnContent[] =>
  columns.map((_, col) => roleOf(columns, rows, col, kinds))

/** The exact number of a cell; zero for an empty one or a dash, null for anything else. */
export function amountOf(text: string): Decimal | null {
  if (text === '' || isBlankMark(halfWidth(text))) return { digits: 0n, scale: 0 }
  return readDecimal(text)
}
