import type { CellRecord, TableRecord } from '../../../datasets/records/table.ts'
import type { ShownTarget } from '../../data/evidence.ts'
import { el } from '../../dom/element.ts'
import { rowsOfCells } from '../../figures/cell-rows.ts'
import { headerGrid } from '../../figures/header-grid.ts'
import { labelColumn } from '../../figures/row-label.ts'

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

/** A header that the figure stands below is marked as the cell is; that of the label column stays in sight with it. */
function headerClass(col: number, span: number, own: number | null, labels: number): string | null {
  if (own !== null && col <= own && own < col + span) return 'own-column'
  return col === labels && span === 1 ? 'label' : null
}

/** The rebuilt table with the cells of the targets marked, and the column and row of the first with it. */
export function evidenceTable(
  table: TableRecord,
  cells: readonly CellRecord[],
  targets: readonly ShownTarget[],
): HTMLElement {
  const rows = rowsOfCells(cells)
  const target = targets[0]!
  const labels = labelColumn(table.column_roles, target.col ?? 0)
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
          cellsOfRow.map(({ text, col, colSpan, rowSpan }) =>
            el(
              'th',
              {
                scope: colSpan > 1 ? 'colgroup' : 'col',
                colspan: colSpan,
                rowspan: rowSpan,
                class: headerClass(col, colSpan, target.col, labels),
              },
              text,
            ),
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
