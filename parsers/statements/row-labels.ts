import type { Bindingness } from '../../datasets/records/vocabulary.ts'
import type { Table } from '../tables/table.ts'
import type { Lexicon } from './lexicon.ts'

/** Which column says what the rows are. */
export interface RowLabels {
  col: number
  /** True where rows are indicators and not bodies. */
  areIndicators: boolean
  /** Column that gives each indicator its unit; −1 where there is none. */
  unitCol: number
  /** Column that says how far an indicator binds (属性: 约束性, 预期性); −1 where there is none. */
  forceCol: number
}

/** What the label of one row says. */
export interface RowLabel {
  name: string
  isIndicator: boolean
  unit: string | null
  bindingness: Bindingness
}

/** Headers of the column that names indicators, the surest first; a 类别 beside one groups them. */
const INDICATOR_HEADERS = [/指标/, /项目|名称|内容/, /类别/]
const UNIT_HEADER = /^(?:计量)?单位$/
const FORCE_HEADER = /^(?:指标)?(?:属性|性质|类型)$/
const SERIAL_HEADER = /^(?:序号|编号|序|No\.?)$/i

/** 约束性 must be reached; 预期性 is expected (notes of the five-year plans' tables of indicators). */
const FORCES: Readonly<Record<string, Bindingness>> = { 约束性: 'ensure', 预期性: 'plain' }

const headerOf = (table: Table, col: number): string => table.columns[col]?.at(-1) ?? ''

function wordColumns(table: Table, lexicon: Lexicon): number[] {
  return table.columns.flatMap((_, col) => {
    if (SERIAL_HEADER.test(headerOf(table, col))) return []
    const cells = table.rows.map((row) => row[col] ?? '').filter((text) => text !== '')
    const words = cells.filter((text) => lexicon.figures.read(text) === null)
    return cells.length > 0 && words.length * 2 > cells.length ? [col] : []
  })
}

/** The first column of words labels the rows: with bodies, or, in a table of indicators, with those. */
export function rowLabels(table: Table, isBody: (text: string) => boolean, lexicon: Lexicon): RowLabels | null {
  const columns = wordColumns(table, lexicon)
  const first = columns[0]
  if (first === undefined) return null
  const bodies = table.rows.filter((row) => isBody(row[first]!)).length
  const isOfBodies = bodies * 2 >= table.rows.length
  const named = INDICATOR_HEADERS.map((header) => columns.find((col) => header.test(headerOf(table, col))))
  const indicators = isOfBodies ? undefined : named.find((col) => col !== undefined)
  // 单位 beside bodies means the body, beside indicators the unit of measure.
  const at = (header: RegExp) =>
    indicators === undefined ? -1 : table.columns.findIndex((_, col) => header.test(headerOf(table, col)))
  return {
    col: indicators ?? first,
    areIndicators: indicators !== undefined,
    unitCol: at(UNIT_HEADER),
    forceCol: at(FORCE_HEADER),
  }
}

/** 地区生产总值（亿元）: the unit in brackets is no part of the name. */
const UNIT_AT_END = /[（(]\s*(?:单位\s*[:：]\s*)?((?:[^（()）]|[（(][^（()）]{1,4}[)）]){1,12})\s*[)）]$/

function unitAtEnd(name: string, lexicon: Lexicon): string | null {
  const unit = name.match(UNIT_AT_END)?.[1]
  return unit && lexicon.isUnit(unit) ? unit : null
}

/** Reads the label of a row. */
export function labelOf(cells: readonly string[], labels: RowLabels | null, lexicon: Lexicon): RowLabel {
  if (!labels) return { name: '', isIndicator: false, unit: null, bindingness: 'plain' }
  const printed = cells[labels.col]!
  const unit = labels.areIndicators ? unitAtEnd(printed, lexicon) : null
  return {
    name: unit === null ? printed : printed.replace(UNIT_AT_END, ''),
    isIndicator: labels.areIndicators,
    unit: unit ?? (cells[labels.unitCol] || null),
    bindingness: FORCES[cells[labels.forceCol] ?? ''] ?? 'plain',
  }
}
