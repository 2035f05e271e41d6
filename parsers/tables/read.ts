import type { Finding } from '../finding.ts'
import type { LineRun, Lines } from '../text/lines.ts'
import { blocksOf } from './block.ts'
import { cellsOf, tidied } from './cells.ts'
import { evenRuns, evenSheet } from './even-rows.ts'
import { flattenedTable } from './flattened.ts'
import { isDataSheet, tableFromSheet } from './from-sheet.ts'
import { pipedRuns, pipedSheet } from './piped.ts'
import type { Sheet } from './sheet.ts'
import { spacedBlock, spacedRuns } from './spaced.ts'
import { unstacked } from './stack.ts'
import { tabbedSheet } from './tabbed.ts'
import type { Table, TableHints, TableReading } from './table.ts'

type Found = { table: Table; findings: Finding[] }

const LINES_ABOVE = 4
const LONGEST_CAPTION = 60

/** Short ones of the lines directly above a table: its title and unit note. */
function captionAbove(lines: Lines): string[] {
  const above = Array.from(lines, ({ text }) => tidied(text))
    .filter((text) => text !== '')
    .slice(-LINES_ABOVE)
  const prose = above.findLastIndex((text) => text.length > LONGEST_CAPTION || /[。；|]/.test(text))
  return above.slice(prose + 1)
}

function sheetTables(sheet: Sheet, lines: Lines, from: number, hints: TableHints): Found[] {
  const caption = captionAbove(lines.slice(Math.max(0, from - 3 * LINES_ABOVE), from))
  return unstacked({ ...sheet, caption: [...caption, ...sheet.caption] }, hints)
    .filter((each) => isDataSheet(each, hints))
    .map((each) => tableFromSheet(each, hints))
}

/** The stretches of lines outside the given runs. */
function outside(lines: Lines, runs: readonly LineRun[]): Lines[] {
  if (runs.length === 0) return [lines]
  const edges = [0, ...runs.flatMap(({ from, to }) => [from, to]), lines.length]
  return edges.flatMap((from, i) => (i % 2 === 0 ? [lines.slice(from, edges[i + 1])] : []))
}

interface FoundOnLines extends LineRun {
  found: Found[]
}

/** Tables whose rows are lines that part into equally many cells. */
const evenTables = (lines: Lines, hints: TableHints): FoundOnLines[] =>
  evenRuns(lines, hints).flatMap(({ from, to }) => {
    const sheet = evenSheet([...lines.slice(from, to)], hints)
    const found = sheet ? sheetTables(sheet, lines, from, hints) : []
    return found.length > 0 ? [{ from, to, found }] : []
  })

function looseTables(lines: Lines, hints: TableHints): Found[] {
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

function plainTables(lines: Lines, hints: TableHints): Found[] {
  const even = evenTables(lines, hints)
  return [...even.flatMap(({ found }) => found), ...outside(lines, even).flatMap((part) => looseTables(part, hints))]
}

/**
 * Finds and rebuilds every table in the extracted text of a document. Linear in the number of lines. Findings carry
 * the ordinal of the table they are about.
 */
export function readTables(lines: Lines, hints: TableHints): TableReading {
  const runs = pipedRuns(lines, hints)
  const separated = runs.flatMap(({ from, to }) => {
    const sheet = pipedSheet([...lines.slice(from, to)], hints)
    return sheet ? sheetTables(sheet, lines, from, hints) : []
  })
  const plain = outside(lines, runs).flatMap((part) => plainTables(part, hints))
  const found = [...separated, ...plain].sort((a, b) => a.table.first_line - b.table.first_line)
  return {
    tables: found.map(({ table }) => table),
    findings: found.flatMap(({ findings }, at) => findings.map((finding) => ({ ...finding, table: at + 1 }))),
  }
}
