import type { Finding } from '../../finding.ts'
import type { Table } from '../table.ts'
import type { Proposal } from './proposal.ts'

/** A reading that saves no more bits than this is no table. */
const LEAST = 0

/** A reading in no doubt is better than any other of its lines by this many bits. */
const CERTAIN = 8

const areAlike = (one: readonly string[][], other: readonly string[][]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other)

const isSame = ({ table: one }: Proposal, { table: other }: Proposal): boolean =>
  areAlike(one.columns, other.columns) && areAlike(one.rows, other.rows)

function undecided({ table }: Proposal, { table: other }: Proposal): Finding {
  const shape = ({ rows, columns }: Table) => `${rows.length} rows of ${columns.length} columns`
  return {
    kind: 'table_undecided',
    severity: 'warning',
    message: `lines ${table.first_line}-${table.last_line}: read as ${shape(table)}, but ${shape(other)} (lines ${other.first_line}-${other.last_line}) explain the text nearly as well; check the table by hand`,
    expected: null,
    actual: null,
    first_line: table.first_line,
    table: null,
  }
}

const guess = ({ first_line }: Table): Finding => ({
  kind: 'table_doubtful',
  severity: 'warning',
  message: `table from line ${first_line}: found by what its cells look like, which proves no header; the rows are a best guess, check them by hand`,
  expected: null,
  actual: null,
  first_line,
  table: null,
})

/**
 * A reading that the search alone has made. Likeness finds where cells stand, but not that a header has just these rows:
 * however well totals agree, such a reading is a guess.
 */
export function guessed(one: Proposal, spelled: readonly Proposal[]): Proposal {
  const { table } = one
  if (table.proof !== 'consistent' && table.proof !== 'proven') return one
  const isVouched = spelled.some((other) => other.table.proof === table.proof && isSame(one, other))
  return isVouched ? one : { ...one, table: { ...table, proof: 'unproven' }, findings: [...one.findings, guess(table)] }
}

/** A chosen reading, called unproven where another one of its lines is nearly as good. */
export function settled(one: Proposal, proposals: readonly Proposal[]): Proposal {
  const { table, findings, from, to, bits } = one
  if (table.proof !== 'consistent' && table.proof !== 'proven') return one
  const rivals = proposals.filter((other) => other.from < to && other.to > from && other.bits > bits - CERTAIN)
  const rival = rivals.find((other) => !isSame(one, other))
  if (!rival) return one
  return { ...one, table: { ...table, proof: 'unproven' }, findings: [...findings, undecided(one, rival)] }
}

/**
 * The proposals that together save most, none of which shares a line with another (weighted interval scheduling). One that saves
 * no more than `least` is no table.
 */
export function chosen(proposals: readonly Proposal[], least = LEAST): Proposal[] {
  const sorted = [...proposals].sort((a, b) => a.to - b.to)
  const best: { bits: number; taken: boolean; before: number }[] = []
  for (const [i, { from, bits }] of sorted.entries()) {
    let before = i - 1
    while (before >= 0 && sorted[before]!.to > from) before -= 1
    const kept = (best[before]?.bits ?? 0) + bits - least
    const left = best[i - 1]?.bits ?? 0
    best.push(kept > left ? { bits: kept, taken: true, before } : { bits: left, taken: false, before })
  }
  const result: Proposal[] = []
  for (let i = sorted.length - 1; i >= 0; ) {
    if (best[i]!.taken) result.unshift(sorted[i]!)
    i = best[i]!.taken ? best[i]!.before : i - 1
  }
  return result
}
