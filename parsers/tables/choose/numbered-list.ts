import { narrowed } from '../../text/narrow.ts'
import type { Table } from '../table.ts'

/** Items that a list has at least, the one whose number stands in the header included. */
const FEWEST_ITEMS = 3
const NUMBER = /^\d{1,2}$/

const numberOf = (text: string): number | null => (NUMBER.test(narrowed(text)) ? Number(narrowed(text)) : null)

/** Whether numbers count on, one by one. */
const countOn = (numbers: readonly (number | null)[], from: number): boolean =>
  numbers.every((number, at) => number === from + at)

/** The header holds the first number, and every cell that is a number counts on from it. */
function isCountedFromHeader({ columns, rows }: Grid): boolean {
  const numbers = (texts: readonly string[]) => texts.flatMap((text) => numberOf(text) ?? [])
  const heading = numbers(columns.flat())
  const below = numbers(rows.flat())
  const [first] = heading
  return heading.length === 1 && below.length >= FEWEST_ITEMS - 1 && countOn(below, first! + 1)
}

/** Numbers that count from one stand before words, below a title alone. */
function isCountedBelowTitle({ columns, rows }: Grid): boolean {
  const isTitled = columns.length === 2 && columns[0]!.join('') === ''
  const hasItems = rows.length >= FEWEST_ITEMS && rows.every(([, item]) => numberOf(item!) === null)
  return (
    isTitled &&
    hasItems &&
    countOn(
      rows.map(([number]) => numberOf(number!)),
      1,
    )
  )
}

type Grid = Pick<Table, 'columns' | 'rows'>

/**
 * Whether what was read as a table is a list whose items are numbered by lines of their own. A column of serial numbers has a header,
 * which is no number.
 */
export const isNumberedList = (table: Grid): boolean => isCountedFromHeader(table) || isCountedBelowTitle(table)
