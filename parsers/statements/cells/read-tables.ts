import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Table } from '../../tables/table.ts'
import type { Task } from '../../tasks/task.ts'
import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Passed } from '../statement/passed.ts'
import type { Statement } from '../statement/statement.ts'
import { captions } from './caption.ts'
import type { CellReaders } from './cell-prose.ts'
import type { Panel } from './panels/panel.ts'
import { panelSense } from './panels/panel-sense.ts'
import { panelsOf } from './panels/panels.ts'
import { type SplitTable, splitColumns } from './panels/split-columns.ts'
import { isTwin, twinNumbers } from './repeats/twin.ts'
import { withSharedTitle } from './shared-title.ts'
import type { TableContext } from './table-context.ts'
import { tableStatements } from './table-statements.ts'
import { type Paper, statusOfTable, type UsualStatus } from './table-status.ts'
import { withoutTranslations } from './translation.ts'
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

/** Panels side by side have the columns of the table between them; of parts above each other the last is what it is for. */
function rolesOfAll(panels: readonly ColumnRole[][], width: number): ColumnRole[] {
  const beside: ColumnRole[] = []
  for (const roles of panels.toReversed()) if (beside.length + roles.length <= width) beside.unshift(...roles)
  return beside
}

/** The roles of printed columns, one of which may have been parted: that of its first part. */
const printedRoles = (roles: readonly ColumnRole[], colOf: readonly number[]): ColumnRole[] =>
  roles.filter((_, at) => at === 0 || colOf[at] !== colOf[at - 1])

/** A table of a document, with the printed column of each of its own. */
interface Whole extends SplitTable {
  /** 1-based. */
  ordinal: number
  isShownTwice: boolean
}

/** Where tables are read into, and what they are read with. */
interface Reader {
  read: TablesReading
  setting: TablesSetting
  readers: CellReaders
}

/** Reads a panel of a table into what is read, and tells what its columns are for. */
function readPanel(
  panel: Panel,
  whole: Whole,
  inTable: TableContext,
  { read, setting, readers }: Reader,
): ColumnRole[] {
  const place = { ordinal: whole.ordinal, firstTask: setting.firstTask + read.tasks.length }
  const { sense, roles, passed } = panelSense(panel, whole.table, place, inTable, readers.lexicon)
  if (whole.isShownTwice) return roles
  const around = setting.inCells(sense.usual)
  const inCells = { ...around, year: inTable.year ?? around.year }
  const stated = tableStatements(sense, setting.lines, { inTable, inCells }, readers)
  addAll(read.tasks, sense.tasks)
  addAll(read.passed, stated.passed)
  addAll(read.passed, passed)
  for (const one of stated.statements) {
    const { row, col: split } = panel.origin(one.row!, one.col!)
    const col = whole.colOf[split] ?? split
    read.statements.push(row === one.row && col === one.col ? one : { ...one, row, col })
  }
  return roles
}

/** Reads tables one after the other; of twins, as pages write them for desktop and phone, the first. */
export function readTableCells(tables: readonly Table[], setting: TablesSetting, readers: CellReaders): TablesReading {
  const { lexicon } = readers
  const { paper, context } = setting
  const read: TablesReading = { statements: [], passed: [], tasks: [], roles: [] }
  const captionOf = captions(lexicon.periods)
  let before: Table | undefined
  for (const [at, printed] of tables.entries()) {
    const table = withoutTranslations(withSharedTitle(printed, before))
    before = table
    const usual = statusOfTable(paper, table, lexicon)
    const inTable = { ...context, year: yearOfTable(table, context), caption: captionOf(table), usual }
    const isShownTwice = tables.slice(0, at).some((other) => isTwin(table, other))
    if (isShownTwice) addAll(read.passed, twinNumbers(table))
    const split = splitColumns(table, lexicon)
    const whole = { ...split, ordinal: at + 1, isShownTwice }
    const panels = panelsOf(split.table, lexicon)
    const roles = panels.map((panel) => readPanel(panel, whole, inTable, { read, setting, readers }))
    read.roles.push(printedRoles(rolesOfAll(roles, split.table.columns.length), split.colOf))
  }
  return read
}
