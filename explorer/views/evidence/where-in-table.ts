import type { Evidence } from '../../data/evidence.ts'
import { type Child, el } from '../../dom/element.ts'
import { labelColumn } from '../../figures/row-label.ts'
import type { Speech } from '../../language/speech.ts'

/** Row label and header path of the figure in words, above the table: they stand there however the table is scrolled. */
export function whereInTable({ target, table }: Evidence, { say }: Speech): Child {
  if (table === null || target.row === null || target.col === null) return null
  const { row, col } = target
  const label = labelColumn(table.table.column_roles, col)
  const textAt = (at: number) => table.cells.find((cell) => cell.row === row && cell.col === at)?.text
  const header = table.cells.find((cell) => cell.col === col)?.header_path ?? []
  const part = (name: string, text: string) => el('div', {}, el('dt', {}, name), el('dd', { lang: 'zh-CN' }, text))
  return el(
    'dl',
    { class: 'where' },
    part(say('row_label'), textAt(label) || say('line', { n: target.first_line })),
    part(say('header_path'), header.join(' › ') || '–'),
  )
}
