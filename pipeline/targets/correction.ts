import type { RowOf } from '../../datasets/records/index.ts'
import { targetSchema } from '../../datasets/records/target.ts'
import type { Correction, Reference } from '../../datasets/reference/index.ts'
import { identityOf } from '../documents/identity.ts'
import type { DocumentRows } from '../documents/revision.ts'
import { InputFault } from '../fault.ts'
import { derivedColumns, type Measures } from './derived-columns.ts'

type TargetRow = RowOf<'targets'>

const refused = (correction: Correction, found: string, expected: string, advice: string): InputFault =>
  new InputFault(
    `corrections.csv, target ${correction.target_id} of ${correction.document}, column ${correction.column}: found ${found}, expected ${expected}; ${advice}`,
  )

const shown = (value: unknown): string => (value === null ? '' : String(value))

/** What a cell of the file means, tried in turn. */
const readings = (cell: string): unknown[] =>
  cell === '' ? [null] : [cell, Number(cell), ...(cell === 'true' || cell === 'false' ? [cell === 'true'] : [])]

/** The new value, typed as its column. */
function newValue(correction: Correction): unknown {
  const schema = targetSchema.shape[correction.column]
  const value = readings(correction.corrected).find((one) => schema.safeParse(one).success)
  if (value !== undefined) return value
  throw refused(correction, JSON.stringify(correction.corrected), 'a value of this column', 'correct the row')
}

function corrected(target: TargetRow, correction: Correction, measures: Measures): TargetRow {
  const { column, expected, reason } = correction
  const now = shown(target[column])
  if (now !== expected) {
    const advice = 'the source or the reading has changed: look at it again, then drop the row or renew it'
    throw refused(correction, JSON.stringify(now), JSON.stringify(expected), advice)
  }
  const told = `${column}: ${expected || 'null'} to ${correction.corrected || 'null'} (${reason})`
  const changed = {
    ...target,
    [column]: newValue(correction),
    correction: target.correction === null ? told : `${target.correction}; ${told}`,
  }
  return { ...changed, ...derivedColumns(changed, measures) }
}

function findingOf(target: TargetRow, correction: Correction): RowOf<'findings'> {
  const { column, expected, reason } = correction
  const message = `line ${target.first_line}: found ${column} ${expected || 'null'} of ${target.indicator}, expected ${correction.corrected || 'null'} by corrections.csv: ${reason}`
  return {
    finding_id: identityOf(target.doc_id, 'target_corrected', target.target_id, column),
    doc_id: target.doc_id,
    table_id: target.table_id,
    kind: 'target_corrected',
    severity: 'info',
    message,
    expected: correction.corrected,
    actual: expected,
    first_line: target.first_line,
  }
}

/** Throws InputFault if a document was seen after the last day of a correction. */
export function refuseExpired({ last_seen }: Pick<RowOf<'documents'>, 'last_seen'>, correction: Correction): void {
  const seen = last_seen.slice(0, 10)
  if (seen <= correction.expires) return
  const advice = 'look at the source again, then drop the row or move its last day'
  throw refused(correction, `the document seen on ${seen}`, `no day after ${correction.expires}`, advice)
}

/** Corrections of one document. */
function correctDocument(rows: DocumentRows, corrections: readonly Correction[], measures: Measures): DocumentRows {
  const byTarget = new Map(rows.targets.map((target) => [target.target_id, target]))
  const findings = corrections.map((correction) => {
    const target = byTarget.get(correction.target_id)
    refuseExpired(rows.document, correction)
    if (!target) {
      const advice = 'its text has changed: find the target again with `duibiao query` and renew the row, or drop it'
      throw refused(correction, 'no such target', 'one of the document', advice)
    }
    byTarget.set(target.target_id, corrected(target, correction, measures))
    return findingOf(target, correction)
  })
  return { ...rows, targets: [...byTarget.values()], findings: [...rows.findings, ...findings] }
}

/**
 * Applies the corrections that name a document to its newest text. What was printed stays; the corrected row says in
 * `correction` what it was and why, a finding tells it, and columns that follow from others are worked out again. Expiry is checked against the day on which the document was
 * last seen, so that equal archives give equal builds. Throws InputFault if the old value is not what the correction
 * expects, the target is gone, or the correction has expired.
 */
export function withCorrections(
  rows: DocumentRows,
  reference: Measures & Pick<Reference, 'corrections'>,
): DocumentRows {
  const { doc_id, url } = rows.document
  const meant = reference.corrections.filter(({ document }) => document === doc_id || document === url)
  return meant.length > 0 ? correctDocument(rows, meant, reference) : rows
}
