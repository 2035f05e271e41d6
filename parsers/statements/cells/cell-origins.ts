import type { Comparator, Measure } from '../../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../../datasets/reference/indicator.ts'
import { oncePer } from '../../memory.ts'
import type { Table } from '../../tables/table.ts'
import type { Figure } from '../../values/figure.ts'
import { type Origin, type Origins, originAt } from '../statement/origin.ts'
import type { ColumnSense } from './columns/column.ts'
import type { RowAnswer } from './rows/row-answer.ts'
import type { RowLabel } from './rows/row-label.ts'

/** What may say something of a cell. */
interface Sources {
  table: Table
  col: number
  said: Figure
  sense: ColumnSense
  label: RowLabel
  answer: RowAnswer | null
}

/** What a cell has been told. */
export interface ToldCell extends Pick<Origins, 'period' | 'status'> {
  indicator: string
  named: Indicator | null
  unit: string | null
  comparator: Comparator
  /** Measure as words tell it, and as the unit leaves it. */
  told: Measure
  measure: Measure
}

const NO_HEADER: readonly string[] = []
/** The cells of a column share their headers. */
const joined = oncePer((path: readonly string[]) => path.join(' › '))

const header = ({ table, col }: Sources): string => joined(table.columns[col] ?? NO_HEADER)

function nameOrigin(sources: Sources, indicator: string): Origin {
  const { label, sense, table } = sources
  if (label.isIndicator) return originAt('row', label.name)
  const isOfHeader = sense.addition !== '' || header(sources).includes(indicator)
  return isOfHeader ? originAt('column', header(sources)) : originAt('table', table.title)
}

function unitOrigin(unit: string | null, { said, sense, label, table }: Sources): Origin | null {
  if (unit === null) return null
  if (said.unit !== null) return originAt('cell', said.unit)
  if (sense.unit !== null) return originAt('column', sense.unit)
  if (label.unit !== null) return originAt('row', label.unit)
  return originAt(table.unit === null ? 'document' : 'table', unit)
}

function measureOrigin(sources: Sources, { named, unit, told, measure }: ToldCell): Origin | null {
  const { said, sense, label, table } = sources
  if (told !== measure) return unitOrigin(unit, sources)
  if (said.measure !== null) return originAt('cell', said.unit)
  if (sense.measure !== null) return originAt('column', header(sources))
  if (label.measure !== null) return originAt('row', label.name)
  const registered = named ?? sense.registered
  if (sense.usual_measure !== null && sense.usual_measure !== sense.registered?.measure)
    return originAt('table', table.title)
  return registered === null ? null : originAt('registry', registered.zh)
}

function comparatorOrigin(sources: Sources, { comparator }: ToldCell): Origin | null {
  const { said, label, sense } = sources
  if (said.comparator !== '=') return originAt('cell', said.unit)
  if (comparator === '=') return null
  if (label.comparator !== null) return originAt('row', label.name)
  return sense.comparator === null ? null : originAt('column', header(sources))
}

function responsibleOrigin({ label, sense, answer }: Sources): Origin | null {
  if (label.body !== null) return originAt('row', label.body)
  if (sense.body !== null) return originAt('column', sense.body)
  return answer?.responsible ? originAt('row', answer.responsible) : null
}

/** Where the fields of a cell's statement come from. */
export const cellOrigins = (sources: Sources, told: ToldCell): Origins => ({
  indicator: nameOrigin(sources, told.indicator),
  measure: measureOrigin(sources, told),
  comparator: comparatorOrigin(sources, told),
  period: told.period,
  status: told.status,
  unit: unitOrigin(told.unit, sources),
  responsible: responsibleOrigin(sources),
  also: null,
})
