import { periodDays } from '../../datasets/records/period.ts'
import { measure } from '../../datasets/records/vocabulary.ts'
import type { AreaLevel, ComparedLevel } from '../../datasets/reference/area-level.ts'
import type { Database } from '../database/duckdb.ts'
import { UsageFault } from '../fault.ts'
import type { ComparedStatement } from './statement.ts'

/** An area with the number of documents that speak for it. */
export interface ComparedArea {
  area_code: string | null
  area_name: string | null
  n_documents: number
  /** Null if no reference table knows it. */
  level: AreaLevel | null
  parent_code: string | null
}

/** Which statements and areas a comparison is made of. */
export interface Restriction {
  /** Key of a period (`2024`, `2024-Q1`, `2024-06`, `2023/2025`), or `undated`. */
  period?: string
  level?: ComparedLevel
}

/** What a comparison by one indicator is made from. */
export interface Compared {
  /** The city first, then by code; an area that only another's document speaks of is among them. */
  areas: ComparedArea[]
  /** Of all periods. */
  all: ComparedStatement[]
  /** Of the period that was asked for. */
  statements: ComparedStatement[]
}

/** What a statement without a period is found under. */
export const UNDATED = 'undated'

const STATEMENTS = `SELECT s.*, d.doc_no, d.title, coalesce(d.written_on, d.published_on)::VARCHAR AS stated_on,
    k.lead_units, k.responsible_units
  FROM compare s LEFT JOIN latest_documents d USING (doc_id)
  LEFT JOIN targets t ON t.target_id = s.target_id AND s.basis = 'stated' AND NOT t.is_part
  LEFT JOIN tasks k ON k.task_id = t.task_id
  WHERE s.indicator_id = $1 ORDER BY s.doc_id, s.first_line, s.target_id`

/** An area counts as covered by the documents that speak for it; one may be spoken of in another's document only. */
const AREAS = `WITH known AS (
    SELECT area_code, area_name, max_by(level, coalesce(valid_to, '9999-12-31'::DATE)) AS level, any_value(parent_code) AS parent_code
    FROM areas GROUP BY ALL
  ), told AS (
    SELECT area_code, area_name, sum(n)::INTEGER AS n_documents FROM (
      SELECT area_code, area_name, count(*) AS n FROM latest_documents GROUP BY ALL
      UNION ALL SELECT DISTINCT area_code, area_name, 0 FROM compare WHERE indicator_id = $1
    ) WHERE area_code IS NOT NULL OR area_name IS NOT NULL GROUP BY ALL
  )
  SELECT t.area_code, t.area_name, t.n_documents, k.level, k.parent_code
  FROM told t LEFT JOIN known k ON k.area_name = t.area_name AND k.area_code IS NOT DISTINCT FROM t.area_code
  ORDER BY t.area_code NULLS LAST, t.area_name`

/** The areas of a level, and those directly above them: districts are set beside each other and their city. */
function ofLevel(areas: readonly ComparedArea[], level: ComparedLevel): ComparedArea[] {
  const isOf = (area: ComparedArea): boolean => area.level === level || (level === 'county' && area.level === 'zone')
  const above = new Set(areas.filter(isOf).map(({ parent_code }) => parent_code))
  return areas.filter((area) => isOf(area) || (area.area_code !== null && above.has(area.area_code)))
}

const MEASURE_UNKNOWN = 'measure unknown'
const MEASURES: readonly string[] = [...measure.options, MEASURE_UNKNOWN]

/** What a statement's measure is called, known or not. */
export const measureName = (statement: ComparedStatement): string => statement.measure ?? MEASURE_UNKNOWN
/** What its period is called, stated or not. */
export const periodOf = (statement: ComparedStatement): string => statement.period ?? UNDATED

/** Order of measures: levels before increments. */
export const byMeasure = (a: string, b: string): number => MEASURES.indexOf(a) - MEASURES.indexOf(b)

function checkPeriod(period: string): void {
  if (period === UNDATED || periodDays(period) !== null) return
  throw new UsageFault(
    `period "${period}": found no period, expected one such as 2027, 2024-H1, 2024-Q1, 2024-06, 2021/2025 or ${UNDATED}`,
  )
}

/**
 * Reads what the areas of a dataset, or those of one level with what lies above them, state of one registered indicator,
 * from the record tables and views of `db`. Throws UsageFault for a period that is none.
 */
export async function comparedBy(
  db: Database,
  indicatorId: string,
  { period, level }: Restriction = {},
): Promise<Compared> {
  if (period !== undefined) checkPeriod(period)
  const read = (await db.rows(AREAS, [indicatorId])).rows as unknown as ComparedArea[]
  const areas = level === undefined ? read : ofLevel(read, level)
  const shown = new Set(areas.map(areaKey))
  const stated = (await db.rows(STATEMENTS, [indicatorId])).rows as unknown as ComparedStatement[]
  const all = level === undefined ? stated : stated.filter((statement) => shown.has(areaKey(statement)))
  const statements = period === undefined ? all : all.filter((statement) => periodOf(statement) === period)
  return { areas, all, statements }
}

/** An area as one text: code and name together tell areas apart. */
export const areaKey = ({ area_code, area_name }: Pick<ComparedArea, 'area_code' | 'area_name'>): string =>
  JSON.stringify([area_code, area_name])
