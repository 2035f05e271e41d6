import { TOLERANCE } from './page.ts'
import type { RuledCell, RuledTable } from './ruled-table.ts'

/** A table that may go on over pages; each row says on which it stands. */
export interface WholeTable {
  xs: number[]
  cells: RuledCell[]
  /** Page of each row. */
  pages: number[]
}

/** A table of one page, as the beginning of one over several. */
export const wholeTable = ({ page, xs, ys, cells }: RuledTable): WholeTable => ({
  xs,
  cells: [...cells],
  pages: ys.slice(1).map(() => page),
})

/** Whether two tables have the same columns, wherever their left edge lies. */
function hasSameColumns(one: readonly number[], other: readonly number[]): boolean {
  const shift = other[0]! - one[0]!
  return (
    one.length === other.length &&
    one.every((edge, at) => Math.abs(edge + shift - other[at]!) <= TOLERANCE.edge_over_pages)
  )
}

const textsOf = (cells: readonly RuledCell[], row: number): string =>
  JSON.stringify(cells.filter((cell) => cell.row === row).map(({ col, text }) => [col, text.replace(/\s/g, '')]))

/** How many leading rows of the next page repeat those of the table: its header, printed again. */
function repeatedRows({ cells }: WholeTable, next: RuledTable): number {
  const last = next.ys.length - 1
  let rows = 0
  while (rows < last && textsOf(cells, rows) === textsOf(next.cells, rows)) rows += 1
  // A merged header cell reaches down into rows that are of the header too.
  return next.cells
    .filter(({ row }) => row < rows)
    .reduce((most, { row, height }) => Math.max(most, row + height), rows)
}

const cellAt = (cells: readonly RuledCell[], row: number, col: number): RuledCell | undefined =>
  cells.find((one) => row >= one.row && row < one.row + one.height && col >= one.col && col < one.col + one.width)

/** Whether the first column of a table has a text in every row: then an empty one there begins no row. */
const isNumbered = ({ cells, pages }: WholeTable): boolean =>
  pages.every((_, row) => (cellAt(cells, row, 0)?.text ?? '') !== '')

/**
 * What a page break has torn: a cell merged over it stands empty on the next page, and a row cut in two has nothing in
 * its first column there.
 */
function mended(table: WholeTable, first: readonly RuledCell[]): { cells: RuledCell[]; dropsRow: boolean } {
  const last = table.pages.length - 1
  const isTornRow =
    isNumbered(table) && first.every(({ height }) => height === 1) && first.find(({ col }) => col === 0)?.text === ''
  if (isTornRow) {
    for (const cell of first) {
      const above = cellAt(table.cells, last, cell.col)
      if (above && cell.text !== '') above.text = above.text === '' ? cell.text : `${above.text}\n${cell.text}`
    }
    return { cells: [], dropsRow: true }
  }
  const cells = first.filter((cell) => {
    const above = cellAt(table.cells, last, cell.col)
    const isMerged = cell.text === '' && above !== undefined && above.col === cell.col && above.width === cell.width
    if (isMerged && (cell.height > 1 || above.height > 1)) above.height += cell.height
    return !(isMerged && (cell.height > 1 || above.height > cell.height))
  })
  return { cells, dropsRow: false }
}

/**
 * Adds the table of the next page to one that goes on there: it has the same columns, with the header again or without
 * one. Returns false if it is another table.
 */
export function continueTable(table: WholeTable, next: RuledTable): boolean {
  if (!hasSameColumns(table.xs, next.xs)) return false
  const repeated = repeatedRows(table, next)
  const n_rows = next.ys.length - 1
  if (repeated >= n_rows) return true
  const first = next.cells.filter(({ row }) => row === repeated).map((cell) => ({ ...cell }))
  const { cells, dropsRow } = mended(table, first)
  const rest = next.cells.filter(({ row }) => row > repeated)
  const shift = table.pages.length - repeated - (dropsRow ? 1 : 0)
  for (const cell of [...cells, ...rest]) table.cells.push({ ...cell, row: cell.row + shift })
  for (let row = repeated + (dropsRow ? 1 : 0); row < n_rows; row += 1) table.pages.push(next.page)
  return true
}
