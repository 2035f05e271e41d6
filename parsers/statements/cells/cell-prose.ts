import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../../document/body/outline.ts'
import type { Place, Table } from '../../tables/table.ts'
import type { Lines } from '../../text/lines.ts'
import { type Passage, passageOf } from '../../text/passage.ts'
import { isRead, type NamedPeriod, type Period, readPeriods } from '../../values/period.ts'
import type { Context } from '../context/context.ts'
import { OWN_ITEM } from '../exclusions/own-items.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ProseReader } from '../prose.ts'
import { type Gap, type Ruling, ruling } from '../statement/level.ts'
import { originAt } from '../statement/origin.ts'
import type { Passed } from '../statement/passed.ts'
import type { StandIn, Statement } from '../statement/statement.ts'
import { isBarred, namedInPath, periodsOfPath, standInOf } from './columns/column-period.ts'
import { isReadIn, statusOfRole } from './columns/role.ts'
import { figureIn } from './dated-figure.ts'
import { isSentence } from './sentence-cell.ts'
import type { TableSense } from './table-sense.ts'

/** Shorter cells are labels. */
const SHORTEST = 6

function passageIn({ start, end, first_line, last_line }: Place, lines: Lines): Passage {
  const cuts = Array.from(lines.slice(first_line - 1, last_line), (line) => ({
    line,
    from: Math.max(0, start - line.start),
    to: Math.min(line.text.length, end - line.start),
  }))
  return passageOf(cuts)
}

const paragraphIn = (place: Place, lines: Lines): Paragraph => ({
  passage: passageIn(place, lines),
  section_path: [],
  heading: null,
  body_start: 0,
})

/** 1-9月 in a column of progress is when it was told, and no day by which anything is due. */
const SAYS_WHEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['period', 'note', 'label', 'group', 'target'])

/** 12月底前 in the column beside a task is when it is due. */
function dueIn(
  { table, columns }: TableSense,
  row: number,
  context: Context,
  { periods }: Lexicon,
): NamedPeriod | null {
  const due = table.rows[row]!.filter(
    (cell, col) => cell.length < 2 * SHORTEST && SAYS_WHEN.has(columns[col]!.role),
  ).flatMap((cell): NamedPeriod[] => readPeriods(cell, context, periods))
  return due.find(({ kind }) => kind === 'by') ?? due[0] ?? null
}

interface Cell {
  row: number
  col: number
}

/** What sets goals: columns of what is to be done, of how far it is, and of who answers for it. */
const OF_GOALS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'quota',
  'progress',
  'rate',
  'lead',
  'responsible',
])

/**
 * The status that a column gives its sentences, whatever their words; null if it gives none. The names of rows beside
 * columns of goals are goals themselves: 新建公园3个.
 */
function ruledAt({ columns, labels }: TableSense, { row, col }: Cell): Ruling<Status> | null {
  const { role, words } = columns[col]!
  const [ofColumn, ofRow] = [statusOfRole(role), labels[row]!.told]
  if (ofColumn !== null) return ruling(ofColumn, 'column', words)
  if (role !== 'label') return null
  const goals = columns.find((use) => OF_GOALS.has(use.role))
  if (goals) return ruling('target', 'table', goals.words)
  return ofRow && ruling(ofRow.status, 'row', ofRow.words)
}

/** 2023-2026 in a row below 2024年建设目标 is when the whole is built, and not what is to be done within the year. */
function isBeyond(due: NamedPeriod, headers: readonly string[], context: Context, { periods }: Lexicon): boolean {
  const named = namedInPath(headers, context, periods).flat().filter(isRead)
  const year = named.findLast(({ kind, freq }) => kind !== 'baseline' && freq === 'A')
  if (year === undefined || !isRead(due)) return false
  return due.end > year.end || (due.start ?? due.end).slice(0, 4) < year.end.slice(0, 4)
}

/** What the header of a column without figures names as its time: 2026年 over what is to be done in it. */
function timeOfColumn(headers: readonly string[], context: Context, { periods }: Lexicon): Period | null {
  const own = periodsOfPath(headers, namedInPath(headers, context, periods)).findLast(({ kind }) => kind !== 'baseline')
  return own && isRead(own) ? own : null
}

