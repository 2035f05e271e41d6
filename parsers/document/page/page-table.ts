import type { Element } from 'domhandler'
import { formGrid, type Grid } from '../../tables/grid.ts'
import type { Sheet } from '../../tables/sheet.ts'
import type { LeftOut, LeftOutOfLine } from '../../visible/gap.ts'
import { joinLines } from '../../visible/line-breaks.ts'
import type { Appearance } from '../../visible/look.ts'
import type { PageLooks } from '../../visible/page-looks.ts'
import { type Sight, SightWithin, sightBelow } from '../../visible/visibility.ts'
import { flowRules, writeFlow } from './page-flow.ts'
import { LineWriter } from './page-lines.ts'
import type { SheetParts } from './page-sheet.ts'

/** A table as its page shows it. */
export interface VisibleTable {
  grid: Grid
  /** What was left out of cells beside numbers, by cell. */
  leftOut: ReadonlyMap<Element, readonly LeftOut[]>
}

/** Reads a table without what its page does not show of it. `sight` is what the table hands down. */
export function visibleTable(table: Element, sight: Sight, looks: PageLooks): VisibleTable {
  const rules = flowRules({ looks })
  const leftOut = new Map<Element, readonly LeftOut[]>()
  const within = new SightWithin(table, sight, looks)
  // A cell is asked for its place first and for its text after that.
  let asked: Element | null = null
  let answer: Appearance | null = null
  const lookOf = (element: Element): Appearance | null => {
    if (element !== asked) answer = looks.of(element)
    asked = element
    return answer
  }
  const textOf = (cell: Element): string => {
    const writer = new LineWriter()
    writeFlow(cell, writer, rules, sightBelow(within.of(cell.parent), cell, lookOf(cell)))
    if (writer.leftOut.length > 0) leftOut.set(cell, writer.leftOut)
    return joinLines(writer.lines)
  }
  const grid = formGrid(table, textOf, {
    isAbsent: (element) => lookOf(element)?.traits.has('absent') ?? false,
    // A hidden column keeps its place, https://html.spec.whatwg.org/multipage/rendering.html#tables-2
    isCollapsed: (element) =>
      lookOf(element)?.traits.has('collapsed') ||
      (element.name.startsWith('col') && element.attribs.hidden !== undefined),
  })
  return { grid, leftOut }
}

/** What was left out of the cells of a table, each with the line its cell was written on. */
export function leftOutByLine(
  { leftOut }: VisibleTable,
  { rows }: SheetParts,
  { places, first_line }: Sheet,
): LeftOutOfLine[] {
  return [...leftOut].flatMap(([element, all]) => {
    const row = rows.findIndex((cells) => cells.some((cell) => cell?.element === element))
    const col = rows[row]?.findIndex((cell) => cell?.element === element) ?? -1
    const line = places[row]?.[col]?.first_line ?? first_line
    return all.map((one) => ({ ...one, line }))
  })
}
