import type { DocumentRecord } from '../../datasets/records/document.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { SourceLine } from '../../datasets/records/line.ts'
import type { CellRecord, TableRecord } from '../../datasets/records/table.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { TaskRecord } from '../../datasets/records/task.ts'
import { latestRevisions } from './place-record.ts'
import type { Release } from './release.ts'

const TARGET_COLUMNS = [
  ...([
    'target_id',
    'doc_id',
    'area_name',
    'area_code',
    'indicator',
    'measure',
    'status',
    'period',
    'is_total',
  ] as const),
  ...(['comparator', 'value', 'value_high', 'unit', 'table_id', 'row', 'col'] as const),
  ...(['first_line', 'span_start', 'span_end', 'value_text', 'proof', 'responsible'] as const),
] satisfies readonly (keyof TargetRecord)[]

/** A figure of a document, as far as its page shows it. */
export type PrintedFigure = Pick<TargetRecord, (typeof TARGET_COLUMNS)[number]>

/** Another document, as far as a link names it. */
export type NamedDocument = Pick<DocumentRecord, 'doc_id' | 'revision' | 'title' | 'doc_no' | 'area_name'>

/** A table of a document with its cells. */
export interface PrintedTable {
  table: TableRecord
  cells: CellRecord[]
}

/** Everything a release has of one document. */
export interface DocumentRecordSet {
  /** At its latest revision. */
  document: DocumentRecord
  /** All revisions, the first one first. */
  revisions: DocumentRecord[]
  lines: SourceLine[]
  tables: PrintedTable[]
  figures: PrintedFigure[]
  tasks: TaskRecord[]
  findings: RowOf<'findings'>[]
  /** What it cites, and which document of the release that is. */
  cites: { citation: RowOf<'citations'>; cited: NamedDocument | null }[]
  /** Documents of the release that cite it. */
  citedBy: NamedDocument[]
}

async function namedDocuments(release: Release, doc_id: readonly string[]): Promise<NamedDocument[]> {
  if (doc_id.length === 0) return []
  const columns = ['doc_id', 'revision', 'title', 'doc_no', 'area_name']
  return latestRevisions(await release.rows<NamedDocument>('documents', { where: { doc_id }, columns }))
}

async function citationsOf(release: Release, doc_id: string): Promise<Pick<DocumentRecordSet, 'cites' | 'citedBy'>> {
  const [own, others] = await Promise.all([
    release.rows<RowOf<'citations'>>('citations', { where: { doc_id } }),
    release.rows<RowOf<'citations'>>('citations', { where: { cited_doc_id: doc_id } }),
  ])
  const [cited, citedBy] = await Promise.all([
    namedDocuments(
      release,
      own.flatMap(({ cited_doc_id }) => cited_doc_id ?? []),
    ),
    namedDocuments(release, [...new Set(others.map((one) => one.doc_id))]),
  ])
  const known = new Map(cited.map((one) => [one.doc_id, one]))
  return {
    cites: own.map((citation) => ({ citation, cited: known.get(citation.cited_doc_id ?? '') ?? null })),
    citedBy,
  }
}

async function tablesOf(release: Release, doc_id: string): Promise<PrintedTable[]> {
  const tables = await release.rows<TableRecord>('tables', { where: { doc_id } })
  if (tables.length === 0) return []
  const where = { table_id: tables.map(({ table_id }) => table_id) }
  const cells = await release.rows<CellRecord>('cells', { where })
  return tables.map((table) => ({ table, cells: cells.filter(({ table_id }) => table_id === table.table_id) }))
}

/** Reads everything that a release has of a document; null if it does not know it. */
export async function documentRecord(release: Release, doc_id: string): Promise<DocumentRecordSet | null> {
  const where = { doc_id }
  const [revisions, lines, tables, figures, tasks, findings, citations] = await Promise.all([
    release.rows<DocumentRecord>('documents', { where }),
    release.rows<SourceLine>('text', { where }),
    tablesOf(release, doc_id),
    release.rows<PrintedFigure>('targets', { where, columns: TARGET_COLUMNS }),
    release.rows<TaskRecord>('tasks', { where }),
    release.rows<RowOf<'findings'>>('findings', { where }),
    citationsOf(release, doc_id),
  ])
  const rising = revisions.toSorted((a, b) => a.revision - b.revision)
  const document = rising.at(-1)
  if (!document) return null
  const inOrder = lines.toSorted((a, b) => a.line - b.line)
  return { document, revisions: rising, lines: inOrder, tables, figures, tasks, findings, ...citations }
}
