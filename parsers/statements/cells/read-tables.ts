import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Passed } from '../statement/passed.ts'
import type { Statement } from '../statement/statement.ts'
import { captions } from './caption.ts'
import type { CellReaders } from './cell-prose.ts'
import { columnRoles, rolesOnSide } from './columns/column-roles.ts'
import { formNumbers, formSense, rolesOfForm } from './panels/form.ts'
import type { Panel } from './panels/panel.ts'
import { panelsOf } from './panels/panels.ts'
import { isTwin, twinNumbers } from './repeats/twin.ts'
import type { TableContext } from './table-context.ts'
import { type TableSense, tableSense } from './table-sense.ts'
import { tableStatements } from './table-statements.ts'
import { type Paper, statusOfTable, type UsualStatus } from './table-status.ts'
import { yearOfTable } from './year-above.ts'

/** What the document says to its tables. */
export interface TablesSetting {
  lines: Lines
  paper: Paper
  context: Omit<TableContext, 'usual' | 'caption'>
  /** What holds for sentences in the cells of a table with a usual status. */
  inCells: (usual: UsualStatus) => Context
  /** Index of the first task of a table among those of the document. */
  firstTask: number
}

/** Everything that tables state. */
export interface TablesReading {
  statements: Statement[]
  passed: Passed[]
  tasks: Task[]
  /** What each column of each table is for. */
  roles: ColumnRole[][]
}

/** Adds one by one: a long table has more cells than a call may have arguments. */
function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one)
}

function senseOf({ table, layout }: Panel, place: { ordinal: number; firstTask: number }, inTable: TableContext, lexicon: Lexicon) {
  const sense = tableSense(table, place, inTable, lexicon)
  return layout === 'form' ? formSense(sense, lexicon) : sense
}

/** What the columns of a panel are for; those of a table on its side are the printed ones. */
function rolesOf({ layout, table }: Panel, whole: Table, sense: TableSense, day: string | null, lexicon: Lexicon) {
  if (layout === 'form') return rolesOfForm(table)
  return layout === 'turned' ? rolesOnSide(whole) : columnRoles(sense, day, lexicon)
}

/** Panels side by side have the columns of the table between them; of parts above each other the last is what it is for. */
function rolesOfAll(panels: readonly ColumnRole[][], width: number): ColumnRole[] {
  const beside: ColumnRole[] = []
  for (const roles of panels.toReversed()) if (beside.length + roles.length <= width) beside.unshift(...roles)
  return beside
}

/** Reads tables one after the other; of twins, as pages write them for desktop and phone, the first. */
export function readTables(tables: readonly Table[], setting: TablesSetting, readers: CellReaders): TablesReading {
  const { lexicon } = readers
  const { lines, paper, context, inCells, firstTask } = setting
  const read: TablesReading = { statements: [], passed: [], tasks: [], roles: [] }
  const captionOf = captions(lexicon.periods)
  for (const [at, table] of tables.entries()) {
    const usual = statusOfTable(paper, table, lexicon)
    const inTable = { ...context, year: yearOfTable(table, context), caption: captionOf(table), usual }
    const isShownTwice = tables.slice(0, at).some((other) => isTwin(table, other))
    if (isShownTwice) addAll(read.passed, twinNumbers(table))
    const roles: ColumnRole[][] = []
    for (const panel of panelsOf(table, lexicon)) {
      const place = { ordinal: at + 1, firstTask: firstTask + read.tasks.length }
      const sense = senseOf(panel, place, inTable, lexicon)
      roles.push(rolesOf(panel, table, sense, inTable.day, lexicon))
      if (isShownTwice) continue
      const { statements, passed } = tableStatements(sense, lines, { inTable, inCells: inCells(sense.usual) }, readers)
      addAll(read.tasks, sense.tasks)
      addAll(read.passed, passed)
      if (panel.layout === 'form') addAll(read.passed, formNumbers(panel.table, lexicon))
      for (const one of statements) {
        const { row, col } = panel.origin(one.row!, one.col!)
        read.statements.push(row === one.row && col === one.col ? one : { ...one, row, col })
      }
    }
    read.roles.push(rolesOfAll(roles, table.columns.length))
  }
  return read
}
