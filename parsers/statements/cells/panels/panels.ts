import type { Table } from '../../../tables/table.ts'
import type { LabelWords } from '../../../values/label-words.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Panel } from './panel.ts'
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

/** The panels of a table: 镇街 | 新建 | 改建 | 镇街 | 新建 | 改建 are two, each with rows of its own. */
function besideEachOther(table: Table, words: LabelWords): Panel[] {
  const width = widthOf(table)
  const starts = Array.from({ length: table.columns.length / width }, (_, i) => i * width)
  return starts.map((from) => ({
    table: width === table.columns.length ? table : panelAt(table, from, width, words),
    origin: (row, col) => ({ row, col: from + col }),
    isTurned: false,
  }))
}

/** The parts of a table that are tables of their own: panels side by side, or blocks of indicators above each other. */
export function panelsOf(table: Table, lexicon: Lexicon): Panel[] {
  const turned = turnedBlocks(table, lexicon)
  return turned ? [turned] : besideEachOther(table, lexicon.words)
}
