import { type SharedUnit, sharedUnit } from '../../datasets/explorer/shared-unit.ts'
import { byPeriod } from '../../datasets/records/period.ts'
import type { Indicator, Area as ReferenceArea } from '../../datasets/reference/index.ts'
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
} from './compared.ts'
import { indicatorNamed } from './indicator-name.ts'
import { checkAddsUp, isSized, PER_NAMES, type Sizes, sizedText } from './per-size.ts'
import { newest, type Relations, relationsOf } from './relation.ts'
import { answeringText, type ComparedStatement, statementText } from './statement.ts'

/** What stands where an area has documents and none of them says anything. */
const NOT_STATED = 'not stated'

const columnOf = (statement: ComparedStatement): string => `${periodOf(statement)} ${measureName(statement)}`

/** What stands beside the levels of a period: their part of the level of the area above, and how often a base they are. */
export const PART = 'part of the city'
export const TIMES = 'times the base'

/** What each figure that adds up comes to by the size of its place, beside it. */
function sizedCells(
  columns: readonly string[],
  statements: readonly ComparedStatement[],
  sizes: Sizes,
): [string, string | null][] {
  return columns.flatMap((column): [string, string | null][] => {
    const own = statements.filter((one) => columnOf(one) === column)
    const told = newest(own)
    return [[`${column} ${PER_NAMES[sizes.per]}`, told && isSized(told) ? sizedText(told, sizes) : null]]
  })
}

function relatedCells(
  columns: readonly string[],
  statements: readonly ComparedStatement[],
  all: readonly ComparedStatement[],
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
function columnsFor(statements: readonly ComparedStatement[]): string[] {
  const sorted = statements.toSorted(
    (a, b) => byPeriod(periodOf(a), periodOf(b)) || byMeasure(measureName(a), measureName(b)),
  )
  return [...new Set(sorted.map(columnOf))]
}

/** The units that the figures of a column share, by canonical unit: in each of them all can be told. */
function sharedUnits(statements: readonly ComparedStatement[]): (statement: ComparedStatement) => SharedUnit | null {
  const columns = groupBy(statements, (one) => JSON.stringify([columnOf(one), one.unit_canonical]))
  const units = new Map([...columns].map(([key, own]) => [key, sharedUnit(own)]))
  return (one) => units.get(JSON.stringify([columnOf(one), one.unit_canonical])) ?? null
}

type UnitFor = ReturnType<typeof sharedUnits>

function cellText(statements: readonly ComparedStatement[], unitFor: UnitFor): string {
  if (statements.length === 0) return NOT_STATED
  const several = new Set(statements.map(({ indicator }) => indicator)).size > 1
  const texts = statements.map((one) => {
    const text = statementText(one, unitFor(one))
    return several ? `${one.indicator} ${text}` : text
  })
  return [...new Set(texts)].join('; ')
}

const documentText = ({ title, doc_no, doc_id }: ComparedStatement): string =>
  [title ?? doc_id, ...(doc_no ? [`(${doc_no})`] : [])].join(' ')

/** Of a sum, the first of its rows is quoted. */
const sourceText = ({ doc_no, doc_id, first_line, quote, value, basis }: ComparedStatement): string => {
  const from = basis === 'sum of parts' || value === null ? 'from line' : 'line'
  return `${doc_no ?? doc_id} ${from} ${first_line}: ${quote}`
}

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('; ')

function rowOf(
  area: ComparedArea,
  statements: readonly ComparedStatement[],
  columns: readonly string[],
  unitFor: UnitFor,
): Record<string, Value> {
  const cells = columns.map((column) => {
    const own = statements.filter((one) => columnOf(one) === column)
    return [column, cellText(own, unitFor)]
  })
  return {
    area_code: area.area_code,
    area_name: area.area_name,
    ...Object.fromEntries(cells),
    answering: joined(statements.flatMap((one) => answeringText(one) ?? [])),
    documents: statements.length > 0 ? joined(statements.map(documentText)) : `${area.n_documents} read`,
    sources: joined(statements.map(sourceText)),
    target_ids: joined(statements.map(({ target_id }) => target_id)),
  }
}

export interface CompareOptions extends Restriction {
  /** What is known of areas: which lies in which. */
  areas?: readonly ReferenceArea[]
  /** What figures are told by besides; null leaves them as stated. */
  sizes?: Sizes | null
}

/**
 * Compares areas by one registered indicator, with the record tables and views of `db`. See
 * compareIndicator.
 */
export async function comparisonIn(
  db: Database,
  indicatorId: string,
  { areas: places = [], sizes = null, ...restriction }: CompareOptions = {},
): Promise<Rows> {
  const { all, areas, statements } = await comparedBy(db, indicatorId, restriction)
  const found = columnsFor(statements)
  const columns = found.length > 0 ? found : [restriction.period ?? 'value']
  const byArea = groupBy(statements, areaKey)
  const relations = await relationsOf(db, indicatorId, places)
  const unitFor = sharedUnits(statements)
  const rows = areas.map((area) => {
    const own = byArea.get(areaKey(area)) ?? []
    const related = relatedCells(columns, own, all, relations)
    const sized = sizes === null ? [] : sizedCells(columns, own, sizes)
    return { ...rowOf(area, own, columns, unitFor), ...Object.fromEntries([...related, ...sized]) }
  })
  const isTold = (column: string) => rows.some((row) => row[column] != null)
  const shown = columns.flatMap((column) => {
    const [told] = column.split(' ')
    const related = column === `${told} level` ? [`${told} ${PART}`, `${told} ${TIMES}`] : []
    const sized = sizes === null ? [] : [`${column} ${PER_NAMES[sizes.per]}`]
    return [column, ...[...related, ...sized].filter(isTold)]
  })
  return { columns: ['area_code', 'area_name', ...shown, 'answering', 'documents', 'sources', 'target_ids'], rows }
}

/**
 * Sets the areas of a dataset beside each other, for people: one row per area (the city first, then by code), one
 * column per period and measure (`2024 level`, `2024 increment`), so that a stock is never ranked against an addition.
 * An increment is the printed total where there is one, else the sum over the table's units; the cell says which.
 * `answering` names those that answer for what is stated of the whole area. `not stated` stands where an area has documents that say nothing. Throws UsageFault for an unknown indicator or
 * period, or sizes for figures that do not add up, and InputFault where there is no database yet.
 */
export async function compareIndicator(
  dataDir: string,
  name: string,
  indicators: readonly Indicator[],
  options: CompareOptions = {},
): Promise<Rows> {
  const indicator = indicatorNamed(name, indicators)
  if (options.sizes) checkAddsUp(indicator)
  return withDataset(dataDir, (db) => comparisonIn(db, indicator.id, options))
}
