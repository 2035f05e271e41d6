import { measure } from '../../datasets/records/vocabulary.ts'
import type { Indicator, Area as ReferenceArea } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows, Value } from '../database/rows.ts'
import { groupBy } from '../group.ts'
import { indicatorNamed } from './indicatorname.ts'
import { newest, type Relations, relationsOf } from './relation.ts'
import { type Statement, statementText } from './statement.ts'

/** What stands where an area has documents and none of them says anything. */
const NOT_STATED = 'not stated'

interface Area {
  area_code: string | null
  area_name: string | null
  n_documents: number
}

const STATEMENTS = `SELECT s.*, d.doc_no, d.title, coalesce(d.written_on, d.published_on)::VARCHAR AS stated_on
  FROM compare s LEFT JOIN latest_documents d USING (doc_id)
  WHERE s.indicator_id = $1 ORDER BY s.doc_id, s.first_line, s.target_id`

/** An area counts as covered by the documents that speak for it; one may be spoken of in another's document only. */
const AREAS = `SELECT area_code, area_name, sum(n)::INTEGER AS n_documents FROM (
    SELECT area_code, area_name, count(*) AS n FROM latest_documents GROUP BY ALL
    UNION ALL SELECT DISTINCT area_code, area_name, 0 FROM compare WHERE indicator_id = $1
  ) WHERE area_code IS NOT NULL OR area_name IS NOT NULL
  GROUP BY ALL ORDER BY area_code NULLS LAST, area_name`

const MEASURES: readonly string[] = [...measure.options, 'measure unknown']

const measureOf = (statement: Statement): string => statement.measure ?? 'measure unknown'
const columnOf = (statement: Statement): string => `${statement.period} ${measureOf(statement)}`

/** What stands beside the levels of a period: their part of the level of the area above, and how often a base they are. */
export const PART = 'part of the city'
export const TIMES = 'times the base'

function relatedCells(
  columns: readonly string[],
  statements: readonly Statement[],
  all: readonly Statement[],
  relations: Relations,
): [string, string | null][] {
  return columns.flatMap((column): [string, string | null][] => {
    const [period, measure] = column.split(' ')
    if (measure !== 'level') return []
    const level = newest(statements.filter((one) => columnOf(one) === column))
    return [
      [`${period} ${PART}`, level && relations.partOfParent(level, all)],
      [`${period} ${TIMES}`, level && relations.timesBase(level)],
    ]
  })
}

/** Columns by period, then level before increment, each apart: they are never the same thing. */
function columnsFor(statements: readonly Statement[]): string[] {
  const sorted = statements.toSorted(
    (a, b) =>
      Number(a.period > b.period) - Number(a.period < b.period) ||
      MEASURES.indexOf(measureOf(a)) - MEASURES.indexOf(measureOf(b)),
  )
  return [...new Set(sorted.map(columnOf))]
}

function cellText(statements: readonly Statement[]): string {
  if (statements.length === 0) return NOT_STATED
  const several = new Set(statements.map(({ indicator }) => indicator)).size > 1
  const texts = statements.map((one) => (several ? `${one.indicator} ${statementText(one)}` : statementText(one)))
  return [...new Set(texts)].join('; ')
}

const documentText = ({ title, doc_no, doc_id }: Statement): string =>
  [title ?? doc_id, ...(doc_no ? [`(${doc_no})`] : [])].join(' ')

/** Of a sum, the first of its rows is quoted. */
const sourceText = ({ doc_no, doc_id, first_line, quote, value, basis }: Statement): string => {
  const from = basis === 'sum of parts' || value === null ? 'from line' : 'line'
  return `${doc_no ?? doc_id} ${from} ${first_line}: ${quote}`
}

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('; ')

function rowOf(
  area: Area,
  statements: readonly Statement[],
  columns: readonly string[],
  related: readonly [string, string | null][],
): Record<string, Value> {
  const cells = columns.map((column) => [column, cellText(statements.filter((one) => columnOf(one) === column))])
  return {
    area_code: area.area_code,
    area_name: area.area_name,
    ...Object.fromEntries([...cells, ...related]),
    documents: statements.length > 0 ? joined(statements.map(documentText)) : `${area.n_documents} read`,
    sources: joined(statements.map(sourceText)),
    target_ids: joined(statements.map(({ target_id }) => target_id)),
  }
}

const areaKey = ({ area_code, area_name }: Pick<Area, 'area_code' | 'area_name'>): string =>
  JSON.stringify([area_code, area_name])

export interface CompareOptions {
  /** A column's name without its measure: `2024`, `2024Q1`, `2024-06`, `2023–2025`. */
  period?: string
  /** What is known of areas: which lies in which. */
  areas?: readonly ReferenceArea[]
}

/**
 * Compares areas by one registered indicator, with the record tables and views of `db`. See
 * compareIndicator.
 */
export async function comparison(
  db: Database,
  indicatorId: string,
  { period, areas: places = [] }: CompareOptions = {},
): Promise<Rows> {
  const all = (await db.rows(STATEMENTS, [indicatorId])).rows as unknown as Statement[]
  const areas = (await db.rows(AREAS, [indicatorId])).rows as unknown as Area[]
  const statements = period === undefined ? all : all.filter((statement) => statement.period === period)
  const found = columnsFor(statements)
  const columns = found.length > 0 ? found : [period ?? 'value']
  const byArea = groupBy(statements, areaKey)
  const relations = await relationsOf(db, indicatorId, places)
  const rows = areas.map((area) => {
    const own = byArea.get(areaKey(area)) ?? []
    return rowOf(area, own, columns, relatedCells(columns, own, all, relations))
  })
  const isTold = (column: string) => rows.some((row) => row[column] != null)
  const shown = columns.flatMap((column) => {
    const [told] = column.split(' ')
    return column === `${told} level` ? [column, ...[`${told} ${PART}`, `${told} ${TIMES}`].filter(isTold)] : [column]
  })
  return { columns: ['area_code', 'area_name', ...shown, 'documents', 'sources', 'target_ids'], rows }
}

/**
 * Sets the areas of a dataset beside each other: one row per area (the city first, then by code), one column per
 * period and measure (`2024 level`, `2024 increment`), so that a stock is never ranked against an addition. An increment
 * is the printed total where there is one, else the sum over the table's units; the cell says which. `not stated`
 * stands where an area has documents that say nothing. Throws UsageFault for an unknown indicator and InputFault where
 * there is no database yet.
 */
export async function compareIndicator(
  dataDir: string,
  name: string,
  indicators: readonly Indicator[],
  options: CompareOptions = {},
): Promise<Rows> {
  const { id } = indicatorNamed(name, indicators)
  return withDataset(dataDir, (db) => comparison(db, id, options))
}