/** What holds for the sentences of a cell: the day of its row, else the period of its column, else the plan's. */
function contextAt(read: TableSense, cell: Cell, around: Context, lexicon: Lexicon): Context {
  const { table, labels, values, columns } = read
  const context: Context = {
    ...around,
    ruled: ruledAt(read, cell),
    subject: columns[cell.col]!.role === 'label' ? null : labels[cell.row]!.name || null,
  }
  const due = dueIn(read, cell.row, context, lexicon)
  const headers = table.columns[cell.col] ?? []
  if (due && !isBeyond(due, headers, context, lexicon))
    return withPeriod(context, isRead(due) ? ruling(due, 'row', due.text) : 'unread', 'row_period')
  const above = [table.title ?? '', ...headers]
  if (isBarred(above, context, lexicon.periods)) return withPeriod(context, 'unread', 'row_period')
  const ofColumn = values.find(({ col }) => col === cell.col)?.sense
  const ofHeader = ofColumn ? null : timeOfColumn(headers, context, lexicon)
  const { period, is_filled_in } = ofColumn ?? (ofHeader ? { period: ofHeader, is_filled_in: false } : read.planned)
  if (period === null) return context
  const standIn = standInOf({ period, is_filled_in }) ?? 'column_period'
  const ofTable = withPeriod(context, ruling(period, is_filled_in ? 'document' : 'column', period.text), standIn)
  const isOfColumn = (ofColumn !== undefined || ofHeader !== null) && !is_filled_in
  return isOfColumn ? withTimeOfReport(ofTable, ruling(period, 'column', period.text)) : ofTable
}

/** The same with the time of what was reached: 第三季度完成情况 over 完成改造32户. */
const withTimeOfReport = (context: Context, period: Ruling<Period>): Context => ({
  ...context,
  period: (sought) => (sought.status === 'achieved' && !sought.isOverYears ? period : context.period(sought)),
})

/** The same with a period for what states none and is still to come. */
const withPeriod = (context: Context, period: Ruling<Period> | Gap, standIn: StandIn): Context => ({
  ...context,
  standIn,
  period: ({ status, isOverYears }) =>
    (status === 'target' || status === 'commitment') && !isOverYears ? period : 'unstated',
})

/** True for a name that is a verb and nothing else: 改造 of 改造6个, 在建. */
const isMereDeed = (name: string, { verbs, deeds, stages }: Lexicon): boolean =>
  [verbs, deeds, stages].some((words) => words.at(name, 0)?.word === name)

/** 改造6个 in the row of 老旧小区 is about 老旧小区改造. */
function ofItsRow(one: Statement, subject: string | null, lexicon: Lexicon): Statement {
  if (subject === null || !isMereDeed(one.indicator, lexicon)) return one
  const indicator = subject.endsWith(one.indicator) ? subject : subject + one.indicator
  return {
    ...one,
    indicator,
    indicator_id: resolveIndicator(indicator, lexicon)?.id ?? null,
    origins: { ...one.origins, indicator: originAt('row', subject) },
  }
}

/** The rule of a cell, with what stands in for the period. */
const ruleInCell = (rule: string): string => rule.replace(/^[^+]{1,40}/, 'cell_sentence')

/** Where a merged cell has left its text in each of its columns, the first says all. */
const isRepeat = ({ rows, columns }: Table, row: number, col: number): boolean =>
  col > 0 && rows[row]![col] === rows[row]![col - 1] && columns[col]!.at(-1) === columns[col - 1]!.at(-1)

/** 一、就业促进（3项）, 产出指标（50分）: a group counts its own rows, or says what they weigh. */
const OWN_COUNT =
  /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])?[^\d]*[（(]\s*(?:共|计)?\d{1,3}\s*[项个件条分](?:指标|任务|工作|目标)?\s*[)）]$/

/** Rule of numbers in the names of rows that have figures of their own: 十亿吨公里死亡率（人/十亿吨公里）. */
export const IN_NAME = 'number_in_name'

/** 每10万人口全科医生数: the number says of how many one is told. */
const PER = /每\d/
const CLOSES = /[)）]$/
/** 就业人员十万人生产安全事故死亡率: what ends in the noun of a measure is a name, whatever numbers it holds. */
const MEASURE = /(?:[率量额次值]|[^分]数|比[重例]|占比|面积|指数|水平)$/

