import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { NAMING, saidOf } from '../columns/column-use.ts'
import { isOfValues, statusOfRole } from '../columns/role.ts'

/** A part of a table, with the row of the whole that its first row is. */
export interface TablePart {
  table: Table
  from: number
}

const DIGIT = /\d/
const LONGEST_LABEL = 16
/** Fewer cells than this head no table. */
const FEWEST_LABELS = 3
/** So many of its cells are known for headers. */
const MOSTLY = 0.6

const isNaming = (label: string, { words }: Lexicon): boolean => NAMING.some((role) => words.is[role](label))

/** 三级指标; 项目资金（万元） is a line of a form. */
const isNameHeader = (label: string, lexicon: Lexicon): boolean =>
  isNaming(label, lexicon) && !isOverValues(label, lexicon) && lexicon.unitLabels.measured(label) === null

/** 目标值, 指标值, 完成数: what the column holds is to be read as a value. */
function isOverValues(label: string, lexicon: Lexicon): boolean {
  const said = saidOf([label], lexicon)
  return (said !== null && isOfValues(said.role)) || label.endsWith('值')
}

/** 2021年实际执行数, 预期2025年实现值 and 2025年目标值 are headers; 2024年完成 may as well be a cell. */
const DATED = /^\D{0,4}(?:19|20)\d{2}年.*(?:[数值额量]|目标|计划|预算|决算)$/
const isDated = (label: string, lexicon: Lexicon): boolean => DATED.test(label) && isOverValues(label, lexicon)

/** Headers of so many years head a table, whatever names its rows. */
const SEVERAL = 2

const isKnown = (label: string, lexicon: Lexicon): boolean =>
  isNaming(label, lexicon) || lexicon.words.is.of_money(label) || saidOf([label], lexicon) !== null

/** 预期目标 beside 实际完成情况: goals in words and how far they are, above each other in a form. */
function tellsApart(labels: readonly string[], lexicon: Lexicon): boolean {
  const roles = labels.map((label) => saidOf([label], lexicon)?.role)
  return roles.includes('progress') && roles.some((role) => role !== undefined && statusOfRole(role) === 'target')
}

/**
 * A row of headers among the others: 一级指标 | 二级指标 | 三级指标 | 指标值 below the lines of a form, or 成本构成 | 金额 |
 * 2020年执行数 | 2021年执行数.
 */
export function isHeaderRow(cells: readonly string[], lexicon: Lexicon): boolean {
  const labels = [...new Set(cells)].filter((text) => text !== '')
  if (labels.length < FEWEST_LABELS) return false
  if (labels.some((text) => text.length > LONGEST_LABEL || (DIGIT.test(text) && !isDated(text, lexicon)))) return false
  const known = labels.filter((text) => isKnown(text, lexicon))
  const isNamed = labels.some((text) => isNameHeader(text, lexicon))
  const dated = labels.filter((text) => isDated(text, lexicon))
  if (!isNamed && dated.length < SEVERAL && !tellsApart(labels, lexicon)) return false
  return labels.some((text) => isOverValues(text, lexicon)) && known.length >= MOSTLY * labels.length
}

function partOf(table: Table, columns: string[][], from: number, to: number): TablePart {
  return {
    from,
    table: {
      ...table,
      columns,
      rows: table.rows.slice(from, to),
      places: { at: (row, col) => table.places.at(row + from, col) },
      total_rows: table.total_rows.flatMap((row) => (row >= from && row < to ? [row - from] : [])),
    },
  }
}

/** The parts of a table that has rows of headers inside, each with the headers above it; the table alone where it has none. */
export function partsBelowHeaders(table: Table, lexicon: Lexicon): TablePart[] {
  const heads = table.rows.flatMap((cells, row) => (isHeaderRow(cells, lexicon) ? [row] : []))
  const starts = [-1, ...heads]
  const parts = starts.map((head, at) => {
    const columns = head < 0 ? table.columns : table.rows[head]!.map((label) => [label])
    return partOf(table, columns, head + 1, starts[at + 1] ?? table.rows.length)
  })
  return parts.filter(({ table: { rows } }) => rows.length > 0)
}
