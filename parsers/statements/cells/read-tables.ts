import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Passed } from '../prose.ts'
import type { Statement } from '../statement.ts'
import { columnRoles, rolesOnSide } from './columns/column-roles.ts'
import { panelsOf } from './panels/panels.ts'
import { twinNumbers } from './repeats/twin.ts'
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

/** Reads tables one after the other; of twins, as pages write them for desktop and phone, the first. */
export function readTables(tables: readonly Table[], setting: TablesSetting, lexicon: Lexicon): TablesReading {
  const { lines, paper, context, inCells, firstTask } = setting
  const read: TablesReading = { statements: [], passed: [], tasks: [], roles: [] }
  const seen = new Set<string>()
  for (const [at, table] of tables.entries()) {
    const usual = statusOfTable(paper, table, lexicon)
    const inTable = { ...context, year: yearOfTable(table, context), usual }
    const key = JSON.stringify([table.columns, table.rows])
    const isTwin = seen.has(key)
    seen.add(key)
    if (isTwin) read.passed.push(...twinNumbers(table))
    const roles: ColumnRole[] = []
    for (const { table: panel, origin, isTurned } of panelsOf(table, lexicon)) {
      const place = { ordinal: at + 1, firstTask: firstTask + read.tasks.length }
      const sense = tableSense(panel, place, inTable, lexicon)
      roles.push(...(isTurned ? rolesOnSide(table) : columnRoles(sense, inTable.day, lexicon)))
      if (isTwin) continue
      const { statements, passed } = tableStatements(sense, lines, { inTable, inCells: inCells(sense.usual) }, lexicon)
      read.tasks.push(...sense.tasks)
      read.passed.push(...passed)
      for (const one of statements) read.statements.push({ ...one, ...origin(one.row!, one.col!) })
    }
    read.roles.push(roles)
  }
  return read
}
