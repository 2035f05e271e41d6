import type { Lines } from '../text/lines.ts'
import { joinContinued } from './continued.ts'
import { isDataSheet, tableFromSheet } from './from-sheet.ts'
import { readTables } from './read.ts'
import type { Sheet } from './sheet.ts'
import { unstacked } from './stack.ts'
import type { TableHints, TableReading } from './table.ts'

/** The tables of a page's markup; sheets that only lay out text are left to the text. */
const markedUp = (sheet: Sheet, hints: TableHints): TableReading[] =>
  unstacked(sheet, hints)
    .filter((each) => isDataSheet(each, hints))
    .map((each) => tableFromSheet(each, hints))
    .map(({ table, findings }) => ({ tables: [table], findings: findings.map((one) => ({ ...one, table: 1 })) }))

/** Readings put in the order of the document; each finding gets the ordinal that its table has there. */
function inOrder(readings: readonly TableReading[]): TableReading {
  const tables = readings.flatMap((reading) => reading.tables).sort((a, b) => a.first_line - b.first_line)
  const ordinals = new Map(tables.map((table, i) => [table, i + 1]))
  const findings = readings.flatMap((reading) =>
    reading.findings.map((one) => ({
      ...one,
      table: one.table === null ? null : (ordinals.get(reading.tables[one.table - 1]!) ?? null),
    })),
  )
  return { tables, findings }
}

/** The lines of a document that stand in none of its sheets. */
export const bareLines = (sheets: readonly Sheet[], lines: Lines): Lines =>
  sheets.length === 0
    ? lines
    : lines.filter(
        ({ number }) => !sheets.some(({ first_line, last_line }) => number >= first_line && number <= last_line),
      )

/**
 * All tables of a document: those of its markup and those of which only text is left. `lines` are its lines without
 * furniture; those inside a sheet are read with the sheet.
 */
export function documentTables(sheets: readonly Sheet[], lines: Lines, hints: TableHints): TableReading {
  const bare = bareLines(sheets, lines)
  return inOrder([...joinContinued(sheets, hints).flatMap((sheet) => markedUp(sheet, hints)), readTables(bare, hints)])
}
