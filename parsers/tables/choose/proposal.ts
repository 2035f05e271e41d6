import type { Finding } from '../../finding.ts'
import type { LineRun, Lines } from '../../text/lines.ts'
import type { Table } from '../table.ts'

/** A table as one of the readers proposes it, with what it found odd about it. */
export interface ProposedTable {
  table: Table
  findings: Finding[]
  /** Bits that its totals, the words of its header and the tables before it say for it. */
  bonus: number
  /** Its lines hold so many figures each that they are rows, whatever stands around them. */
  areRows?: boolean
}

/** A reading of some lines, and the bits it saves against the same lines as text. Indices of lines, `to` exclusive. */
export interface Proposal extends ProposedTable {
  from: number
  to: number
  bits: number
}

/** Index of the first line whose number is at least the given one. */
export function lineAt(lines: Lines, number: number): number {
  // Mostly no line is left out.
  const near = number - (lines.at(0)?.number ?? 0)
  if (near >= 0 && lines.at(near)?.number === number) return near
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines.at(middle)!.number < number) low = middle + 1
    else high = middle
  }
  return low
}

/** The lines of a table, as indices. */
export const runOf = ({ first_line, last_line }: Table, lines: Lines): LineRun => ({
  from: lineAt(lines, first_line),
  to: lineAt(lines, last_line + 1),
})
