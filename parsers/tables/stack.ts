import type { KindReader } from './cell-kind.ts'
import type { Sheet } from './sheet.ts'

const LONGEST_HEADER_CELL = 40

/** The different texts of a row, empty ones left out. One means a heading over the whole width. */
export const distinct = (row: readonly string[]): string[] => [...new Set(row.filter((text) => text !== ''))]

/** A row with no figure, of at least two different short texts. */
const looksLikeHeader = (row: readonly string[] | undefined, { isFigure }: KindReader): boolean =>
  row !== undefined &&
  distinct(row).length > 1 &&
  distinct(row).every((text) => text.length <= LONGEST_HEADER_CELL && !isFigure(text))

/** Rows `from` to `to` (exclusive) of a sheet as a sheet of its own. */
function sliced(sheet: Sheet, from: number, to: number): Sheet {
  const places = sheet.places.slice(from, to)
  const held = places.flat().filter((place) => place !== null)
  return {
    ...sheet,
    cells: sheet.cells.slice(from, to),
    places,
    declared_header_rows: from === 0 ? Math.min(sheet.declared_header_rows, to) : 0,
    caption: from === 0 ? sheet.caption : [],
    first_line: held[0]?.first_line ?? sheet.first_line,
    last_line: held.at(-1)?.last_line ?? sheet.last_line,
  }
}

/**
 * Parts a sheet in which several tables are stacked: a heading over the whole width, with a header row below it and
 * rows of figures before it, opens a new table. A heading without a header row is a section of the same table.
 */
export function unstacked(sheet: Sheet, kinds: KindReader): Sheet[] {
  const { cells } = sheet
  const hasFigures = (row: readonly string[]) => row.some((text) => kinds.isFigure(text))
  const cuts = [0]
  let figures = false
  for (const [at, row] of cells.entries()) {
    if (at > 0 && figures && distinct(row).length === 1 && !hasFigures(row) && looksLikeHeader(cells[at + 1], kinds)) {
      cuts.push(at)
      figures = false
    }
    figures ||= hasFigures(row)
  }
  // Where headings open tables, one that nothing follows heads a table that the text breaks off before.
  const last = cells.length - 1
  if (cuts.length > 1 && distinct(cells[last]!).length === 1 && !hasFigures(cells[last]!)) cuts.push(last)
  return cuts.map((from, i) => sliced(sheet, from, cuts[i + 1] ?? cells.length))
}
