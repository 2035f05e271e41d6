import { type GridCell, headerRowsOf } from '../../tables/grid.ts'
import type { Sheet } from '../../tables/sheet.ts'
import type { Place } from '../../tables/table.ts'
import type { LineWriter } from './page-lines.ts'

/** A cell of a page or of a file; a merged one is the same object in every slot it covers. */
export type SheetCell = Pick<GridCell, 'text' | 'is_header'>
type Row<C extends SheetCell = SheetCell> = (C | null)[]

/** A grid parted into what is table and what is text around it. */
export interface SheetParts<C extends SheetCell = GridCell> {
  /** Rows above the table that are one text across it: its title, its unit note. */
  above: string[]
  rows: Row<C>[]
  /** Rows below the table that are one text across it: notes. */
  below: string[]
}

const SEPARATOR = ' | '
/** How many lines above a table may hold its title and unit note. */
const CAPTION_LINES = 3

const filledOf = (row: Row): SheetCell[] => [...new Set(row)].filter((cell): cell is SheetCell => !!cell?.text)

/** One text over the full width. */
function spansAll(row: Row): boolean {
  const [first] = row
  return !!first?.text && row.every((cell) => cell === first)
}

/**
 * One text in a wide row: a title or unit note above the table that nobody merged, or merged over some slots from the
 * left on, as 附件1 is.
 */
function standsAlone(row: Row): boolean {
  const [text, other] = filledOf(row)
  if (row.length <= 2 || !text || other) return false
  return row[0] === text || row.filter((cell) => cell === text).length === 1
}

/**
 * Parts a grid into table and surrounding text. Null if what is left is no table: fewer than two rows or columns
 * are a box drawn around text. Rows without any text are left out.
 */
export function partsOf<C extends SheetCell>({ cells }: { cells: Row<C>[] }): SheetParts<C> | null {
  const rows = cells.filter((row) => filledOf(row).length > 0)
  const first = rows.findIndex((row) => !spansAll(row) && !standsAlone(row))
  const last = rows.findLastIndex((row) => !spansAll(row))
  if (first < 0 || last - first < 1 || rows[first]!.length < 2) return null
  const textOf = (row: Row) => filledOf(row)[0]!.text
  return {
    above: rows.slice(0, first).map(textOf),
    rows: rows.slice(first, last + 1),
    below: rows.slice(last + 1).map(textOf),
  }
}

/** Writes one row, each text once, in the slot it is anchored in, so that columns can be counted. */
function writeRow(row: Row, writer: LineWriter, places: Map<SheetCell, Place>): void {
  const fresh = row.map((cell, col) => (cell && !places.has(cell) && row.indexOf(cell) === col ? cell : null))
  const { number, start } = writer.put(fresh.map((cell) => cell?.text ?? '').join(SEPARATOR))
  let at = start
  for (const cell of fresh) {
    const end = at + (cell?.text.length ?? 0)
    if (cell?.text) places.set(cell, { first_line: number, last_line: number, start: at, end })
    at = end + SEPARATOR.length
  }
}

/**
 * Writes a table into the text, one line per row, and returns it as a sheet whose places point there. A merged cell
 * is written once and has one place. `floor` is the last line that cannot belong to its caption.
 */
export function writeSheet(parts: SheetParts<SheetCell>, writer: LineWriter, floor: number): Sheet {
  for (const line of parts.above) writer.put(line)
  const above = writer.lines.length
  const places = new Map<SheetCell, Place>()
  for (const row of parts.rows) writeRow(row, writer, places)
  const last = writer.lines.length
  for (const line of parts.below) writer.put(line)
  return {
    method: 'grid',
    cells: parts.rows.map((row) => row.map((cell) => cell?.text ?? '')),
    places: parts.rows.map((row) => row.map((cell) => (cell && places.get(cell)) ?? null)),
    is_padded: false,
    declared_header_rows: headerRowsOf(parts.rows),
    caption: writer.lines.slice(Math.max(floor, above - CAPTION_LINES), above),
    first_line: above + 1,
    last_line: last,
  }
}
