import type { CellRecord } from '../../../datasets/records/table.ts'
import type { PrintedFigure, PrintedTable } from '../../data/document-record.ts'
import { type Child, el } from '../../dom/element.ts'
import { rowsOfCells } from '../../figures/cell-rows.ts'
import { headerGrid } from '../../figures/header-grid.ts'
import { labelColumn } from '../../figures/row-label.ts'
import type { ViewScene } from '../../scene.ts'
import { figureLink } from './figure-link.ts'

/** A table of a document in its place: each cell that a target was read from leads to its evidence. */
export function printedTable(
  scene: ViewScene,
  { table, cells }: PrintedTable,
  figures: readonly PrintedFigure[],
): HTMLElement {
  const rows = rowsOfCells(cells)
  const labels = labelColumn(table.column_roles, table.n_cols)
  const own = new Map(figures.map((figure) => [`${figure.row} ${figure.col}`, figure]))
  const content = ({ row, col, text }: CellRecord): Child => {
    const figure = own.get(`${row} ${col}`)
    return figure ? figureLink(scene, figure, text) : text
  }
  const caption = `${table.title ?? scene.speech.say('table_n', { n: table.ordinal })}${table.unit === null ? '' : `（${table.unit}）`}`
  return el(
    'figure',
    { class: 'printed-table', id: `line-${table.first_line}` },
    el('figcaption', { lang: 'zh-CN' }, caption),
    el(
      'div',
      { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': caption },
      el(
        'table',
        { class: 'rebuilt', lang: 'zh-CN' },
        el('caption', {}, caption),
        el(
          'thead',
          {},
          headerGrid((rows[0] ?? []).map(({ header_path }) => header_path)).map((row) =>
            el(
              'tr',
              {},
              row.map(({ text, col, colSpan, rowSpan }) =>
                el(
                  'th',
                  { scope: 'col', colspan: colSpan, rowspan: rowSpan, class: col === labels ? 'label' : null },
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
              { class: row[0]?.is_total ? 'total' : null },
              row.map((cell) => el('td', { class: cell.col === labels ? 'label' : null }, content(cell))),
            ),
          ),
        ),
      ),
    ),
  )
}
