import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Table } from '../../tables/table.ts'
import { answeringFor, type Task } from '../../tasks/task.ts'
import type { Period } from '../../values/period.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type ColumnSense, columnSense } from './columns/column.ts'
import {
  type ColumnPeriod,
  periodOfColumn,
  reportedIn,
  type TitlePeriods,
  titlePeriods,
} from './columns/column-period.ts'
import { withFacts } from './columns/facts.ts'
import { flowColumns, type SensedColumn } from './columns/flow.ts'
import { withGrowthBeside } from './columns/growth-beside.ts'
import { withSpans } from './columns/over-years.ts'
import { withWhatIsPaidFor } from './columns/paid-for.ts'
import { headingBodies } from './columns/place-name.ts'
import { withPlainValues } from './columns/plain-values.ts'
import { pointColumns } from './columns/points.ts'
import { type ColumnUse, isOfValues, statusOfRole } from './columns/role.ts'
import { withSizesOfWorks } from './columns/sizes.ts'
import { type TableUses, tableUses } from './columns/table-uses.ts'
import { withDifferences } from './difference.ts'
import type { RowAnswer } from './rows/row-answer.ts'
import type { RowLabel } from './rows/row-label.ts'
import { rowLabels } from './rows/row-labels.ts'
import { rowTasks } from './rows/row-tasks.ts'
import type { TableContext } from './table-context.ts'
import { settledStatus, type UsualStatus } from './table-status.ts'

/** A column of values with what its headers say. */
export interface ValueColumn extends SensedColumn {
  col: number
}

/** What a table means: read once, before any of its cells. */
export interface TableSense extends TableUses {
  table: Table
  /** 1-based. */
  ordinal: number
  /** Status of values whose columns and rows state none. */
  usual: UsualStatus
  values: readonly ValueColumn[]
  /** When what the table plans is due, if neither column nor row says. */
  planned: ColumnPeriod
  labels: readonly RowLabel[]
  /** What the rows set bodies to do, and who answers for each row. */
  tasks: readonly Task[]
  answers: readonly (RowAnswer | null)[]
}

/** Longer lines above a table are paragraphs about other things. */
const LONGEST_NOTE = 60

/** The columns of values with what their headers say; those that add up to a year hold increments. */
function valueColumns(
  table: Table,
  { columns, label }: TableUses,
  {
    context,
    title,
    reported,
    planned,
  }: { context: TableContext; title: TitlePeriods; reported: Period | null; planned: Period | null },
  lexicon: Lexicon,
): readonly ValueColumn[] {
  const bodies = headingBodies(table.columns, context.isBody)
  const found = columns.flatMap((use, col): ValueColumn[] => {
    if (!isOfValues(use.role)) return []
    const sense = columnSense(table, col, { use, bodies, reported, title, context }, lexicon)
    return [{ col, sense, cells: table.rows.map((row) => row[col]!) }]
  })
  const flows = flowColumns(found)
  const measured = found.map((column) => {
    const isStock = column.sense.measure === null || column.sense.measure === 'level'
    return flows.has(column) && isStock
      ? { ...column, sense: { ...column.sense, measure: 'increment' as const } }
      : column
  })
  const spanned = withDifferences(withSpans(measured, table.columns, context.day), lexicon)
  const { day, usual } = context
  const goals: Goals = { columns, usual: usual.value, day, planned, baseYear: () => context.planNotes().baseYear }
  const aimed = withGrowthBeside(withBaselines(withAims(spanned, day), goals, lexicon), table.columns)
  const compared = withFacts(aimed, { ...goals, headers: table.columns }, lexicon)
  const { isSaid } = context.usual
  const sized = withSizesOfWorks(compared, { columns, headers: table.columns, label, isSaid })
  return withWhatIsPaidFor(sized, { title: table.title ?? context.title ?? '', unit: table.unit }, lexicon)
}

/** What tells goals from the years that they are compared with. */
interface Goals {
  columns: readonly ColumnUse[]
  usual: Status
  day: string | null
  /** When what the table plans is due, as its title says. */
  planned: Period | null
  /** The year that the text calls the base of its plan. */
  baseYear: () => number | null
}

/**
 * Nothing was reached in a year to come: 2006—2015年累计 in a paper of 2011 is aimed at, whatever the word says in other
 * columns.
 */
function withAims(values: readonly ValueColumn[], day: string | null): readonly ValueColumn[] {
  return values.map((column) => {
    const { told, period, is_filled_in } = column.sense
    const isToCome = period !== null && !is_filled_in && day !== null && period.end.slice(0, 4) > day.slice(0, 4)
    if (told?.status !== 'achieved' || !isToCome) return column
    return { ...column, sense: { ...column.sense, told: { status: 'target', words: period.text } } }
  })
}

const isToldGoal = ({ told }: ColumnSense): boolean => told?.status === 'target'

/** 不低于35 and 3.5以内 are aimed at: what is measured has no bounds. */
const BOUNDS: ReadonlySet<string> = new Set(['>=', '<=', '>', '<'])
const holdsBounds = ({ cells }: ValueColumn, { figures }: Lexicon): boolean =>
  cells.some((cell) => BOUNDS.has(figures.read(cell)?.comparator ?? ''))

