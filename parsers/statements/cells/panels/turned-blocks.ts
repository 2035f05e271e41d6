import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { saidOf } from '../columns/column-use.ts'
import type { CellPlace, Panel } from './panel.ts'

/** No block has more rows: indicators, base, target, unit, attribute. */
const DEEPEST = 5

const bare = (text: string): string => text.replace(/\s/g, '')

/** True for a row label that says what the cells beside it are: 目标值, 单位, 属性. */
const tellsRole = (label: string, lexicon: Lexicon): boolean => {
  const said = saidOf([bare(label)], lexicon)
  return said !== null && said.role !== 'place'
}

/** True for a label over names: 主要指标, 项目名称. */
const isNaming = (label: string, { words }: Lexicon): boolean =>
  words.is.indicator_label(bare(label)) || words.is.item_label(bare(label))

/**
 * Rows of one block, where a table stands on its side: a row of indicators and below it 目标值, 属性 and the like, the same
 * labels again where it goes on below itself. 0 for any other table.
 */
function depthOf(labels: readonly string[], lexicon: Lexicon): number {
  const [first, ...rest] = labels
  if (first === undefined || !isNaming(first, lexicon)) return 0
  const again = rest.indexOf(first)
  const depth = again < 0 ? labels.length : again + 1
  if (depth < 2 || depth > DEEPEST || labels.length % depth !== 0) return 0
  const isRepeated = labels.every((label, at) => label === labels[at % depth])
  return isRepeated && labels.slice(1, depth).every((label) => tellsRole(label, lexicon)) ? depth : 0
}

/** The headers as rows, each as long as the table is wide: 计量单位 below 指标名称 may be taken for a second level of them. */
function headerRows(columns: readonly (readonly string[])[]): string[][] {
  const depth = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: depth }, (_, level) => columns.map((path) => path[Math.min(level, path.length - 1)]!))
}

/** A table on its side put upright: its indicators become rows, and the labels of its rows columns. Null for any other. */
export function turnedBlocks(table: Table, lexicon: Lexicon): Panel | null {
  const { columns, rows, places } = table
  const headers = headerRows(columns)
  const grid = [...headers, ...rows]
  const depth = depthOf(
    grid.map((cells) => bare(cells[0]!)),
    lexicon,
  )
  if (depth === 0) return null
  const origins: CellPlace[] = []
  for (let top = 0; top < grid.length; top += depth)
    for (let col = 1; col < columns.length; col++) if (grid[top]![col] !== '') origins.push({ row: top, col })
  const origin = (row: number, col: number): CellPlace => ({
    row: origins[row]!.row + col - headers.length,
    col: origins[row]!.col,
  })
  return {
    table: {
      ...table,
      columns: grid.slice(0, depth).map((cells) => [cells[0]!]),
      rows: origins.map(({ row, col }) => Array.from({ length: depth }, (_, down) => grid[row + down]![col]!)),
      places: {
        at: (row, col) => {
          const cell = origin(row, col)
          return cell.row < 0 ? null : places.at(cell.row, cell.col)
        },
      },
      total_rows: [],
    },
    origin,
    layout: 'turned',
  }
}
