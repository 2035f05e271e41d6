import type { CellRecord } from '../../datasets/records/table.ts'

/** Cells by row, each row by column. */
export function rowsOfCells(cells: readonly CellRecord[]): CellRecord[][] {
  const rows: CellRecord[][] = []
  for (const cell of cells) {
    rows[cell.row] ??= []
    rows[cell.row]![cell.col] = cell
  }
  return rows.filter((row) => row !== undefined)
}
