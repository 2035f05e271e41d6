import type { ColumnRole } from './column.ts'
import { FIRST_HEADER, NUMBERED_CAPTION, OPENER, PERIOD_LINE, UNIT_NOTE } from './wording.ts'

/** The unit a note such as （单位：家） states, null for any other line. */
export const unitNote = (text: string): string | null => UNIT_NOTE.exec(text)?.[1] ?? null

const LONGEST_TITLE = 60

/** True for a line that may be the title of a table: short, no sentence, neither opener, unit note nor period. */
const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  !/[。；;！？]/.test(text) &&
  !OPENER.test(text) &&
  !PERIOD_LINE.test(text) &&
  !FIRST_HEADER.test(text) &&
  unitNote(text) === null

/** True for a line that stands above a table and never in its header. */
export const standsAbove = (text: string): boolean =>
  OPENER.test(text) || NUMBERED_CAPTION.test(text) || unitNote(text) !== null

/** True for a line that opens an appendix or numbers a caption: nothing above it belongs to the table below. */
export const opensAppendix = (text: string): boolean => OPENER.test(text) || NUMBERED_CAPTION.test(text)

/** The title among the lines above a table, nearest first; null where none of them can be one. */
export const titleOf = (caption: readonly string[]): string | null => caption.findLast(isTitle) ?? null

const UNIT_IN_HEADER = /[(（]([^()（）]{1,12})[)）]$/

/** A unit in a header's brackets, such as 产值(亿元). Words in brackets that are no unit stand on label columns only. */
const headerUnit = (path: readonly string[]): string | null =>
  path.map((part) => UNIT_IN_HEADER.exec(part)?.[1] ?? null).findLast((unit) => unit !== null) ?? null

/** Unit of a table: its unit note, else the one unit on which the headers of all columns of figures agree. */
export function unitOf(
  caption: readonly string[],
  columns: readonly string[][],
  roles: readonly ColumnRole[],
): string | null {
  const noted = caption.map(unitNote).findLast((unit) => unit !== null)
  if (noted) return noted
  const units = new Set(
    columns.filter((_, col) => roles[col] === 'additive' || roles[col] === 'figure').map(headerUnit),
  )
  const [unit] = units
  return units.size === 1 && unit ? unit : null
}
