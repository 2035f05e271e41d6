import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import { isBodyName, unitsIn } from '../../tasks/unit-note.ts'
import { type ColumnRole, isOfBodies } from './role.ts'
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

/** 牵头单位及责任人: bodies, and persons, who are never published. */
const AND_PERSONS = /(?:责任|负责|联系|经办|承办)人|领导|电话/
const BRACKET = /[（(][^（()）]*[)）]/g

/** The bodies in a column that names persons as well. */
const bodiesAmong = (text: string): string[] => namesIn(text.replace(BRACKET, '、')).filter(isBodyName)

/** The names in all columns of some roles, each once. */
function bodiesOf({ columns }: Table, cells: readonly string[], cols: readonly number[]): string[] {
  const isMixed = (col: number): boolean => AND_PERSONS.test((columns[col]!.at(-1) ?? '').replace(/\s/g, ''))
  return [...new Set(cols.flatMap((col) => (isMixed(col) ? bodiesAmong : namesIn)(cells[col] ?? '')))]
}

const colsOf = ({ columns }: TableUses, ...roles: readonly ColumnRole[]): number[] =>
  columns.flatMap(({ role }, col) => (roles.includes(role) ? [col] : []))

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
  const [leading, answering] = [colsOf(sense, 'lead'), colsOf(sense, 'responsible', 'support')]
  return table.rows.map((cells, row) => {
    const [lead_units, responsible_units] = [bodiesOf(table, cells, leading), bodiesOf(table, cells, answering)]
    const lines = lead_units.length + responsible_units.length > 0 ? linesOf(table, row) : null
    if (lines === null || table.total_rows.includes(row)) return null
    const section_path = table.title === null ? [] : [table.title]
    return { section_path, title: labels[row]!.name || null, lead_units, responsible_units, ...lines }
  })
}
