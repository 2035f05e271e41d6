import type { Comparator, Measure, Status } from '../../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../../datasets/reference/indicator.ts'
import type { Table } from '../../tables/table.ts'
import type { Figure } from '../../values/figure.ts'
import { scaleAlone, scaled } from '../../values/numeral.ts'
import { isRead, type NamedPeriod, type Period } from '../../values/period.ts'
import { isInSquareBrackets } from '../../values/square-brackets.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { fallen, startOf } from '../sentence/meaning.ts'
import { type Level, type Ruling, ruling } from '../statement/level.ts'
import { originAt, originOf } from '../statement/origin.ts'
import { type Statement, withStandIn } from '../statement/statement.ts'
import { cellOrigins } from './cell-origins.ts'
import type { ColumnSense } from './columns/column.ts'
import { type ColumnPeriod, periodOfSums, standInOf } from './columns/column-period.ts'
import { statusInColumn } from './columns/column-status.ts'
import { measureInUnit } from './columns/header-measure.ts'
import { totalByTitle } from './columns/title-name.ts'
import { figureIn, isStarred } from './dated-figure.ts'
import { fallIn } from './fall.ts'
import type { RowAnswer } from './rows/row-answer.ts'
import type { RowLabel } from './rows/row-label.ts'
import type { TableContext } from './table-context.ts'
import type { TableSense } from './table-sense.ts'
import { cellUnit } from './units/cell-unit.ts'
import type { UnitOfSum } from './units/unit-of-sums.ts'

/** The row as it stands in the text; a merged cell, which has one place in several slots beside each other, once. */
function rowQuote({ columns, places }: Table, row: number, text: string): string {
  let quote = ''
  let last = -1
  for (let col = 0; col < columns.length; col++) {
    const place = places.at(row, col)
    if (!place || place.start === last) continue
    quote += (last < 0 ? '' : ' | ') + text.slice(place.start, place.end)
    last = place.start
  }
  return quote
}

/** The column decides, then the label of the row, then the table. */
function statusOf(sense: ColumnSense, label: RowLabel, usual: Ruling<Status>, day: string | null): Ruling<Status> {
  if (sense.told !== null || label.told === null) return statusInColumn(sense, usual, day)
  return ruling(label.told.status, 'row', label.told.words)
}

/** A row of goals below columns that report: 年度目标 above 实际完成. */
const isPlannedByRow = ({ told, period }: ColumnSense, label: RowLabel): boolean =>
  told === null && label.told?.status === 'target' && period?.freq !== 'A'

/** True for a time within another: 2025年 in a row of a table of 2024—2026年. */
function isPartOf(part: NamedPeriod | null, whole: Period): boolean {
  if (part === null || !isRead(part)) return false
  const [from, since] = [part, whole].map(({ start, end }) => start ?? `${end.slice(0, 4)}-01-01`) as [string, string]
  return from >= since && part.end <= whole.end
}

/**
 * When a value is due or of: by its header, else by its row, else in the document's year. What the title says holds for
 * rows that say no more.
 */
function periodOf(
  { table, col, sense, label, planned }: Reading,
  status: Status,
  day: string | null,
): Pick<ColumnPeriod, 'period' | 'is_filled_in'> & { level: Level } {
  const { period, is_filled_in, isOfTitle } = isPlannedByRow(sense, label) ? planned : sense
  // 2023-2026 beside what was spent by now is when the work is due.
  const isAhead =
    status === 'achieved' && label.period !== null && isRead(label.period) && day !== null && label.period.end > day
  // 2012年9月份 | 0.89 below the title of a third quarter.
  const isRowAlone = label.isOfPeriod && !table.columns[col]!.some((header) => header.includes(period?.text ?? ''))
  const isSettled = period !== null && !is_filled_in && !isRowAlone && !(isOfTitle && isPartOf(label.period, period))
  if (label.period === null || isAhead || isSettled) {
    const summed = period && periodOfSums(period, label.name)
    return { period: summed, is_filled_in, level: is_filled_in ? 'document' : 'column' }
  }
  return { period: isRead(label.period) ? label.period : null, is_filled_in: false, level: 'row' }
}

