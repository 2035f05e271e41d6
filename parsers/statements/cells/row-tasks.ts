import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import { unitsIn } from '../../tasks/unit-note.ts'
import { isOfBodies } from './role.ts'
import type { RowLabel } from './row-labels.ts'
import type { TableUses } from './table-uses.ts'

/** 区财政局 区税务局: a blank parts names that end like bodies, and so does nothing before the next level: 县发改局县商务局. */
const BETWEEN =
  /(?<=[局委办部厅院府会镇乡道司团社])\s+(?=\S{2})|(?<=\S{2}(?:局|委|办|厅))(?=[县区市省州](?!级)\S{2,10}(?:局|委|办|厅))/g
/** Remarks name nobody. */
const REMARK = /[（(][^（()）]{4,30}[)）]/g
/** What stands in an empty cell of bodies. */
const NOBODY = /^[-—–/\\无]*$/

const namesIn = (text: string): string[] =>
  unitsIn(text.replace(REMARK, '').replace(BETWEEN, '、')).filter((name) => !NOBODY.test(name))

/** The names in all columns of a role, each once. */
function bodiesOf(cells: readonly string[], { columns }: TableUses, roles: readonly ColumnRole[]): string[] {
  const names = columns.flatMap(({ role }, col) => (roles.includes(role) ? namesIn(cells[col] ?? '') : []))
  return [...new Set(names)]
}

function linesOf({ places, columns }: Table, row: number): { first_line: number; last_line: number } | null {
  const found = columns.flatMap((_, col) => places.at(row, col) ?? [])
  if (found.length === 0) return null
  return {
    first_line: Math.min(...found.map(({ first_line }) => first_line)),
    last_line: Math.max(...found.map(({ last_line }) => last_line)),
  }
}

/** What each row of a table with columns of bodies sets them to do; null for rows that name nobody. */
export function rowTasks(table: Table, sense: TableUses, labels: readonly RowLabel[]): (Task | null)[] {
  if (!sense.columns.some(({ role }) => isOfBodies(role))) return table.rows.map(() => null)
  return table.rows.map((cells, row) => {
    const lead_units = bodiesOf(cells, sense, ['lead'])
    const responsible_units = bodiesOf(cells, sense, ['responsible', 'support'])
    const lines = lead_units.length + responsible_units.length > 0 ? linesOf(table, row) : null
    if (lines === null || table.total_rows.includes(row)) return null
    const section_path = table.title === null ? [] : [table.title]
    return { section_path, title: labels[row]!.name || null, lead_units, responsible_units, ...lines }
  })
}
