import type { KindReader } from '../cell-kind.ts'
import type { HeaderReading } from '../header/choose.ts'
import { headersOf } from '../header/header-rows.ts'
import { rowedTrees } from '../header/header-tree.ts'
import { paddedPaths } from '../header/padded-header.ts'
import { tornRows } from '../header/torn.ts'
import { unitRows } from '../header/unit-row.ts'
import type { ClosedCell } from '../rows/stride.ts'

const UNSTATED = 'nothing states the spans of the header'
const UNNAMED = 'a column has no header'

const TORN_APART = 'header cells were joined, and nothing tells which belong together'
/** What words say against a header read by its slots alone, and against one with torn cells. */
const WORST = 2.5
const TORN = 3

/** Columns without figures that lead a body. */
export function labelColumns(rows: readonly (readonly ClosedCell[])[], { standsForFigure }: KindReader): number {
  const width = rows[0]?.length ?? 0
  for (let col = 0; col < width; col += 1) {
    const filled = rows.filter((row) => row[col]!.text !== '')
    const figures = filled.filter((row) => standsForFigure(row[col]!.text)).length
    // A first column of figures numbers the rows, or they are called by years or ages.
    if (figures * 2 >= filled.length && filled.length > 0 && !(col === 0 && width > 2)) return col
  }
  return width
}

const inRows = (cells: readonly string[], width: number): string[][] =>
  Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width))

/** A header by the slots that its cells stand in, should nothing else fit. */
export const asPrinted = (rows: readonly string[][]): HeaderReading => ({
  columns: rows[0]!.map((_, col) => {
    const path = [...new Set(rows.map((row) => row[col]!).filter((text) => text !== ''))]
    return path.length > 0 ? path : ['']
  }),
  cost: WORST,
  doubt: UNSTATED,
})

/** Readings of rows that are filled up to the width. */
function filledUp(rows: readonly string[][], labels: number, kinds: KindReader): HeaderReading[] {
  const width = rows[0]!.length
  const bare = rows.map((row) => row.filter((text) => text !== ''))
  const padded = paddedPaths(rows, width, labels, kinds.words)
  const [names, units] = [bare[0]!, bare.at(-1)!]
  const measured = rows.length === 2 && names.length === width ? unitRows(names, units, labels, kinds) : []
  return [
    ...(padded ? [{ ...padded, cost: 0 }] : []),
    ...rowedTrees(bare, width, labels, kinds.words),
    ...measured.map((columns) => ({ columns, cost: 0, doubt: UNSTATED })),
    asPrinted(rows),
  ]
}

/** Readings of one row: an empty cell names nothing, or stands for the span of the one before. */
function oneRow(cells: readonly string[], labels: number, { words }: KindReader): HeaderReading[] {
  const [flat] = headersOf(cells, cells.length, labels, words)
  if (!cells.slice(1, labels).includes('')) return [flat!]
  const wide: string[] = []
  for (const [col, text] of cells.entries()) wide.push(text === '' && col > 0 && col < labels ? wide[col - 1]! : text)
  return [flat!, { columns: wide.map((text) => [text]), cost: 0, doubt: null }]
}

/** Readings of a header of several rows each of which stands on its line. */
export const linedReadings = (
  rows: readonly string[][],
  width: number,
  labels: number,
  { words }: KindReader,
): HeaderReading[] => [
  ...rowedTrees(rows, width, labels, words),
  ...(rows.every(({ length }) => length === width) ? [asPrinted(rows)] : []),
]

/** The cells of a header by the lines that they stand on; null if a line holds one, one holds all, or padding tells of spans. */
export function rowsOfHeader(cells: readonly ClosedCell[]): string[][] | null {
  const rows = new Map<number, string[]>()
  for (const { text, place } of cells) {
    if (!place) return null
    rows.set(place.first_line, [...(rows.get(place.first_line) ?? []), text])
  }
  const isLined = rows.size > 1 && [...rows.values()].every(({ length }) => length > 1)
  return isLined ? [...rows.values()] : null
}

/** Readings of a header by its cells: one row of them, rows filled up to the width, or rows of any length. */
export function headerReadings(
  cells: readonly string[],
  width: number,
  body: readonly (readonly ClosedCell[])[],
  kinds: KindReader,
): HeaderReading[] {
  const labels = labelColumns(body, kinds)
  const { words } = kinds
  if (cells.length === width) return oneRow(cells, labels, kinds)
  if (cells.length === width - 1) return [{ columns: [[''], ...cells.map((text) => [text])], doubt: UNNAMED, cost: 0 }]
  if (cells.length % width === 0 && cells.includes('')) return filledUp(inRows(cells, width), labels, kinds)
  const torn = tornRows(cells, width, kinds).map((columns) => ({
    columns,
    cost: TORN * (cells.length - width),
    doubt: TORN_APART,
  }))
  if (cells.includes('')) return torn
  const measured = unitRows(cells.slice(0, width), cells.slice(width), labels, kinds)
  return [
    ...headersOf(cells, width, labels, words),
    ...measured.map((columns) => ({ columns, cost: 0, doubt: UNSTATED })),
    ...torn,
  ]
}
