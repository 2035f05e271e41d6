import type { DocumentRecord } from '../records/document.ts'
import type { RowOf } from '../records/index.ts'

type Said = Pick<RowOf<'findings'>, 'doc_id' | 'kind' | 'severity' | 'message' | 'expected' | 'actual' | 'first_line'>

/**
 * A row of `explorer/findings.parquet`: a finding with the document it was found in. Of findings that say the same of several
 * places the first leads; those that lead come first, the gravest kind before the others, then those that follow.
 */
export interface LocatedFinding extends Said, Pick<DocumentRecord, 'title' | 'area_name'> {
  /** A target that stands there, if any does. */
  target_id: string | null
  /** How many say the same, with this one, and the row where the others begin; 1 and null for one that follows another. */
  n_alike: number
  alike_start: number | null
}

/** A kind of finding in a release, and where its rows lie. */
export interface CatalogueFindingKind extends Pick<Said, 'kind' | 'severity'> {
  /** Of how many findings, and how many of them lead. */
  n: number
  n_leading: number
  /** The first row of those that lead. */
  row_start: number
}
