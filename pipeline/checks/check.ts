import type { RowOf } from '../../datasets/records/index.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import type { DocumentRows } from '../documents/revision.ts'
import type { Snapshot } from './snapshot.ts'

export type FindingRow = RowOf<'findings'>
export type TargetRow = RowOf<'targets'>
type DocumentRow = RowOf<'documents'>
/** A target that has a canonical value: only such are added, or set against each other. */
export type MeasuredTarget = TargetRow & Measured

interface Measured {
  value_canonical: number
  unit_canonical: string
}

/** Columns of a target that others are checked against: the rest of a row need not be looked at for that. */
export const HELD_COLUMNS = [
  ...['target_id', 'doc_id', 'area_code', 'area_name', 'scope', 'responsible_kind', 'is_part', 'is_total'],
  ...['indicator', 'indicator_id', 'measure', 'status', 'comparator', 'value', 'value_high', 'value_text', 'unit'],
  ...['value_canonical', 'value_high_canonical', 'unit_canonical', 'period_start', 'period_end', 'period_text'],
  ...['source_kind', 'table_id', 'col', 'first_line'],
] as const satisfies readonly (keyof TargetRow)[]
/** A target as far as others are checked against it. */
export type HeldTarget = Pick<TargetRow, (typeof HELD_COLUMNS)[number]>
export type MeasuredHeld = HeldTarget & Measured

/** A document as far as its statements are checked against those of others. */
export interface HeldDocument {
  document: Pick<
    DocumentRow,
    | ('doc_id' | 'revision' | 'doc_no' | 'area_code' | 'area_name')
    | ('copy_of' | 'withdrawn_on' | 'published_on' | 'written_on')
  >
  targets: readonly HeldTarget[]
  former_targets: readonly HeldTarget[]
}

/** A finding before it has its identity, document and kind. */
export type FindingDraft = Pick<FindingRow, 'message' | 'expected' | 'actual' | 'first_line' | 'table_id'>
/** The same where a check sees more than one document: it says which it is about. */
export type PlacedDraft = FindingDraft & Pick<FindingRow, 'doc_id'>

/** What the rows of a document are checked against. */
export interface CheckedRows {
  /** The extracted text that spans refer to. */
  text: string
  /** Letters and figures of the archived bytes; null if there is nothing archived. */
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
  find: (rows: DocumentRows, evidence: CheckedRows, reference: Reference) => FindingDraft[]
}

/** What has to be looked at together: statements that restate one another, tables with what they share out, and so on. */
export type SliceKind = 'restated' | 'divisions' | 'cities' | 'series'

/** A way to find something among documents. */
export interface Finder {
  /** Everything that two documents must share is in one slice of this kind: slices are looked at one after the other. */
  slices: SliceKind
  find: (slice: readonly HeldDocument[], reference: Reference) => PlacedDraft[]
}

/** A check over all documents together. */
export interface DatasetCheck extends Promised {
  finders: readonly Finder[]
}

/** True for a target whose unit is known. */
export const isMeasured = <T extends Pick<TargetRow, 'value_canonical'>>(target: T): target is T & Measured =>
  target.value_canonical !== null

/** A finding about a target, told with its line. */
export const at = (
  target: Pick<TargetRow, 'first_line' | 'table_id'>,
  message: string,
  expected: string | null,
  actual: string | null,
): FindingDraft => ({
  message: `line ${target.first_line}: ${message}`,
  expected,
  actual,
  first_line: target.first_line,
  table_id: target.table_id,
})

/** The same for a check over several documents. */
export const atPlace = (target: HeldTarget, message: string, expected: string, actual: string): PlacedDraft => ({
  ...at(target, message, expected, actual),
  doc_id: target.doc_id,
})
