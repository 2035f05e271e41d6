import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { DocumentRecord } from '../../datasets/records/document.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import { QUOTA_COLUMNS, type QuotaTarget } from '../figures/quota.ts'
import type { Release } from './release.ts'
import type { Wanted } from './row-lookup.ts'

const DOCUMENT_COLUMNS = [
  'doc_id',
  'revision',
  'title',
  'doc_no',
  'published_on',
  'url',
  'source_tier',
  'withdrawn_on',
] as const

/** A document, as far as a list shows it. */
export type ListedDocument = Pick<DocumentRecord, (typeof DOCUMENT_COLUMNS)[number]>

/** Everything a release says of one place. */
export interface PlaceRecord {
  /** At their latest revision, the newest first. */
  documents: ListedDocument[]
  tasks: RowOf<'tasks'>[]
  targets: (QuotaTarget & { doc_id: string })[]
  statements: StatementRow[]
}

/** Of several revisions of a document, the latest. */
export function latestRevisions<T extends Pick<DocumentRecord, 'doc_id' | 'revision'>>(documents: readonly T[]): T[] {
  const latest = new Map<string, T>()
  for (const one of documents) {
    const known = latest.get(one.doc_id)
    if (!known || known.revision < one.revision) latest.set(one.doc_id, one)
  }
  return [...latest.values()]
}

/** Reads what a release says of a place. */
export async function placeRecord(release: Release, { code, name }: CataloguePlace): Promise<PlaceRecord> {
  const where: Wanted = code === null ? { area_name: name } : { area_code: code }
  const [documents, targets, statements] = await Promise.all([
    release.rows<ListedDocument>('documents', { where, columns: DOCUMENT_COLUMNS }),
    release.rows<PlaceRecord['targets'][number]>('targets', {
      where,
      columns: [...QUOTA_COLUMNS, 'doc_id', 'area_code'],
    }),
    release.statementsOfPlace(name),
  ])
  const listed = latestRevisions(documents)
  const ids = listed.map(({ doc_id }) => doc_id)
  return {
    documents: listed.sort((a, b) => (b.published_on ?? '').localeCompare(a.published_on ?? '')),
    tasks: ids.length > 0 ? await release.rows('tasks', { where: { doc_id: ids } }) : [],
    targets,
    statements,
  }
}
