import type { Finding } from '../../finding.ts'
import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import type { Table } from '../table.ts'
import { outsideTexts } from './outside-lines.ts'
import { lineAt, type ProposedTable } from './proposal.ts'

/** Texts below a table that are asked whether they go on in it. */
const MOST_BELOW = 4

/** The first texts below a table. */
function textsBelow({ last_line }: Table, lines: Lines, kinds: KindReader): string[] {
  const texts: string[] = []
  for (let at = lineAt(lines, last_line + 1); at < lines.length && texts.length < MOST_BELOW; at += 1)
    texts.push(...outsideTexts(lines.at(at)!, kinds))
  return texts.slice(0, MOST_BELOW)
}

/** The number that the next row of a table would have; null if its rows are not numbered. */
function nextNumber({ rows }: Table): string | null {
  const [before, last] = rows.slice(-2).map(([first]) => Number(first || Number.NaN))
  return before !== undefined && last === before + 1 ? String(last + 1) : null
}

/** Whether the lines right below a table begin with one more row of it: its next number, or a total. */
function isRowBelow(table: Table, lines: Lines, kinds: KindReader): boolean {
  const [first, ...others] = textsBelow(table, lines, kinds)
  if (first === undefined || !others.some(kinds.isFigure)) return false
  return first === nextNumber(table) || (kinds.words.isTotal(first) && table.total_rows.length === 0)
}

const leftBelow = ({ first_line, last_line }: Table): Finding => ({
  kind: 'table_doubtful',
  severity: 'warning',
  message: `table from line ${first_line}: what stands below line ${last_line} looks like one more of its rows; the rows are a best guess, check them by hand`,
  expected: null,
  actual: null,
  first_line,
  table: null,
})

/** A table that seems to go on below its last row, called unproven: what was left out may be what it adds up to. */
export function whole(one: ProposedTable, lines: Lines, kinds: KindReader): ProposedTable {
  const { table } = one
  if (table.proof !== 'consistent' && table.proof !== 'proven') return one
  if (!isRowBelow(table, lines, kinds)) return one
  return { ...one, table: { ...table, proof: 'unproven' }, findings: [...one.findings, leftBelow(table)] }
}
