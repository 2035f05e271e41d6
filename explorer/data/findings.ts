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

/** Where findings were found: tables, and lines of documents. A release has many more targets than places of findings. */
class Places {
  readonly #tables = new Map<string, string | null>()
  readonly #lines = new Map<string, Map<number | null, string | null>>()

  constructor(findings: readonly RowOf<'findings'>[]) {
    for (const { table_id, doc_id, first_line } of findings) {
      if (table_id !== null) this.#tables.set(table_id, null)
      else this.#lines.set(doc_id, (this.#lines.get(doc_id) ?? new Map()).set(first_line, null))
    }
  }

  /** Notes a target, if a finding stands where it does. */
  note({ target_id, doc_id, table_id, first_line }: Anchor): void {
    if (table_id !== null) {
      if (this.#tables.has(table_id)) this.#tables.set(table_id, target_id)
      return
    }
    const lines = this.#lines.get(doc_id)
    if (lines?.has(first_line)) lines.set(first_line, target_id)
  }

  /** The last target noted where a finding stands, null if none was. */
  targetAt({ table_id, doc_id, first_line }: RowOf<'findings'>): string | null {
    const target = table_id === null ? this.#lines.get(doc_id)?.get(first_line) : this.#tables.get(table_id)
    return target ?? null
  }
}

/** All findings of a release, the gravest first. */
export async function findingsOf(release: Release): Promise<LocatedFinding[]> {
  const [findings, documents, anchors] = await Promise.all([
    release.rows<RowOf<'findings'>>('findings', {}),
    release.rows<Source>('documents', { columns: ['doc_id', 'revision', 'title', 'url', 'area_name'] }),
    release.rows<Anchor>('targets', { columns: ['target_id', 'doc_id', 'table_id', 'first_line'] }),
  ])
  const sources = new Map(latestRevisions(documents).map((source) => [source.doc_id, source]))
  const places = new Places(findings)
  for (const anchor of anchors) places.note(anchor)
  return findings
    .map((finding) => ({
      finding,
      source: sources.get(finding.doc_id) ?? null,
      target_id: places.targetAt(finding),
    }))
    .sort(byWeight)
}
