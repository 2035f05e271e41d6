import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Table } from '../../tables/table.ts'
import { answeringFor, type Task } from '../../tasks/task.ts'
import type { Ruling } from '../context/level.ts'
import type { Lexicon } from '../lexicon.ts'
import { columnSense } from './column.ts'
import { type ColumnPeriod, periodOfColumn, yearInTitle } from './column-period.ts'
import { flowColumns, type SensedColumn } from './flow.ts'
import { isOfValues } from './role.ts'
import type { RowAnswer } from './row-answer.ts'
import { type RowLabel, rowLabels } from './row-labels.ts'
import { rowTasks } from './row-tasks.ts'
import { type TableUses, tableUses } from './table-uses.ts'

/** What the document says to every table in it. */
export interface TableContext {
  /** The whole extracted text, which places refer to. */
  text: string
  /** Status of values whose headers state none, and what says so. */
  usual: Ruling<Status>
  /** The single year the document or its title is about; null for plans over several. */
  year: number | null
  /** Day of the document; a year that ended before it is past. */
  day: string | null
  /** True for the name of a body or place that can answer for a value. */
  isBody: (text: string) => boolean
}

/** A column of values with what its headers say. */
export interface ValueColumn extends SensedColumn {
  col: number
}

/** What a table means: read once, before any of its cells. */
export interface TableSense extends TableUses {
  table: Table
  /** 1-based. */
  ordinal: number
  values: readonly ValueColumn[]
  /** When what the table plans is due, if neither column nor row says. */
  planned: ColumnPeriod
  labels: readonly RowLabel[]
  /** What the rows set bodies to do, and who answers for each row. */
  tasks: readonly Task[]
  answers: readonly (RowAnswer | null)[]
}

/** The columns of values with what their headers say; those that add up to a year hold increments. */
function valueColumns(
  table: Table,
  { columns }: TableUses,
  { year, day, isBody }: TableContext,
  lexicon: Lexicon,
): ValueColumn[] {
  const found = columns.flatMap((use, col) => {
    if (!isOfValues(use.role)) return []
    const sense = columnSense(table, col, { given: { year, day }, use, isBody }, lexicon)
    return [{ col, sense, cells: table.rows.map((row) => row[col]!) }]
  })
  const flows = flowColumns(found)
  return found.map((column) => {
    const isStock = column.sense.measure === null || column.sense.measure === 'level'
    return flows.has(column) && isStock ? { ...column, sense: { ...column.sense, measure: 'increment' } } : column
  })
}

/** Reads what a table means. `firstTask` is the index that its first task will have among those of the document. */
export function tableSense(
  table: Table,
  { ordinal, firstTask }: { ordinal: number; firstTask: number },
  context: TableContext,
  lexicon: Lexicon,
): TableSense {
  const uses = tableUses(table, context.isBody, lexicon)
  const labels = rowLabels(table, uses, context, lexicon)
  const tasks: Task[] = []
  const answers = rowTasks(table, uses, labels).map((task): RowAnswer | null => {
    if (task === null) return null
    tasks.push(task)
    return { task: firstTask + tasks.length - 1, responsible: answeringFor(task) }
  })
  const title = table.title ?? ''
  const when = { year: yearInTitle(title, lexicon.periods) ?? context.year, day: context.day }
  const planned = periodOfColumn([], { title, isPlanned: true }, when, lexicon.periods)
  const values = valueColumns(table, uses, context, lexicon)
  return { ...uses, table, ordinal, values, planned, labels, tasks, answers }
}