/** A year, or the years of a plan. */
const isOfYears = ({ sense: { period } }: ValueColumn): boolean => period?.freq === 'A' || period?.freq === 'X'

/**
 * The years before, beside goals, are what those are compared with: 2020年 | 2025年. Past is what ended before the
 * document's day, is said to be an estimate (2025年预计 | 2026年目标), is the base that the text names (基期年为2022年), or stands
 * beside what a word calls a goal of the year that the title is about (2024年参保人数 | 2025年参保任务);
 * where no day is known, the first of two years, or of several in a table that says how far each binds, if its figures have
 * no bounds.
 */
function withBaselines(
  values: readonly ValueColumn[],
  { columns, usual, day, planned, baseYear }: Goals,
  lexicon: Lexicon,
): readonly ValueColumn[] {
  const years = values.filter(isOfYears)
  const ends = [...new Set(years.map(({ sense }) => sense.period!.end))].sort()
  const [first, last] = [ends[0], ends.at(-1)]
  const isGoal = ({ sense }: ValueColumn): boolean => (sense.told?.status ?? usual) === 'target'
  if (ends.length < 2 || !years.some((one) => isGoal(one) && one.sense.period!.end === last)) return values
  const isAimedAt = years.some((one) => one.sense.period!.end === first && holdsBounds(one, lexicon))
  const isPlan = !isAimedAt && (ends.length === 2 || columns.some(({ role }) => role === 'attribute'))
  const isBase = (end: string): boolean => end === first && end.slice(0, 4) === String(baseYear())
  const isTitled =
    last === planned?.end &&
    day !== null &&
    Number(day.slice(0, 4)) + 1 === Number(last?.slice(0, 4)) &&
    years.some(({ sense }) => isToldGoal(sense) && sense.period!.end === last)
  const isPast = (end: string): boolean => (day === null ? isPlan && end === first : end < day || isBase(end))
  const isBefore = (end: string): boolean => isTitled || isPast(end)
  const wordsOfLast = years.find(({ sense }) => sense.period!.end === last)?.sense.told?.words
  return values.map((column) => {
    const { told, period, isEstimate } = column.sense
    // 2024年预计完成 beside 2025年计划 is what that is compared with, though it says 完成.
    // Who was taken in before, beside who is to be: 2024年招生数 | 2025年招生计划.
    const isDealtOut = columns[column.col]!.role === 'quota' && told?.words !== wordsOfLast
    const isOpen = told === null || isDealtOut || (isEstimate && told.status === 'achieved')
    if (!isOpen || period?.freq !== 'A' || period.end === last) return column
    const isFirst = isDealtOut && day === null && period.end === first
    if (!isEstimate && !isFirst && !isBefore(period.end)) return column
    return { ...column, sense: { ...column.sense, told: { status: 'baseline', words: period.text } } }
  })
}

/** Reads what a table means. `firstTask` is the index that its first task will have among those of the document. */
export function tableSense(
  table: Table,
  { ordinal, firstTask }: { ordinal: number; firstTask: number },
  context: TableContext,
  lexicon: Lexicon,
): TableSense {
  const found = tableUses(table, context.isBody, lexicon)
  const uses = { ...found, columns: withPlainValues(found.columns, table.columns, context.usual.value) }
  const labels = rowLabels(table, uses, context, lexicon)
  const tasks: Task[] = []
  const answers = rowTasks(table, uses, labels, lexicon).map((task): RowAnswer | null => {
    if (task === null) return null
    tasks.push(task)
    return { task: firstTask + tasks.length - 1, responsible: answeringFor(task) }
  })
  const title = titlePeriods((table.title ?? '') + context.caption, lexicon.periods)
  const when = { year: title.year ?? context.year, day: context.day }
  const notes = table.above.filter(({ length }) => length <= LONGEST_NOTE)
  const texts = [...notes.toReversed(), title.text, context.title ?? '']
  const reported = reportedIn(texts, when, lexicon.periods)
  const planned = periodOfColumn([], { ...when, title, status: 'target', reported, plan: null, isOverYears: false })
  const reports = reported !== null || uses.columns.some(({ role }) => statusOfRole(role) === 'achieved')
  const binds = labels.some(({ binds }) => binds)
  const isNamed = !planned.is_filled_in || !context.isYearOfDay
  const usual = settledStatus(context.usual, { planned: planned.period, isNamed, day: context.day, reports, binds })
  const values = valueColumns(
    table,
    uses,
    { context: { ...context, usual }, title, reported, planned: planned.period },
    lexicon,
  )
  const points = pointColumns(values, { table, usual, labels })
  return {
    ...uses,
    columns: uses.columns.map((use, col) => (points.has(col) ? { role: 'remark', by: 'cells', words: '' } : use)),
    table,
    ordinal,
    usual,
    values: values.filter(({ col }) => !points.has(col)),
    planned,
    labels,
    tasks,
    answers,
  }
}
