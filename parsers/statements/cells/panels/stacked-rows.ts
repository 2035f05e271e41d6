import type { Place, Table } from '../../../tables/table.ts'
import { BREAK } from '../../../visible/line-breaks.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'

/** A table whose rows hold one thing each, with the printed row of each. */
export interface Unstacked {
  table: Table
  rowOf: readonly number[]
}

/** Where a name ends in a cell of several: before 其中, and after the bracket with its unit. */
const NAME_ENDS = /(?=其中\s*[:：])|(?<=[)）])(?=\p{Script=Han})/u

/** The figures of a cell that has one on each of its lines; none in any other cell. */
function figuresIn(cell: string, { figures }: Lexicon): string[] {
  if (!cell.includes(BREAK)) return []
  const lines = cell.split(BREAK)
  return lines.every((line) => figures.read(line) !== null) ? lines : []
}

/** The cells of a row that holds several things above each other, one list for each; null for any other row. */
function partsOf(cells: readonly string[], lexicon: Lexicon): string[][] | null {
  const stacks = cells.map((cell) => figuresIn(cell, lexicon))
  const depth = Math.max(...stacks.map(({ length }) => length))
  if (depth < 2 || stacks.some(({ length }) => length > 0 && length !== depth)) return null
  const names = cells.map((cell, col) => (stacks[col]!.length > 0 ? [] : cell.split(NAME_ENDS)))
  // A name that spans two columns stands in both.
  const named = new Set(names.flatMap((parts) => (parts.length === depth ? [parts.join('\n')] : [])))
  if (named.size !== 1) return null
  const partAt = (cell: string, col: number, at: number): string =>
    stacks[col]![at] ?? (names[col]!.length === depth ? names[col]![at]! : cell)
  return Array.from({ length: depth }, (_, at) => cells.map((cell, col) => partAt(cell, col, at)))
}

/** Where a part of a cell stands; the whole cell where its text is not printed as one. */
export function placeOfPart(place: Place, cell: string, parts: readonly string[], at: number): Place {
  if (place.end - place.start !== cell.length) return place
  const from = parts.slice(0, at).reduce((end, part) => cell.indexOf(part, end) + part.length, 0)
  const start = place.start + cell.indexOf(parts[at]!, from)
  return { ...place, start, end: start + parts[at]!.length }
}

/**
 * A table whose cells hold two things above each other, 床位数（张）其中：护理型床位数（张） | 1800↵900, with a row for each
 * of them. Only what names tell apart by their own signs is parted.
 */
export function unstackedRows(table: Table, lexicon: Lexicon): Unstacked {
  const { rows, places, total_rows } = table
  const parted = rows.map((cells) => (cells.some((cell) => cell.includes(BREAK)) ? partsOf(cells, lexicon) : null))
  if (parted.every((parts) => parts === null)) return { table, rowOf: rows.map((_, row) => row) }
  const slots = parted.flatMap((parts, row) => (parts ?? [null]).map((_, at) => ({ row, at })))
  const cellsAt = ({ row, at }: { row: number; at: number }): string[] => parted[row]?.[at] ?? rows[row]!
  const at = (line: number, col: number): Place | null => {
    const slot = slots[line]
    const place = slot ? places.at(slot.row, col) : null
    const stack = slot ? parted[slot.row] : null
    const cell = slot ? rows[slot.row]![col]! : ''
    if (!place || !stack || stack[slot!.at]![col] === cell) return place
    return placeOfPart(
      place,
      cell,
      stack.map((cells) => cells[col]!),
      slot!.at,
    )
  }
  return {
    table: {
      ...table,
      rows: slots.map(cellsAt),
      places: { at },
      total_rows: slots.flatMap(({ row }, line) => (total_rows.includes(row) ? [line] : [])),
    },
    rowOf: slots.map(({ row }) => row),
  }
}