/** What a cell is read with. */
interface Reading {
  table: Table
  /** 1-based. */
  ordinal: number
  row: number
  col: number
  said: Figure
  sense: ColumnSense
  label: RowLabel
  answer: RowAnswer | null
  usual: Ruling<Status>
  planned: ColumnPeriod
  /** Unit by what the columns of the table add up to. */
  unitOfSum: UnitOfSum
  /** The row as it stands in the text. */
  quote: string
}

/**
 * The cell's own bound, else that of its row, else that of its column; what was reached below 失业率低于（%） is the rate
 * itself, and only the goal beside it has the bound.
 */
function boundOf({ said, label, sense }: Reading, status: Status): Comparator {
  if (said.comparator !== '=' || status === 'achieved' || status === 'baseline') return said.comparator
  return label.comparator ?? sense.comparator ?? '='
}

/** The body whose part of the figure the row or the column is. */
const partOf = ({ label, sense }: Reading): string | null => label.body ?? sense.body

/** 合计 among indicators adds up what the title is about. */
const rowName = ({ label, table }: Reading, context: TableContext, lexicon: Lexicon): string =>
  lexicon.words.isTotalHeader(label.name) ? totalByTitle(label.name, table, context, lexicon) : label.name

/** True if the row or the column says that its figures are in no percent: 死亡率（人/亿元）. */
function isInOtherUnit({ sense, label }: Reading, { unitLabels }: Lexicon): boolean {
  const units = unitLabels.namedIn(sense.unit ?? label.unit ?? '')
  return units.length > 0 && units.every(({ unit }) => unit.dimension !== 'percent')
}

/**
 * The measure by the cell's words, its column's, its row's, the title's, the registry's. What is mostly told as a change
 * is none if another unit than percent is printed.
 */
function measureTold(reading: Reading, named: Indicator | null, lexicon: Lexicon): Measure {
  const { said, sense, label } = reading
  const told = said.measure ?? sense.measure ?? label.measure
  if (told !== null) return told
  const usual = sense.usual_measure ?? named?.measure ?? 'level'
  return usual === 'growth' && isInOtherUnit(reading, lexicon) ? 'level' : usual
}

/** What a cell measures, how and in what unit; a fall is a negative change. */
function measured(reading: Reading, status: Status, context: TableContext, lexicon: Lexicon) {
  const { table, row, col, said, sense, label, unitOfSum } = reading
  const named = label.isIndicator ? resolveIndicator(label.name, lexicon) : sense.registered
  // Sums over the years of a plan stand in square brackets in a column of means.
  const isBracketed = isInSquareBrackets(table.rows[row]![col]!)
  const isSum =
    isBracketed && (sense.measure === 'growth' || sense.isOverYears || context.planNotes().areSumsInBrackets)
  const told = isSum ? 'increment' : measureTold(reading, named, lexicon)
  // Which are counted as their row is: [1800] in 万间 below 年均增长（%）.
  const unitTold = isSum && label.unit !== null ? { ...sense, unit: null } : sense
  const printedUnit = cellUnit({ said, sense: unitTold, label, table, col, measure: told, unitOfSum }, lexicon)
  const scale = printedUnit === null ? null : scaleAlone(printedUnit)
  const unit = scale === null ? printedUnit : null
  const printed = label.isIndicator ? rowName(reading, context, lexicon) + sense.addition : sense.indicator
  const fall = fallIn(printed, unit, lexicon)
  const name = fall?.name ?? printed
  const measure = fall?.measure ?? measureInUnit(told, { name, unit, named }, lexicon)
  const bounds = {
    value: scaled(said.value, scale ?? 1),
    value_high: said.value_high === null ? null : scaled(said.value_high, scale ?? 1),
    comparator: boundOf(reading, status),
  }
  return { name, named, unit, told, measure, bounds: fall ? fallen(bounds) : bounds }
}

