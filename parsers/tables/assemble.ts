import type { Finding } from '../finding.ts'
import { type Draft, rearranged } from './draft.ts'
import { rolesOf } from './prove/column.ts'
import { type ProofSupport, prove } from './prove/prove.ts'
import type { Table } from './table.ts'
import { titleIn, titleLineOf, unitOf } from './title.ts'

/**
 * Gives a drafted table its title, unit, total rows and proof state, and moves the label of a total row into the first
 * text column, where a merged cell over the serial column had put it. `support` is what printed totals say for the reading.
 */
export function assembled(draft: Draft): { table: Table; findings: Finding[]; support: ProofSupport } {
  const roles = rolesOf(draft.columns, draft.rows, draft.kinds)
  const settled = { ...draft, ...settledLabels(draft, roles) }
  const { method, kinds, columns, rows, places, caption, first_line, last_line } = settled
  const isSettled = rows !== draft.rows
  const { proof, total_rows, findings, support } = prove(settled, isSettled ? rolesOf(columns, rows, kinds) : roles)
  const line = titleLineOf(caption, kinds)
  const table: Table = {
    title: line && titleIn(line, kinds),
    above: caption.filter((one) => one !== line),
    unit: unitOf(caption, columns, roles, kinds),
    method,
    proof,
    columns,
    rows,
    places,
    total_rows,
    first_line,
    last_line,
  }
  return { table, findings, support }
}

function settledLabels(draft: Draft, roles: readonly string[]): Pick<Draft, 'rows' | 'places'> {
  const serial = roles.indexOf('serial')
  const label = roles.indexOf('label')
  const isMerged = (row: readonly string[]) =>
    serial >= 0 && label >= 0 && /\D/.test(row[serial]!) && (row[label] === '' || row[label] === row[serial])
  const origins = roles.map((_, col) => (col === serial ? null : col === label ? serial : col))
  const merged = draft.rows.flatMap((row, at) => (isMerged(row) ? [at] : []))
  return rearranged(draft, new Map(merged.map((row) => [row, origins])))
}
