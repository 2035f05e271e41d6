import type { CellRecord, TableRecord } from '../../datasets/records/table.ts'
import type { ShownTarget } from '../data/evidence.ts'
import { el } from '../dom/element.ts'
import { headerGrid } from '../figures/header-grid.ts'

/** Cells by row, each row by column. */
function rowsOf(cells: readonly CellRecord[]): CellRecord[][] {
  const rows: CellRecord[][] = []
  for (const cell of cells) {
    rows[cell.row] ??= []
    rows[cell.row]![cell.col] = cell
  }
  return rows.filter((row) => row !== undefined)
}

/** The column that says what the row is about stays in sight: of several panels that of the figure's own. */
const labelColumn = ({ column_roles }: TableRecord, { col }: ShownTarget): number =>
  column_roles.lastIndexOf('label', col ?? 0)

function cellOf(cell: CellRecord, targets: readonly ShownTarget[], labels: number): HTMLElement {
  const { col } = targets[0]!
  const isOwn = targets.some((target) => cell.row === target.row && cell.col === target.col)
  const classes = [
    isOwn && 'own',
    cell.col === col && 'own-column',
    cell.text === '' && 'void',
    cell.col === labels && 'label',
  ]
  const content = isOwn ? el('mark', { class: 'figure' }, cell.text) : cell.text
  return el('td', { class: classes.filter(Boolean).join(' ') || null }, content)
}

/** The rebuilt table with the cells of the targets marked, and the column and row of the first with it. */
export function evidenceTable(
  table: TableRecord,
  cells: readonly CellRecord[],
  targets: readonly ShownTarget[],
): HTMLElement {
  const rows = rowsOf(cells)
  const target = targets[0]!
  const labels = labelColumn(table, target)
  const paths = (rows[0] ?? []).map(({ header_path }) => header_path)
  return el(
    'table',
    { class: 'rebuilt', lang: 'zh-CN' },
    el('caption', {}, table.title ?? '', table.unit === null ? null : `（${table.unit}）`),
    el(
      'thead',
      {},
      headerGrid(paths).map((cellsOfRow) =>
        el(
          'tr',
          {},
          cellsOfRow.map(({ text, colSpan, rowSpan }) =>
            el('th', { scope: colSpan > 1 ? 'colgroup' : 'col', colspan: colSpan, rowspan: rowSpan }, text),
          ),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map((row) =>
        el(
          'tr',
          {
            class:
              [row[0]?.row === target.row && 'own-row', row[0]?.is_total && 'total'].filter(Boolean).join(' ') || null,
          },
          row.map((cell) => cellOf(cell, targets, labels)),
        ),
      ),
    ),
  )
}
