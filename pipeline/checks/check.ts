import type { RowOf } from '../../datasets/records/index.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import type { DocumentRows } from '../documents/revision.ts'
import type { Snapshot } from './snapshot.ts'

export type FindingRow = RowOf<'findings'>
export type TargetRow = RowOf<'targets'>
/** A target that has a canonical value: only such are added, or set against each other. */
export type MeasuredTarget = TargetRow & Measured

interface Measured {
  value_canonical: number
  unit_canonical: string
}
/** A finding before it has its identity, document and kind. */
export type Draft = Pick<FindingRow, 'message' | 'expected' | 'actual' | 'first_line' | 'table_id'>
/** The same where a check sees more than one document: it says which it is about. */
export type PlacedDraft = Draft & Pick<FindingRow, 'doc_id'>

/** What the rows of a document are held against. */
export interface Evidence {
  /** The extracted text that spans refer to. */
  text: string
  /** Letters and figures of the archived bytes; null where there is nothing archived. */
  snapshot: Snapshot | null
}

/** What a check promises of the dataset. */
export interface Promised {
  kind: string
  severity: FindingRow['severity']
  /** What is set against what. */
  subject: string
  /** What holds for a dataset without such a finding. */
  promise: string
}

/** A check over the rows of one document. */
export interface DocumentCheck extends Promised {
  find: (rows: DocumentRows, evidence: Evidence, reference: Reference) => Draft[]
}

/** A check over all documents together. */
export interface DatasetCheck extends Promised {
  findAll: (all: readonly DocumentRows[], reference: Reference) => PlacedDraft[]
}

/** True for a target whose unit is known. */
export const isMeasured = <T extends TargetRow>(target: T): target is T & Measured => target.value_canonical !== null

/** A finding about a target, told with its line. */
export const at = (target: TargetRow, message: string, expected: string | null, actual: string | null): Draft => ({
  message: `line ${target.first_line}: ${message}`,
  expected,
  actual,
  first_line: target.first_line,
  table_id: target.table_id,
})

/** The same for a check over several documents. */
export const atPlace = (target: TargetRow, message: string, expected: string, actual: string): PlacedDraft => ({
  ...at(target, message, expected, actual),
  doc_id: target.doc_id,
})
