import type { Area } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { isOwnFigure } from '../database/own-figure.ts'
import type { ComparedStatement } from './statement.ts'

/** What an area had in a year, by its own documents: as printed, and in the canonical unit. */
interface Base {
  area_code: string | null
  area_name: string | null
  year: string
  value: number
  unit: string | null
  value_canonical: number
  unit_canonical: string
}

/** How many times a base an area wants to reach, as a sentence says. */
interface Multiple {
  area_code: string | null
  area_name: string | null
  period: string
  base: string
  value: number
}

/** What levels are compared with: the level of the area above, and the area's own in a year before. */
export interface Relations {
  partOfParent: (statement: ComparedStatement, all: readonly ComparedStatement[]) => string | null
  timesBase: (statement: ComparedStatement) => string | null
}

/** Two figures for one year leave none. */
const BASES = `SELECT t.area_code, t.area_name, year(t.period_end)::VARCHAR AS year, t.unit_canonical,
    any_value(t.value_canonical) AS value_canonical,
    min_by(t.value, t.target_id) AS value, min_by(t.unit, t.target_id) AS unit
  FROM targets t JOIN latest_documents USING (doc_id)
  WHERE t.indicator_id = $1 AND t.measure = 'level' AND t.status IN ('achieved', 'baseline') AND t.scope IS NULL
    AND ${isOwnFigure('t')} AND t.period_end IS NOT NULL AND t.comparator = '='
    AND t.value_canonical <> 0
  GROUP BY ALL HAVING count(DISTINCT t.value_canonical) = 1 ORDER BY ALL`

const MULTIPLES = `SELECT t.area_code, t.area_name, t.period, t.baseline_period AS base, t.value_canonical AS value
  FROM targets t JOIN latest_documents USING (doc_id)
  WHERE t.indicator_id = $1 AND t.measure = 'growth' AND t.unit_canonical = '倍' AND t.status = 'target' AND t.scope IS NULL
    AND t.baseline_period IS NOT NULL AND t.period IS NOT NULL
  ORDER BY ALL`

const isOf =
  (area: Pick<ComparedStatement, 'area_code' | 'area_name'>) =>
  (other: Pick<ComparedStatement, 'area_code' | 'area_name'>) =>
    other.area_code === area.area_code && other.area_name === area.area_name

/** To three digits. */
export const rounded = (value: number): string => String(Number(value.toPrecision(3)))

/** Of what one area states for one period and measure, the newest that is one figure. */
export function newest(statements: readonly ComparedStatement[]): ComparedStatement | null {
  const told = statements.filter(({ value }) => value !== null)
  return (
    told.toSorted(
      (a, b) => Number((a.stated_on ?? '') < (b.stated_on ?? '')) - Number((a.stated_on ?? '') > (b.stated_on ?? '')),
    )[0] ?? null
  )
}

function parentOf({ area_code, area_name }: ComparedStatement, areas: readonly Area[]): Area | undefined {
  const own = areas.find(({ code, name }) => code === area_code && name === area_name)
  return own?.parent_code
    ? areas.find(({ code, valid_to }) => code === own.parent_code && valid_to === null)
    : undefined
}

function partOfParent(
  statement: ComparedStatement,
  all: readonly ComparedStatement[],
  areas: readonly Area[],
): string | null {
  const parent = parentOf(statement, areas)
  const same = all.filter(
    ({ area_code, period, measure, unit_canonical }) =>
      area_code === parent?.code &&
      period === statement.period &&
      measure === statement.measure &&
      unit_canonical === statement.unit_canonical,
  )
  const whole = parent && newest(same)
  return whole?.value_canonical && statement.value_canonical !== null
    ? `${rounded((100 * statement.value_canonical) / whole.value_canonical)}% of ${whole.value}${whole.unit ?? ''}`
    : null
}

function timesBase(
  statement: ComparedStatement,
  bases: readonly Base[],
  multiples: readonly Multiple[],
): string | null {
  const stated = multiples.filter(isOf(statement)).find(({ period }) => period === statement.period)
  if (stated) return `${stated.value} (stated, of ${stated.base})`
  const year = statement.period_end?.slice(0, 4) ?? ''
  const own = bases.filter(isOf(statement)).filter(({ unit_canonical }) => unit_canonical === statement.unit_canonical)
  const base = own.findLast((one) => one.year < year)
  return base && statement.value_canonical !== null
    ? `${rounded(statement.value_canonical / base.value_canonical)} (of ${base.value}${base.unit ?? ''} in ${base.year})`
    : null
}

/** Reads what an indicator's levels can be compared with. */
export async function relationsOf(db: Database, indicatorId: string, areas: readonly Area[]): Promise<Relations> {
  const bases = (await db.rows(BASES, [indicatorId])).rows as unknown as Base[]
  const multiples = (await db.rows(MULTIPLES, [indicatorId])).rows as unknown as Multiple[]
  return {
    partOfParent: (statement, all) => partOfParent(statement, all, areas),
    timesBase: (statement) => timesBase(statement, bases, multiples),
  }
}