/** 引进5亿元以上重大项目, 500千伏及以上变电站: the number says of what size what is counted is. */
const OF_SIZE = /\d\s*[万亿千]?\p{Script=Han}{0,3}(?:及?以上|及?以下)的?\p{Script=Han}{2,}$/u

/** 松岭镇等3个镇高标准农田项目: how many places a work is in, in its name. */
const OF_PLACES = /等\d{1,3}个?(?:乡镇|[镇乡村街社片园小])\p{Script=Han}*(?:项目|工程)$/u

/** 步行500米范围内有公园的小区: how far a service reaches, in its name. */
const OF_REACH = /\d\s*(?:千?米|公里|k?m|分钟|小时)(?:服务|步行)?(?:范围|半径|以?内|生活圈)/i

/** True for a label that names what the figures of its row measure, with their unit after it: no sentence. */
function isMeasuredName({ table, columns, values }: TableSense, { row, col }: Cell, lexicon: Lexicon): boolean {
  const cells = table.rows[row]!
  const label = cells[col]!
  const isMeasure = MEASURE.test(label) || (CLOSES.test(label) && lexicon.unitLabels.measured(label) !== null)
  const isName = PER.test(label) || [OF_SIZE, OF_PLACES, OF_REACH].some((form) => form.test(label)) || isMeasure
  if (columns[col]!.role !== 'label' || !isName) return false
  return values.some((value) => value.col !== col && lexicon.figures.read(cells[value.col]!) !== null)
}

/** A merged cell has one place in several rows and is read once. */
function sentenceCells({ table, columns, isRegister }: TableSense, lexicon: Lexicon): (Cell & { place: Place })[] {
  const seen = new Set<number>()
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((text, col) => {
      const use = columns[col]!
      if (!(statusOfRole(use.role) ? isSentence(text) : text.length >= SHORTEST) || !isReadIn(use, isRegister))
        return []
      const place = table.places.at(row, col)
      if (!place || seen.has(place.start) || isRepeat(table, row, col) || figureIn(text, lexicon)) return []
      seen.add(place.start)
      return [{ row, col, place }]
    }),
  )
}

/** What reads the words and the sentences of tables. */
export interface CellReaders {
  lexicon: Lexicon
  readProse: ProseReader
}

/**
 * The statements of cells that hold sentences, as tables of tasks do (完成棚户区改造2836户). What the row states as its day
 * holds for them. `ordinal` is the table's, 1-based.
 */
export function cellProse(
  read: TableSense,
  lines: Lines,
  context: Context,
  { lexicon, readProse }: CellReaders,
): { statements: Statement[]; passed: Passed[] } {
  const { table, ordinal: at, answers, labels } = read
  const readings = sentenceCells(read, lexicon).map(({ row, col, place }) => {
    if (OWN_COUNT.test(table.rows[row]![col]!)) {
      return { statements: [], passed: [{ rule: OWN_ITEM, start: place.start, end: place.end }] }
    }
    if (isMeasuredName(read, { row, col }, lexicon)) {
      return { statements: [], passed: [{ rule: IN_NAME, start: place.start, end: place.end }] }
    }
    const answer = answers[row] ?? null
    const own = { source_kind: 'table', table: at, row, col, paragraph: null, proof: table.proof } as const
    const { body } = labels[row]!
    const responsible = body ?? answer?.responsible ?? null
    const who = { task: answer?.task ?? null, responsible, is_part: body !== null }
    const around = contextAt(read, { row, col }, context, lexicon)
    const { statements, passed } = readProse(paragraphIn(place, lines), 0, around)
    const by = who.responsible === null ? null : originAt('row', who.responsible)
    const inCell = (stated: Statement): Statement => {
      const one = ofItsRow(stated, around.subject, lexicon)
      const origins = { ...one.origins, responsible: by }
      return { ...one, ...own, ...who, rule: ruleInCell(one.rule), origins }
    }
    return { statements: statements.map(inCell), passed }
  })
  return {
    statements: readings.flatMap(({ statements }) => statements),
    passed: readings.flatMap(({ passed }) => passed),
  }
}
