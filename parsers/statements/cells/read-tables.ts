import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Passed } from '../statement/passed.ts'
import type { Statement } from '../statement/statement.ts'
import type { CellReaders } from './cell-prose.ts'
import { columnRoles, rolesOnSide } from './columns/column-roles.ts'
import { panelsOf } from './panels/panels.ts'
import { isTwin, twinNumbers } from './repeats/twin.ts'
import type { TableContext } from './table-context.ts'
import { tableSense } from './table-sense.ts'
import { tableStatements } from './table-statements.ts'
import { type Paper, statusOfTable, type UsualStatus } from './table-status.ts'
import { yearOfTable } from './year-above.ts'

/** What the document says to its tables. */
export interface TablesSetting {
  lines: Lines
  paper: Paper
  context: Omit<TableContext, 'usual'>
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

/** Reads tables one after the other; of twins, as pages write them for desktop and phone, the first. */
export function readTables(tables: readonly Table[], setting: TablesSetting, readers: CellReaders): TablesReading {
  const { lexicon } = readers
  const { lines, paper, context, inCells, firstTask } = setting
  const read: TablesReading = { statements: [], passed: [], tasks: [], roles: [] }
  for (const [at, table] of tables.entries()) {
    const usual = statusOfTable(paper, table, lexicon)
    const inTable = { ...context, year: yearOfTable(table, context), usual }
    const isShownTwice = tables.slice(0, at).some((other) => isTwin(table, other))
    if (isShownTwice) addAll(read.passed, twinNumbers(table))
    const roles: ColumnRole[] = []
    for (const { table: panel, origin, isTurned } of panelsOf(table, lexicon)) {
      const place = { ordinal: at + 1, firstTask: firstTask + read.tasks.length }
      const sense = tableSense(panel, place, inTable, lexicon)
      roles.push(...(isTurned ? rolesOnSide(table) : columnRoles(sense, inTable.day, lexicon)))
      if (isShownTwice) continue
      const { statements, passed } = tableStatements(sense, lines, { inTable, inCells: inCells(sense.usual) }, readers)
      addAll(read.tasks, sense.tasks)
      addAll(read.passed, passed)
      for (const one of statements) {
        const { row, col } = origin(one.row!, one.col!)
        read.statements.push(row === one.row && col === one.col ? one : { ...one, row, col })
      }
    }
    read.roles.push(roles)
  }
  return read
}
