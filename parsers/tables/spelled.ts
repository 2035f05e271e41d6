import type { LineRun, Lines } from '../text/lines.ts'
import { blocksOf } from './blocks/block.ts'
import { flattenedTable } from './blocks/flattened.ts'
import { type ProposedTable, runOf } from './choose/proposal.ts'
import { isDataSheet, tableFromSheet } from './from-sheet.ts'
import { captionAbove } from './layout/caption.ts'
import { rowedTables } from './rowed/rowed-table.ts'
import { pipedRuns, pipedSheet } from './rows/piped.ts'
import { cellsOf } from './scan/cells.ts'
import type { Sheet } from './sheet.ts'
import { unstacked } from './stack.ts'
import type { TableHints } from './table.ts'

function sheetTables(sheet: Sheet, lines: Lines, from: number, hints: TableHints): ProposedTable[] {
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

/** Runs of lines in order, those that overlap as one. */
function merged(runs: readonly LineRun[]): LineRun[] {
  const whole: LineRun[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const before = whole.at(-1)
    if (before && run.from < before.to) before.to = Math.max(before.to, run.to)
    else whole.push({ ...run })
  }
  return whole
}

function plainTables(lines: Lines, hints: TableHints): ProposedTable[] {
  const rowed = rowedTables(lines, hints)
  const sure = rowed.filter(({ areRows }) => areRows).map(({ table }) => runOf(table, lines))
  const cells = outside(lines, merged(sure)).flatMap((part) =>
    blocksOf(cellsOf(part, hints), hints).map((block) => flattenedTable(block)),
  )
  return [...rowed, ...cells.filter((each) => each !== null)]
}

/** Tables in one of the spellings that are told from the lines alone: rows by line, or cells some of which left no line. */
export function spelledTables(lines: Lines, hints: TableHints): ProposedTable[] {
  const runs = pipedRuns(lines, hints)
  const barred = runs.flatMap(({ from, to }) => {
    const sheet = pipedSheet([...lines.slice(from, to)], hints)
    return sheet ? sheetTables(sheet, lines, from, hints) : []
  })
  return [...barred, ...outside(lines, runs).flatMap((part) => plainTables(part, hints))]
}
