import type { Reference } from '../datasets/reference/index.ts'
import type {
  CheckedRows,
  DatasetCheck,
  DocumentCheck,
  FindingDraft,
  FindingRow,
  HeldDocument,
  Promised,
  SliceKind,
} from './checks/check.ts'
import { CONTRADICTION_CHECKS } from './checks/contradiction.ts'
import { NUMBERING_CHECKS } from './checks/numbering.ts'
import { PARTS_CHECKS } from './checks/parts.ts'
import { PLAN_REVISION_CHECKS } from './checks/plan-revision.ts'
import { PLAUSIBILITY_CHECKS } from './checks/plausibility.ts'
import { QUARTER_CHECKS } from './checks/quarters.ts'
import { REGISTRY_CHECKS } from './checks/registry.ts'
import { SPAN_CHECKS } from './checks/span.ts'
import { identityOf } from './documents/identity.ts'
import type { DocumentRows } from './documents/revision.ts'

/** Checks over the rows of one document, in the order in which they run. */
const DOCUMENT_CHECKS: readonly DocumentCheck[] = [
  ...SPAN_CHECKS,
  ...CONTRADICTION_CHECKS,
  ...QUARTER_CHECKS,
  ...PLAUSIBILITY_CHECKS,
  ...REGISTRY_CHECKS,
]

/** Checks over all documents together. */
const DATASET_CHECKS: readonly DatasetCheck[] = [...PARTS_CHECKS, ...PLAN_REVISION_CHECKS, ...NUMBERING_CHECKS]

/** Checks that other stages make on their way, because only there stands what they need. */
const MADE_ELSEWHERE: readonly Promised[] = [
  {
    kind: 'total_disagrees',
    severity: 'error',
    subject: 'rows and columns against printed totals',
    promise:
      'Every printed total is the sum of its rows, or of the columns beside it; quarters add up to the 合计 column.',
  },
  {
    kind: 'citation_disagrees',
    severity: 'warning',
    subject: 'cited number against cited document',
    promise: 'A document that is cited by number and title has that number.',
  },
  {
    kind: 'document_doubled',
    severity: 'info',
    subject: 'document against the others',
    promise:
      'Every document is there once; copies name the official one, or the first, in copy_of, and views leave them out.',
  },
]

/** Every check by its kind, which is the `kind` of its findings. */
export const CHECKS: readonly Promised[] = [...MADE_ELSEWHERE, ...DOCUMENT_CHECKS, ...DATASET_CHECKS]

const findingOf = (draft: FindingDraft, doc_id: string, { kind, severity }: Promised, i: number): FindingRow => ({
  ...draft,
  finding_id: identityOf(doc_id, kind, i, draft.first_line, draft.message),
  doc_id,
  kind,
  severity,
})

/** Runs every check over one document. Its own findings stay in front. */
export function verify(rows: DocumentRows, evidence: CheckedRows, reference: Reference): FindingRow[] {
  const { doc_id } = rows.document
  return DOCUMENT_CHECKS.flatMap((check) =>
    check.find(rows, evidence, reference).map((draft, i) => findingOf(draft, doc_id, check, i)),
  )
}

/** Slices of the dataset, one after the other, so that it never stands in memory whole. */
export type SlicesOf = (kind: SliceKind) => AsyncIterable<readonly HeldDocument[]>

async function* draftsOf({ finders }: DatasetCheck, slicesOf: SlicesOf, reference: Reference) {
  for (const { slices, find } of finders) {
    for await (const slice of slicesOf(slices)) yield* find(slice, reference)
  }
}

/** Runs the checks that need several documents at once. */
export async function* verifyTogether(slicesOf: SlicesOf, reference: Reference): AsyncGenerator<FindingRow> {
  for (const check of DATASET_CHECKS) {
    let i = 0
    for await (const draft of draftsOf(check, slicesOf, reference)) yield findingOf(draft, draft.doc_id, check, i++)
  }
}
