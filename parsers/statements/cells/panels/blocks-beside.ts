import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { NAMING } from '../columns/column-use.ts'

type Columns = Table['columns']

const leafOf = (path: readonly string[]): string => path.at(-1) ?? ''

/** How many columns there are of each outermost header, from left to right: 收入 over two, 支出 over four. */
function groupStarts(columns: Columns): number[] {
  if (columns.some((path) => path.length < 2)) return []
  return columns.flatMap((path, col) => (path[0] === columns[col - 1]?.[0] ? [] : [col]))
}

/** Starts of blocks of one width whose columns after the first have the same headers in each: 收入项目 | 预算数 | 支出项目 | 预算数. */
function evenStarts(columns: Columns): number[] {
  const { length } = columns
  for (let width = 2; width <= length / 2; width++) {
    const isSame = (path: readonly string[], col: number): boolean =>
      col % width === 0 || leafOf(path) === leafOf(columns[col % width]!)
    if (length % width === 0 && columns.every(isSame))
      return Array.from({ length: length / width }, (_, i) => i * width)
  }
  return []
}

const isNaming = (label: string, { words }: Lexicon): boolean =>
  NAMING.some((role) => words.is[role](label)) || words.opensHeader(label)

/** True for a column of words with figures in the one after it, as the first of a table is. */
function opensBlock({ rows }: Table, col: number, { figures }: Lexicon): boolean {
  const filled = rows.map((cells) => cells[col]!).filter((cell) => cell !== '')
  const numbers = filled.filter((cell) => figures.read(cell) !== null).length
  const beside = rows.filter((cells) => figures.read(cells[col + 1] ?? '') !== null).length
  return filled.length > 0 && numbers === 0 && beside * 2 > filled.length
}

/**
 * Where blocks of a table begin that stand beside each other and have labels of their own each: what comes in on the left,
 * what is spent on the right. None for any other table.
 */
export function blocksBeside(table: Table, lexicon: Lexicon): number[] {
  const { columns } = table
  const groups = groupStarts(columns)
  const named = groups.every((col) => isNaming(leafOf(columns[col]!), lexicon)) ? groups : []
  const found = [named, evenStarts(columns)]
  return found.find((starts) => starts.length > 1 && starts.every((col) => opensBlock(table, col, lexicon))) ?? []
}
