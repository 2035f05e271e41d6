import { itemLines, type TextLine } from './line.ts'
import type { TextItem } from './page.ts'

/** Lines stand on one base if they lie no further apart, in points. */
const SAME_BASE = 2
/** So many lines of figures in so many columns make rows: a cell may hold two by itself. */
const [FEWEST_LINES, FEWEST_COLUMNS] = [3, 2]
const FIGURE = /^[-+−¥￥]?[\d,]+(?:\.\d+)?%?$/

const isOnBase = (line: TextLine, base: number): boolean => Math.abs(line.y - base) <= SAME_BASE

/**
 * Where the rows of a table begin that rules its columns alone: the bases of the lines in it. Several columns hold a
 * figure on each of the same bases; null if that is not so, and lines in a cell are one text.
 */
export function unruledBases(cells: readonly (readonly TextItem[])[]): number[] | null {
  const columns = cells.map((items) => itemLines(items)).filter((lines) => lines.length > 0)
  const figures = columns.filter((lines) => lines.filter(({ text }) => FIGURE.test(text.trim())).length >= FEWEST_LINES)
  const [first, ...others] = figures
  if (!first || figures.length < FEWEST_COLUMNS) return null
  const bases = first.map(({ y }) => y)
  const isAligned = others.every((lines) => lines.every((line) => bases.some((base) => isOnBase(line, base))))
  return isAligned ? bases : null
}

/** The text of a cell by the rows that its lines stand in; what stands between two bases belongs to the one above. */
export function splitByBases(items: readonly TextItem[], bases: readonly number[]): TextItem[][] {
  const rows: TextItem[][] = bases.map(() => [])
  for (const item of items) {
    const at = bases.findLastIndex((base) => item.y >= base - SAME_BASE)
    rows[Math.max(0, at)]!.push(item)
  }
  return rows
}
