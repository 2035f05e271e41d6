import type { KindReader } from './cell-kind.ts'
import { isDataSheet, sheetHeaderRows } from './from-sheet.ts'
import type { Sheet } from './sheet.ts'

/** A table over two pages of paper is written as two, the second marked so: （续表）, 续表1, 任务表（续）. */
const MARK = /^[（(]?(?:续表|表?续|接上表|接上页)|[（(]续[表\d一二三]?[)）]\s*$/
/** More lines between two tables than a mark and a page number take are text of its own. */
const WIDEST_GAP = 4

const widthOf = ({ cells }: Sheet): number => cells[0]?.length ?? 0

const isSameRow = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text.trim() === other[at]!.trim())

/** Rows of a sheet that repeat the header of another; 0 where it has a header of its own, or none. */
function repeatedHeader(next: Sheet, header: readonly string[][]): number {
  return header.length > 0 && header.every((row, at) => isSameRow(row, next.cells[at] ?? [])) ? header.length : 0
}

const numberIn = (text: string | undefined): number =>
  /^\d{1,4}$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN

/** 4 | 鹿鸣坪镇 below 3 | 石梁乡: the rows count on. */
const countsOn = (before: Sheet, first: readonly string[] | undefined): boolean =>
  numberIn(first?.[0]) === numberIn(before.cells.at(-1)?.[0]) + 1

const hasFigures = (row: readonly string[] | undefined, { isFigure }: KindReader): boolean =>
  row?.slice(1).some(isFigure) ?? false

/** How many rows of a sheet repeat the header of the one before, if it goes on with that; null if it does not. */
function goesOn(before: Sheet, next: Sheet, kinds: KindReader): number | null {
  const near = next.first_line - before.last_line <= WIDEST_GAP
  if (!near || widthOf(before) !== widthOf(next) || widthOf(next) < 2 || !isDataSheet(before, kinds)) return null
  const header = before.cells.slice(0, sheetHeaderRows(before, kinds))
  const repeated = repeatedHeader(next, header)
  const isMarked = next.caption.some((line) => MARK.test(line.trim()))
  if (!isMarked && !countsOn(before, next.cells[repeated])) return null
  return repeated > 0 || hasFigures(next.cells[0], kinds) ? repeated : null
}

const joined = (before: Sheet, next: Sheet, from: number): Sheet => ({
  ...before,
  cells: [...before.cells, ...next.cells.slice(from)],
  places: [...before.places, ...next.places.slice(from)],
  last_line: next.last_line,
})

/** Joins sheets that go on with the one before: marked so or counting on, with its width, and its header or none. */
export function joinContinued(sheets: readonly Sheet[], kinds: KindReader): Sheet[] {
  const out: Sheet[] = []
  for (const sheet of sheets) {
    const before = out.at(-1)
    const from = before ? goesOn(before, sheet, kinds) : null
    if (before && from !== null) out[out.length - 1] = joined(before, sheet, from)
    else out.push(sheet)
  }
  return out
}
