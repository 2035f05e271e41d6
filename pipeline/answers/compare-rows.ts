import { byPeriod } from '../../datasets/records/period.ts'
import type { Indicator } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows, Value } from '../database/rows.ts'
import { groupBy } from '../documents/group.ts'
import {
  areaKey,
  byMeasure,
  type ComparedArea,
  comparedBy,
  measureName,
  periodOf,
  type Restriction,
  UNDATED,
} from './compared.ts'
import { indicatorNamed } from './indicatorname.ts'
import { type Silence, silences } from './silence.ts'
import type { ComparedStatement } from './statement.ts'

/** What each row of a long comparison tells, in this order. */
const COLUMNS = [
  ...(['area_code', 'area_name', 'indicator_id', 'indicator', 'period', 'measure', 'coverage', 'status'] as const),
  ...(['comparator', 'value', 'value_high', 'unit'] as const),
  ...(['value_canonical', 'value_high_canonical', 'unit_canonical', 'basis', 'n_units', 'proof'] as const),
  ...(['doc_id', 'doc_no', 'title', 'stated_on', 'first_line', 'quote', 'target_id'] as const),
]

type Row = Record<string, Value>

/** A period and measure that some area states. */
interface Cell {
  period: string | null
  measure: string | null
}

const cellKey = ({ period, measure }: Cell): string => JSON.stringify([period, measure])

function cellsOf(statements: readonly ComparedStatement[]): Cell[] {
  const sorted = statements.toSorted(
    (a, b) => byPeriod(periodOf(a), periodOf(b)) || byMeasure(measureName(a), measureName(b)),
  )
  return [...new Map(sorted.map(({ period, measure }) => [cellKey({ period, measure }), { period, measure }])).values()]
}

const statedRow = (statement: ComparedStatement): Row => {
  const row: Row = { ...statement, coverage: 'stated', status: 'target' }
  return Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? null]))
}

const silentRow = (
  { area_code, area_name }: ComparedArea,
  indicator_id: string,
  cell: Cell,
  coverage: Silence,
): Row => ({
  ...Object.fromEntries(COLUMNS.map((name) => [name, null])),
  ...{ area_code, area_name, indicator_id, ...cell, coverage },
})

/**
 * Compares areas by one registered indicator, with the record tables and views of `db`. See
 * compareIndicatorRows.
 */
export async function comparisonRows(db: Database, indicatorId: string, restriction: Restriction = {}): Promise<Rows> {
  const { period } = restriction
  const { areas, statements } = await comparedBy(db, indicatorId, restriction)
  const found = cellsOf(statements)
  const asked = period === undefined || period === UNDATED ? null : period
  const cells = found.length > 0 ? found : [{ period: asked, measure: null }]
  const silenceOf = await silences(db)
  const stated = groupBy(statements, (one) => `${areaKey(one)} ${cellKey(one)}`)
  const rows = areas.flatMap((area) =>
    cells.flatMap((cell): Row[] => {
      const own = stated.get(`${areaKey(area)} ${cellKey(cell)}`)
      return own ? own.map(statedRow) : [silentRow(area, indicatorId, cell, silenceOf(area, cell.period))]
    }),
  )
  return { columns: COLUMNS, rows }
}

/**
 * Sets the areas of a dataset beside each other, for programs: one row per area, period, measure and statement, as
 * printed and in canonical units, with its source; and one for each area that states nothing of a period and measure
 * that another does, whose `coverage` says why. Throws UsageFault for an unknown indicator or period and InputFault
 * where there is no database yet.
 */
export async function compareIndicatorRows(
  dataDir: string,
  name: string,
  indicators: readonly Indicator[],
  period?: string,
  level?: Restriction['level'],
): Promise<Rows> {
  const { id } = indicatorNamed(name, indicators)
  return withDataset(dataDir, (db) =>
    comparisonRows(db, id, { ...(period !== undefined && { period }), ...(level && { level }) }),
  )
}
