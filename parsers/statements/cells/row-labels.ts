import type { Bindingness, Comparator } from '../../../datasets/records/vocabulary.ts'
import type { LabelRole } from '../../../datasets/reference/index.ts'
import type { Table } from '../../tables/table.ts'
import type { Lexicon } from '../lexicon.ts'

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
  /** Bound that the label puts on the figures of its row. */
  comparator: Comparator | null
  isIndicator: boolean
  unit: string | null
  bindingness: Bindingness
}

/** Roles of the header over the column that names indicators, the surest first. */
const NAMING: readonly LabelRole[] = ['indicator_label', 'item_label', 'group_label']

/** 约束性 must be reached; 预期性 is expected (notes of the five-year plans' tables of indicators). */
const FORCES: Readonly<Record<string, Bindingness>> = { 约束性: 'ensure', 预期性: 'plain' }

const headerOf = (table: Table, col: number): string => table.columns[col]?.at(-1) ?? ''

function wordColumns(table: Table, lexicon: Lexicon): number[] {
  return table.columns.flatMap((_, col) => {
    if (lexicon.words.is.serial(headerOf(table, col))) return []
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
  const has = (role: LabelRole, col: number) => lexicon.words.is[role](headerOf(table, col))
  const named = NAMING.map((role) => columns.find((col) => has(role, col)))
  const indicators = isOfBodies ? undefined : named.find((col) => col !== undefined)
  // 单位 beside bodies means the body, beside indicators the unit of measure.
  const at = (role: LabelRole) => (indicators === undefined ? -1 : table.columns.findIndex((_, col) => has(role, col)))
  return {
    col: indicators ?? first,
    areIndicators: indicators !== undefined,
    unitCol: at('unit_label'),
    forceCol: at('force'),
  }
}

/** Reads the label of a row: the unit in 地区生产总值（亿元） is no part of the indicator's name. */
export function labelOf(cells: readonly string[], labels: RowLabels | null, lexicon: Lexicon): RowLabel {
  if (!labels) return { name: '', comparator: null, isIndicator: false, unit: null, bindingness: 'plain' }
  const printed = cells[labels.col]!
  const bounded = labels.areIndicators ? lexicon.labelBounds(printed) : null
  const label = bounded?.rest ?? printed
  const measured = labels.areIndicators ? lexicon.unitLabels.measured(label) : null
  return {
    name: measured?.rest ?? label,
    comparator: bounded?.comparator ?? null,
    isIndicator: labels.areIndicators,
    unit: measured?.unit ?? (cells[labels.unitCol] || null),
    bindingness: FORCES[cells[labels.forceCol] ?? ''] ?? 'plain',
  }
}
