import type { Lines } from '../../text/lines.ts'
import type { Places, Table } from '../table.ts'
import { lineAt, type ProposedTable } from './proposal.ts'

/** A table over more lines is checked against the search by its first ones alone: what they tell, the others repeat. */
const LONG = 2_000
const SAMPLE = 600
const LINES_ABOVE = 20

/** Whether a reading goes over so many lines that its first ones tell what it is. */
export const isLong = ({ table }: ProposedTable): boolean => table.last_line - table.first_line > LONG

/** The number of the line on which the first row after the sample begins. */
function endOfSample({ first_line, last_line, rows, places, columns }: Table): number {
  for (let row = 0; row < rows.length; row += 1)
    for (let col = 0; col < columns.length; col += 1) {
      const place = places.at(row, col)
      if (place && place.first_line - first_line >= SAMPLE && isFirst(places, row, col)) return place.first_line
    }
  return last_line + 1
}

/** Whether a cell is the first one of its row that is printed there, and not in a row above. */
const isFirst = (places: Places, row: number, col: number): boolean =>
  row === 0 || places.at(row, col)!.start !== places.at(row - 1, col)?.start

const areAlike = (one: readonly string[][], other: readonly string[][]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * A long reading whose first lines, `read` by themselves with all that may compete for them, have the same header; in doubt where
 * they are. Null if they are read otherwise.
 */
export function confirmed(
  long: ProposedTable,
  lines: Lines,
  read: (sample: Lines) => readonly ProposedTable[],
): ProposedTable | null {
  const from = lineAt(lines, long.table.first_line)
  const sample = lines.slice(Math.max(0, from - LINES_ABOVE), lineAt(lines, endOfSample(long.table)))
  const same = read(sample).find(
    ({ table }) => table.first_line === long.table.first_line && areAlike(table.columns, long.table.columns),
  )
  if (!same) return null
  if (same.table.proof !== 'unproven' || long.table.proof !== 'consistent') return long
  return { ...long, table: { ...long.table, proof: 'unproven' }, findings: [...long.findings, ...same.findings] }
}
