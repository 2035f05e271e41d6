import type { Table } from '../../../tables/table.ts'
import type { LabelWords } from '../../../values/label-words.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { blocksBeside } from './blocks-beside.ts'
import { isForm } from './form.ts'
import { isHeaderRow, partsBelowHeaders, type TablePart } from './inner-headers.ts'
import type { Panel } from './panel.ts'
import { unstackedRows } from './stacked-rows.ts'
import { turnedBlocks } from './turned-blocks.ts'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label, at) => label === other[at])

/** Width of the block of headers that a table repeats from left to right; its own width where it repeats none. */
function widthOf({ columns }: Table): number {
  const { length } = columns
  for (let width = 2; width <= length / 2; width++) {
    const repeats = length % width === 0 && columns.every((path, col) => isSame(path, columns[col % width]!))
    if (repeats && new Set(columns.slice(0, width).map((path) => path.join(' '))).size === width) return width
  }
  return length
}

function panelAt({ columns, rows, places, ...table }: Table, from: number, width: number, words: LabelWords): Table {
  const cells = rows.map((row) => row.slice(from, from + width))
  const isTotal = (row: readonly string[]): boolean => row.slice(0, 2).some(words.isTotal)
  return {
    ...table,
    columns: columns.slice(from, from + width),
    rows: cells,
    places: { at: (row, col) => places.at(row, from + col) },
    total_rows: cells.flatMap((row, at) => (isTotal(row) ? [at] : [])),
  }
}

/** A block without the header over all of it: 支出 says of what the block is, and belongs to no name in it. */
function withoutOuter(table: Table): Table {
  const [outer] = table.columns[0] ?? []
  const isOverAll = table.columns.every((path) => path.length > 1 && path[0] === outer)
  return isOverAll ? { ...table, columns: table.columns.map((path) => path.slice(1)) } : table
}

/**
 * The panels of a table, each with rows of its own: 镇街 | 新建 | 改建 | 镇街 | 新建 | 改建 are two, and so are 收入 and 支出 with
 * 项目 and 预算数 below each.
 */
function besideEachOther(table: Table, lexicon: Lexicon): Panel[] {
  const width = widthOf(table)
  const { length } = table.columns
  const even = Array.from({ length: length / width }, (_, i) => i * width)
  const blocks = even.length > 1 ? [] : blocksBeside(table, lexicon)
  const starts = blocks.length > 0 ? blocks : even
  return starts.map((from, at) => {
    const origin: Panel['origin'] = (row, col) => ({ row, col: from + col })
    const own = starts.length === 1 ? table : panelAt(table, from, (starts[at + 1] ?? length) - from, lexicon.words)
    return { table: blocks.length > 0 ? withoutOuter(own) : own, origin, layout: 'upright' }
  })
}

/** Lines of a form may be taken for upper headers of what stands below them: 主管部门 over 三级指标. */
function withoutFormAbove(table: Table, lexicon: Lexicon): Table {
  const leaves = table.columns.map((path) => path.at(-1) ?? '')
  const isBelow = isForm(table, lexicon) && isHeaderRow(leaves, lexicon)
  return isBelow ? { ...table, columns: leaves.map((label) => [label]) } : table
}

function panelsOfPart({ table: printed, from }: TablePart, lexicon: Lexicon): Panel[] {
  const table = withoutFormAbove(printed, lexicon)
  if (isForm(table, lexicon)) return [{ table, origin: (row, col) => ({ row: row + from, col }), layout: 'form' }]
  const turned = turnedBlocks(table, lexicon)
  const panels = turned ? [turned] : besideEachOther(table, lexicon)
  if (from === 0) return panels
  return panels.map((panel) => {
    const origin: Panel['origin'] = (row, col) => {
      const cell = panel.origin(row, col)
      return { row: cell.row + from, col: cell.col }
    }
    return { ...panel, origin }
  })
}

/** A panel of a table whose rows were parted, with where its cells stand in the printed one. */
const inPrinted = (panel: Panel, rowOf: readonly number[]): Panel => ({
  ...panel,
  origin: (row, col) => {
    const cell = panel.origin(row, col)
    return { row: rowOf[cell.row] ?? cell.row, col: cell.col }
  },
})

/**
 * The parts of a table that are tables of their own: what stands below headers of its own, panels side by side, and blocks
 * of indicators above each other; rows that hold several things are several.
 */
export function panelsOf(printed: Table, lexicon: Lexicon): Panel[] {
  const { table, rowOf } = unstackedRows(printed, lexicon)
  const panels = partsBelowHeaders(table, lexicon).flatMap((part) => panelsOfPart(part, lexicon))
  return table === printed ? panels : panels.map((panel) => inPrinted(panel, rowOf))
}
