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
import { indicatorNamed } from './indicator-name.ts'
import { checkAddsUp, type Sizes, sizedFigure } from './per-size.ts'
import { type Silence, silences } from './silence.ts'
import type { ComparedStatement } from './statement.ts'

/** What each row of a long comparison tells, in this order. */
const COLUMNS = [
  ...(['area_code', 'area_name', 'indicator_id', 'indicator', 'period', 'measure', 'coverage', 'status'] as const),
  ...(['comparator', 'value', 'value_high', 'unit'] as const),
  ...(['value_canonical', 'value_high_canonical', 'unit_canonical', 'basis', 'n_units', 'proof'] as const),
  ...(['doc_id', 'doc_no', 'title', 'stated_on', 'first_line', 'quote', 'target_id'] as const),
]

/** What a row tells besides if figures are told by the size of their place. */
const SIZED = ['per', 'value_per', 'per_total', 'per_year', 'per_source'] as const

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

function sizedCells(statement: ComparedStatement, sizes: Sizes): Row {
  const found = sizedFigure(statement, sizes)
  if (found === null) return { per: sizes.per }
  const { value, year, source } = found.size
  return { per: sizes.per, value_per: found.value, per_total: value, per_year: year, per_source: source }
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

/** What long rows are restricted to, and told by. */
export interface RowOptions extends Restriction {
  sizes?: Sizes | null
}

/**
 * Compares areas by one registered indicator, with the record tables and views of `db`. See
 * compareIndicatorRows.
 */
export async function comparisonRows(
  db: Database,
  indicatorId: string,
  { sizes = null, ...restriction }: RowOptions = {},
): Promise<Rows> {
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
      const told = (one: ComparedStatement) => ({ ...statedRow(one), ...(sizes && sizedCells(one, sizes)) })
      return own ? own.map(told) : [silentRow(area, indicatorId, cell, silenceOf(area, cell.period))]
    }),
  )
  if (sizes === null) return { columns: COLUMNS, rows }
  const blank = Object.fromEntries(SIZED.map((name) => [name, null]))
  return { columns: [...COLUMNS, ...SIZED], rows: rows.map((row) => ({ ...blank, ...row })) }
}

/**
 * Sets the areas of a dataset beside each other, for programs: one row per area, period, measure and statement, as
 * printed and in canonical units, with its source; and one for each area that states nothing of a period and measure
 * that another does, whose `coverage` says why. Throws UsageFault for an unknown indicator or period, or sizes for figures that do not add up, and InputFault
 * where there is no database yet.
 */
export async function compareIndicatorRows(
  dataDir: string,
  name: string,
  indicators: readonly Indicator[],
  options: RowOptions = {},
): Promise<Rows> {
  const indicator = indicatorNamed(name, indicators)
  if (options.sizes) checkAddsUp(indicator)
  return withDataset(dataDir, (db) => comparisonRows(db, indicator.id, options))
}
