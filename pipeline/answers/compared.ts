import { periodDays } from '../../datasets/records/period.ts'
import { measure } from '../../datasets/records/vocabulary.ts'
import type { Database } from '../database/duckdb.ts'
import { UsageFault } from '../fault.ts'
import type { Statement } from './statement.ts'

/** An area with the number of documents that speak for it. */
export interface ComparedArea {
  area_code: string | null
  area_name: string | null
  n_documents: number
}

/** What a comparison by one indicator is made from. */
export interface Compared {
  /** The city first, then by code; an area that only another's document speaks of is among them. */
  areas: ComparedArea[]
  /** Of all periods. */
  all: Statement[]
  /** Of the period that was asked for. */
  statements: Statement[]
}

/** What a statement without a period is found under. */
export const UNDATED = 'undated'

const STATEMENTS = `SELECT s.*, d.doc_no, d.title, coalesce(d.written_on, d.published_on)::VARCHAR AS stated_on
  FROM compare s LEFT JOIN latest_documents d USING (doc_id)
  WHERE s.indicator_id = $1 ORDER BY s.doc_id, s.first_line, s.target_id`

/** An area counts as covered by the documents that speak for it; one may be spoken of in another's document only. */
const AREAS = `SELECT area_code, area_name, sum(n)::INTEGER AS n_documents FROM (
    SELECT area_code, area_name, count(*) AS n FROM latest_documents GROUP BY ALL
    UNION ALL SELECT DISTINCT area_code, area_name, 0 FROM compare WHERE indicator_id = $1
  ) WHERE area_code IS NOT NULL OR area_name IS NOT NULL
  GROUP BY ALL ORDER BY area_code NULLS LAST, area_name`

const MEASURE_UNKNOWN = 'measure unknown'
const MEASURES: readonly string[] = [...measure.options, MEASURE_UNKNOWN]

/** What a statement's measure is called, known or not. */
export const measureOf = (statement: Statement): string => statement.measure ?? MEASURE_UNKNOWN
/** What its period is called, stated or not. */
export const periodOf = (statement: Statement): string => statement.period ?? UNDATED

/** Order of measures: levels before increments. */
export const byMeasure = (a: string, b: string): number => MEASURES.indexOf(a) - MEASURES.indexOf(b)

function checkPeriod(period: string): void {
  if (period === UNDATED || periodDays(period) !== null) return
  throw new UsageFault(
    `period "${period}": found no period, expected one such as 2027, 2024-H1, 2024-Q1, 2024-06, 2021/2025 or ${UNDATED}`,
  )
}

/**
 * Reads what the areas of a dataset state of one registered indicator, from the record tables and views of `db`.
 * Throws UsageFault for a period that is none.
 */
export async function comparedBy(db: Database, indicatorId: string, period?: string): Promise<Compared> {
  if (period !== undefined) checkPeriod(period)
  const all = (await db.rows(STATEMENTS, [indicatorId])).rows as unknown as Statement[]
  const areas = (await db.rows(AREAS, [indicatorId])).rows as unknown as ComparedArea[]
  const statements = period === undefined ? all : all.filter((statement) => periodOf(statement) === period)
  return { areas, all, statements }
}

/** An area as one text: code and name together tell areas apart. */
export const areaKey = ({ area_code, area_name }: Pick<ComparedArea, 'area_code' | 'area_name'>): string =>
  JSON.stringify([area_code, area_name])
