import type { DocumentRecord } from '../../datasets/records/document.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { latestRevisions } from './place-record.ts'
import type { Release } from './release.ts'

type Source = Pick<DocumentRecord, 'doc_id' | 'revision' | 'title' | 'url' | 'area_name'>
type Anchor = Pick<TargetRecord, 'target_id' | 'doc_id' | 'table_id' | 'first_line'>

/** A finding with the document it was found in, and a target that stands there, if any does. */
export interface LocatedFinding {
  finding: RowOf<'findings'>
  source: Source | null
  target_id: string | null
}

const SEVERITIES = ['error', 'warning', 'info']

/** Contradictions first: what is wrong in a source is worth more than what was not understood. */
function byWeight({ finding: a }: LocatedFinding, { finding: b }: LocatedFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.kind.localeCompare(b.kind)
}

const place = (doc_id: string, line: number | null): string => `${doc_id} ${line}`

/** All findings of a release, the gravest first. */
export async function findingsOf(release: Release): Promise<LocatedFinding[]> {
  const [findings, documents, anchors] = await Promise.all([
    release.rows<RowOf<'findings'>>('findings', {}),
    release.rows<Source>('documents', { columns: ['doc_id', 'revision', 'title', 'url', 'area_name'] }),
    release.rows<Anchor>('targets', { columns: ['target_id', 'doc_id', 'table_id', 'first_line'] }),
  ])
  const sources = new Map(latestRevisions(documents).map((source) => [source.doc_id, source]))
  const targets = new Map<string, string>()
  for (const { target_id, doc_id, table_id, first_line } of anchors) {
    targets.set(table_id ?? place(doc_id, first_line), target_id)
  }
  return findings
    .map((finding) => ({
      finding,
      source: sources.get(finding.doc_id) ?? null,
      target_id: targets.get(finding.table_id ?? place(finding.doc_id, finding.first_line)) ?? null,
    }))
    .sort(byWeight)
}
