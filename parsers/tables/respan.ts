import { isNumeric, kindOf } from './number.ts'
import { EMPTY } from './separator.ts'
import type { ClosedCell } from './stride.ts'

const nobody = () => false
const isFigure = ({ text }: ClosedCell): boolean => text !== '' && isNumeric(kindOf(text, nobody))

/** Columns in which most of the rows that fill the whole width hold a figure. */
function figureColumns(rows: readonly ClosedCell[][]): Set<number> {
  const whole = rows.filter((row) => row.at(-1)?.text !== '' && row.some(isFigure))
  const columns = rows[0]?.map((_, col) => col) ?? []
  return new Set(columns.filter((col) => whole.filter((row) => isFigure(row[col]!)).length * 2 > whole.length))
}

/** Whether figures stand in columns of figures and words in the others. */
const fits = (row: readonly ClosedCell[], figures: ReadonlySet<number>): boolean =>
  row.every((cell, col) => cell.text === '' || isFigure(cell) === figures.has(col))

/**
 * Puts back cells that span several rows. Some extractors write such a cell once and fill the rows below it up at their
 * end, so that those rows stand too far left: a row that fits only when moved right goes on under the cells above.
 */
export function respanned(rows: readonly ClosedCell[][]): ClosedCell[][] {
  const figures = figureColumns(rows)
  const result: ClosedCell[][] = []
  for (const row of rows) {
    const padding = row.length - 1 - row.findLastIndex(({ text }) => text !== '')
    const above = result.at(-1)
    if (!above || padding === 0 || !row.some(isFigure) || fits(row, figures)) {
      result.push(row)
      continue
    }
    const moved = Array.from({ length: padding }, (_, i) => [
      ...above.slice(0, i + 1),
      ...row.slice(0, row.length - i - 1),
    ]).find((each) => fits(each, figures) && each.at(-1) !== EMPTY)
    result.push(moved ?? row)
  }
  return result
}
