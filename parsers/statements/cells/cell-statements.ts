import type { Comparator, Status } from '../../../datasets/records/vocabulary.ts'
import type { Table } from '../../tables/table.ts'
import type { Figure } from '../../values/figure.ts'
import { type Ruling, ruling } from '../context/level.ts'
import { resolveIndicator } from '../indicator.ts'
import type { Lexicon } from '../lexicon.ts'
import { startOf } from '../meaning.ts'
import { originAt, originOf } from '../origin.ts'
import { type Statement, withStandIn } from '../statement.ts'
import { cellUnit } from './cell-unit.ts'
import { type ColumnSense, columnSense, isValueColumn } from './column.ts'
import { flowColumns, type SensedColumn } from './flow.ts'
import { labelOf, type RowLabel, type RowLabels, rowLabels } from './row-labels.ts'

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

/** The row as it stands in the text; a merged cell, which has one place in several slots, once. */
function rowQuote(table: Table, row: number, text: string): string {
  const ends = new Map<number, number>()
  for (const col of table.columns.keys()) {
    const place = table.places.at(row, col)
    if (place) ends.set(place.start, place.end)
  }
  return [...ends].map(([start, end]) => text.slice(start, end)).join(' | ')
}

/** A year before the document's own is past; its quarters are not, for plans come out when the first is over. */
function statusOf({ period, status, indicator }: ColumnSense, { usual, day }: TableContext): Ruling<Status> {
  if (status !== null) return ruling(status, 'column', indicator)
  const isPast = period !== null && day !== null && period.end.slice(0, 4) < day.slice(0, 4)
  return isPast ? ruling('achieved', 'column', period.text) : usual
}

/** The document's year stands in for a column without one. */
const periodOrigin = ({ period, is_filled_in }: ColumnSense) =>
  period && originAt(is_filled_in ? 'document' : 'column', period.text)

function unitOrigin(unit: string | null, { said, sense, label }: Reading) {
  if (unit === null) return null
  if (said.unit !== null) return originAt('cell', said.unit)
  if (sense.unit !== null) return originAt('column', sense.unit)
  return label.unit === null ? originAt('table', unit) : originAt('row', label.unit)
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
  /** The row as it stands in the text. */
  quote: string
}

/** The cell's own bound, else that of its row, else that of its column. */
const boundOf = ({ said, label, sense }: Reading): Comparator =>
  said.comparator === '=' ? (label.comparator ?? sense.comparator ?? '=') : said.comparator

/** One literal, not put together from parts: a table has thousands of cells, and spreading is dear. */
function cellStatement(reading: Reading, context: TableContext, lexicon: Lexicon): Statement {
  const { table, ordinal, row, col, said, sense, label, quote } = reading
  const place = table.places.at(row, col)!
  const named = label.isIndicator ? resolveIndicator(label.name, lexicon) : sense.registered
  const measure = said.measure ?? sense.measure ?? named?.measure ?? 'level'
  const is_total = table.total_rows.includes(row)
  const status = statusOf(sense, context)
  const unit = cellUnit({ said, sense, label, table, measure }, lexicon)
  return {
    indicator: label.isIndicator ? label.name + sense.addition : sense.indicator,
    indicator_id: named?.id ?? null,
    scope: null,
    measure,
    status: status.value,
    bindingness: label.bindingness,
    comparator: boundOf(reading),
    value: said.value,
    value_high: said.value_high,
    unit,
    value_text: context.text.slice(place.start, place.end),
    period_start: startOf(sense.period, measure),
    period_end: sense.period?.end ?? null,
    freq: sense.period?.freq ?? null,
    period_text: sense.period?.text ?? null,
    baseline_period: sense.base,
    is_total,
    source_kind: 'table',
    table: ordinal,
    row,
    col,
    responsible: label.isIndicator || is_total ? null : label.name || null,
    task: null,
    paragraph: null,
    first_line: place.first_line,
    span_start: place.start,
    span_end: place.end,
    quote,
    proof: table.proof,
    rule: withStandIn('table_cell', sense.is_filled_in ? 'document_year' : null),
    is_wedged: false,
    is_doubtful: false,
    origins: { period: periodOrigin(sense), status: originOf(status), unit: unitOrigin(unit, reading) },
    gap: sense.period === null ? 'unstated' : null,
  }
}

interface ValueColumn extends SensedColumn {
  col: number
}

/** The columns of values with what their headers say; those that add up to a year hold increments. */
function valueColumns(table: Table, labels: RowLabels | null, context: TableContext, lexicon: Lexicon): ValueColumn[] {
  const columns = table.columns.flatMap((_, col) => {
    if (col === labels?.col || !isValueColumn(table, col, lexicon)) return []
    const sense = columnSense(table, col, context, lexicon)
    return [{ col, sense, cells: table.rows.map((row) => row[col]!) }]
  })
  const flows = flowColumns(columns)
  return columns.map((column) => {
    const isStock = column.sense.measure === null || column.sense.measure === 'level'
    return flows.has(column) && isStock ? { ...column, sense: { ...column.sense, measure: 'increment' } } : column
  })
}

/** One statement per number in a value column of a table. `ordinal` is the table's, 1-based. */
export function cellStatements(table: Table, ordinal: number, context: TableContext, lexicon: Lexicon): Statement[] {
  const labels = rowLabels(table, context.isBody, lexicon)
  const quotes = table.rows.map((_, row) => rowQuote(table, row, context.text))
  const labelled = table.rows.map((cells) => labelOf(cells, labels, lexicon))
  const statements: Statement[] = []
  for (const { col, sense } of valueColumns(table, labels, context, lexicon)) {
    for (const [row, cells] of table.rows.entries()) {
      const said = table.places.at(row, col) ? lexicon.figures.read(cells[col]!) : null
      if (!said) continue
      const reading = { table, ordinal, row, col, said, sense, label: labelled[row]!, quote: quotes[row]! }
      const statement = cellStatement(reading, context, lexicon)
      if (statement.indicator !== '') statements.push(statement)
    }
  }
  return statements
}
