import type { LineRun, Lines } from '../text/lines.ts'
import { blocksOf } from './blocks/block.ts'
import { flattenedTable } from './blocks/flattened.ts'
import type { Reading } from './choose/proposal.ts'
import { isDataSheet, tableFromSheet } from './from-sheet.ts'
import { captionAbove } from './layout/caption.ts'
import { evenRuns, evenSheet } from './rows/even-rows.ts'
import { pipedRuns, pipedSheet } from './rows/piped.ts'
import { spacedBlock, spacedRuns } from './rows/spaced.ts'
import { tabbedSheet } from './rows/tabbed.ts'
import { cellsOf } from './scan/cells.ts'
import type { Sheet } from './sheet.ts'
import { unstacked } from './stack.ts'
import type { TableHints } from './table.ts'

function sheetTables(sheet: Sheet, lines: Lines, from: number, hints: TableHints): Reading[] {
  const caption = captionAbove(lines, from, 0)
  return unstacked({ ...sheet, caption: [...caption, ...sheet.caption] }, hints)
    .filter((each) => isDataSheet(each, hints))
    .map((each) => tableFromSheet(each, hints))
}

/** The stretches of lines outside the given runs. */
export function outside(lines: Lines, runs: readonly LineRun[]): Lines[] {
  if (runs.length === 0) return [lines]
  const edges = [0, ...runs.flatMap(({ from, to }) => [from, to]), lines.length]
  return edges.flatMap((from, i) => (i % 2 === 0 ? [lines.slice(from, edges[i + 1])] : []))
}

interface FoundOnLines extends LineRun {
  found: Reading[]
}

/** Tables whose rows are lines that part into equally many cells. */
const evenTables = (lines: Lines, hints: TableHints): FoundOnLines[] =>
  evenRuns(lines, hints).flatMap(({ from, to }) => {
    const sheet = evenSheet([...lines.slice(from, to)], hints)
    const found = sheet ? sheetTables(sheet, lines, from, hints) : []
    return found.length > 0 ? [{ from, to, found }] : []
  })

function looseTables(lines: Lines, hints: TableHints): Reading[] {
  const runs = spacedRuns(lines, hints)
  const rows = runs.flatMap((run) => {
    const sheet = tabbedSheet([...lines.slice(run.from, run.to)], hints)
    return sheet
      ? sheetTables(sheet, lines, run.from, hints)
      : [flattenedTable(spacedBlock(lines, run, hints), 'delimited')]
  })
  const cells = outside(lines, runs).flatMap((part) =>
    blocksOf(cellsOf(part, hints), hints).map((block) => flattenedTable(block)),
  )
  return [...rows, ...cells].filter((each) => each !== null)
}

function plainTables(lines: Lines, hints: TableHints): Reading[] {
  const even = evenTables(lines, hints)
  return [...even.flatMap(({ found }) => found), ...outside(lines, even).flatMap((part) => looseTables(part, hints))]
}

/** Tables in one of the spellings that are told from the lines alone: rows by line, or cells some of which left no line. */
export function spelledTables(lines: Lines, hints: TableHints): Reading[] {
  const runs = pipedRuns(lines, hints)
  const barred = runs.flatMap(({ from, to }) => {
    const sheet = pipedSheet([...lines.slice(from, to)], hints)
    return sheet ? sheetTables(sheet, lines, from, hints) : []
  })
  return [...barred, ...outside(lines, runs).flatMap((part) => plainTables(part, hints))]
}
