import type { Status } from '../../datasets/records/vocabulary.ts'
import { readDecimal } from '../tables/number.ts'
import type { Table } from '../tables/table.ts'
import type { Period } from '../values/period.ts'
import { type ColumnSense, columnSense, isValueColumn } from './column.ts'
import { flowColumns, type SensedColumn } from './flow.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { startOf } from './meaning.ts'
import type { Statement } from './statement.ts'

/** What the document says to every table in it. */
export interface TableContext {
  /** The whole extracted text, which places refer to. */
  text: string
  usual: Status
  /** The single year the document or its title is about; null for plans over several. */
  year: number | null
  /** Day of the document; a year that ended before it is past. */
  day: string | null
  /** True for the name of a body or place that can answer for a value. */
  isBody: (text: string) => boolean
}

const INDICATOR_HEADER = /指标|项目|名称|内容|类别/

interface Labels {
  col: number
  /** True where rows are indicators and not bodies. */
  areIndicators: boolean
  /** Column that gives each indicator its unit; −1 where there is none. */
  unitCol: number
}

const UNIT_HEADER = /^(?:计量)?单位$/

/** The first column of words labels the rows: with bodies, or, in a table of indicators, with those. */
function labelsOf(table: Table, isBody: (text: string) => boolean): Labels | null {
  const col = table.columns.findIndex((_, i) => {
    const cells = table.rows.map((row) => row[i] ?? '').filter((text) => text !== '')
    return cells.length > 0 && cells.filter((text) => readDecimal(text) === null).length * 2 > cells.length
  })
  if (col < 0) return null
  const header = table.columns[col]!.at(-1) ?? ''
  const bodies = table.rows.filter((row) => isBody(row[col]!)).length
  const areIndicators = INDICATOR_HEADER.test(header) && bodies * 2 < table.rows.length
  // 单位 beside bodies means the body, beside indicators the unit of measure.
  const unitCol = areIndicators ? table.columns.findIndex((path) => UNIT_HEADER.test(path.at(-1) ?? '')) : -1
  return { col, areIndicators, unitCol }
}

const numberOf = (text: string): number =>
  Number(
    text
      .normalize('NFKC')
      .replace(/[,\s%‰]/g, '')
      .replace(/[−–—]/g, '-'),
  )

/** The row as it stands in the text; a merged cell, which has one place in several slots, once. */
function rowQuote(table: Table, row: number, text: string): string {
  const ends = new Map<number, number>()
  for (const place of table.places[row]!) if (place) ends.set(place.start, place.end)
  return [...ends].map(([start, end]) => text.slice(start, end)).join(' | ')
}

const signed = (cell: string): string | null => (/[%％]$/.test(cell.trim()) ? '%' : null)

/** A year before the document's own is past; its quarters are not, for plans come out when the first is over. */
function statusOf(period: Period | null, { usual, day }: TableContext): Status {
  const isPast = period !== null && day !== null && period.end.slice(0, 4) < day.slice(0, 4)
  return isPast ? 'achieved' : usual
}

function cellStatement(
  table: Table,
  row: number,
  col: number,
  sense: ColumnSense,
  label: { name: string; isIndicator: boolean; unit: string | null },
  context: TableContext,
  lexicon: Lexicon,
) {
  const cell = table.rows[row]![col]!
  const place = table.places[row]![col]!
  const named = label.isIndicator ? resolveIndicator(label.name, lexicon) : sense.registered
  const measure = sense.measure ?? named?.measure ?? 'level'
  return {
    status: statusOf(sense.period, context),
    indicator: label.isIndicator ? label.name + sense.indicator : sense.indicator,
    indicator_id: named?.id ?? null,
    scope: null,
    measure,
    value: numberOf(cell),
    unit: signed(cell) ?? label.unit ?? sense.unit,
    value_text: context.text.slice(place.start, place.end),
    period_start: startOf(sense.period, measure),
    period_end: sense.period?.end ?? null,
    freq: sense.period?.freq ?? null,
    period_text: sense.period?.text ?? null,
    is_total: table.total_rows.includes(row),
    row,
    col,
    responsible: label.isIndicator || table.total_rows.includes(row) ? null : label.name || null,
    first_line: place.first_line,
    span_start: place.start,
    span_end: place.end,
  } as const
}

interface ValueColumn extends SensedColumn {
  col: number
}

/** The columns of values with what their headers say; those that add up to a year hold increments. */
function valueColumns(table: Table, labels: Labels | null, context: TableContext, lexicon: Lexicon): ValueColumn[] {
  const columns = table.columns.flatMap((_, col) => {
    if (col === labels?.col || !isValueColumn(table, col)) return []
    const sense = columnSense(table, col, context.year, lexicon)
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
  const labels = labelsOf(table, context.isBody)
  const fixed = {
    bindingness: 'plain',
    comparator: '=',
    value_high: null,
    baseline_period: null,
    source_kind: 'table',
    table: ordinal,
    paragraph: null,
    proof: table.proof,
    rule: 'table_cell',
    is_wedged: false,
  } as const
  const quotes = table.rows.map((_, row) => rowQuote(table, row, context.text))
  return valueColumns(table, labels, context, lexicon).flatMap(({ col, sense }) => {
    return table.rows.flatMap((cells, row) => {
      if (!table.places[row]![col] || readDecimal(cells[col]!) === null) return []
      const label = {
        name: labels ? cells[labels.col]! : '',
        isIndicator: labels?.areIndicators ?? false,
        unit: cells[labels?.unitCol ?? -1] || null,
      }
      const statement = {
        ...fixed,
        ...cellStatement(table, row, col, sense, label, context, lexicon),
        quote: quotes[row]!,
      }
      return statement.indicator === '' ? [] : [statement]
    })
  })
}