/** One literal, not put together from parts: a table has thousands of cells, and spreading is slow. */
function cellStatement(reading: Reading, context: TableContext, lexicon: Lexicon): Statement {
  const { table, ordinal, row, col, sense, label, answer, quote } = reading
  const place = table.places.at(row, col)!
  const is_total = label.isOfAll || sense.isOfAll || table.total_rows.includes(row)
  const body = is_total ? null : partOf(reading)
  const status = statusOf(sense, label, reading.usual, context.day)
  const { period, is_filled_in, level } = periodOf(reading, status.value, context.day)
  const { name, named, unit, told, measure, bounds } = measured(reading, status.value, context, lexicon)
  return {
    indicator: name,
    indicator_id: named?.id ?? null,
    scope: null,
    measure,
    status: status.value,
    bindingness: label.bindingness,
    value: bounds.value,
    value_high: bounds.value_high,
    comparator: bounds.comparator,
    unit,
    value_text: context.text.slice(place.start, place.end),
    period_start: startOf(period, measure),
    period_end: period?.end ?? null,
    freq: period?.freq ?? null,
    period_text: period?.text ?? null,
    baseline_period: sense.base,
    is_total,
    is_part: body !== null,
    source_kind: 'table',
    table: ordinal,
    row,
    col,
    responsible: is_total ? null : (body ?? answer?.responsible ?? null),
    task: answer?.task ?? null,
    paragraph: null,
    first_line: place.first_line,
    span_start: place.start,
    span_end: place.end,
    quote,
    proof: table.proof,
    rule: withStandIn('table_cell', standInOf({ period, is_filled_in })),
    is_wedged: false,
    is_doubtful: false,
    origins: cellOrigins(reading, {
      indicator: name,
      named,
      unit,
      comparator: bounds.comparator,
      told,
      measure,
      period: period && originAt(level, period.text),
      status: originOf(status),
    }),
    gap: period === null ? 'unstated' : null,
  }
}

/** 45291 in a row of 资金到位时间: a day, as spreadsheets count them. */
export const isDayCount = ({ unit }: Figure, { isDay }: RowLabel): boolean => isDay && unit === null

/**
 * The column whose figure a cell is that spans several: the one of means and sums over the years, as [1800] below 2005年,
 * 2010年 and 年均, else the first.
 */
function ownerOf({ table, values }: TableSense, row: number, col: number): number {
  const place = table.places.at(row, col)
  const sharing = values.filter((other) => table.places.at(row, other.col)?.start === place?.start)
  return (sharing.find(({ sense }) => sense.period?.freq === 'X') ?? sharing[0])?.col ?? col
}

/** True for a cell that the one to its left or right carries on. */
const isSpread = ({ table: { rows } }: TableSense, row: number, col: number): boolean =>
  rows[row]![col] === rows[row]![col - 1] || rows[row]![col] === rows[row]![col + 1]

/** One statement per number in a column of values. */
export function cellStatements(read: TableSense, context: TableContext, lexicon: Lexicon): Statement[] {
  const { table, ordinal, labels, answers, usual, planned } = read
  const unitOfSum = context.unitOfSums(table)
  const quotes = table.rows.map((_, row) => rowQuote(table, row, context.text))
  const statements: Statement[] = []
  for (const { col, sense } of read.values) {
    for (const [row, cells] of table.rows.entries()) {
      const dated = table.places.at(row, col) ? figureIn(cells[col]!, lexicon, context) : null
      const said = dated?.figure
      if (!said || isDayCount(said, labels[row]!)) continue
      if (isSpread(read, row, col) && ownerOf(read, row, col) !== col) continue
      const [label, answer, quote] = [labels[row]!, answers[row]!, quotes[row]!]
      const period = dated!.period ?? (isStarred(cells[col]!) ? context.planNotes().starred : null)
      const own = period ? { ...sense, period, is_filled_in: false, isOfTitle: false } : sense
      const statement = cellStatement(
        { table, ordinal, row, col, said, sense: own, label, answer, usual, planned, unitOfSum, quote },
        context,
        lexicon,
      )
      if (statement.indicator !== '') statements.push(statement)
    }
  }
  return statements
}
