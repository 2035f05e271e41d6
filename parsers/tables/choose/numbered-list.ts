import { narrowed } from '../../text/narrow.ts'
import type { Table } from '../table.ts'

/** Items that a list has at least, the one whose number stands in the header included. */
const FEWEST_ITEMS = 3
const NUMBER = /^\d{1,2}$/

const numberOf = (text: string): number | null => (NUMBER.test(narrowed(text)) ? Number(narrowed(text)) : null)

/**
 * Whether what was read as a table is a list whose items are numbered by lines of their own: the header holds the first number, and
 * every cell that is a number counts on from it. A column of serial numbers has a header that is none.
 */
export function isNumberedList({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean {
  const numbers = (texts: readonly string[]) => texts.flatMap((text) => numberOf(text) ?? [])
  const heading = numbers(columns.flat())
  const below = numbers(rows.flat())
  const [first] = heading
  if (heading.length !== 1 || first === undefined || below.length < FEWEST_ITEMS - 1) return false
  return below.every((number, at) => number === first + at + 1)
}
