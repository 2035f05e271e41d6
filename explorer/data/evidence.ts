import type { DocumentRecord } from '../../datasets/records/document.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { SourceLine } from '../../datasets/records/line.ts'
import type { CellRecord, TableRecord } from '../../datasets/records/table.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { Release } from './release.ts'

/** What evidence is read from. */
export const EVIDENCE_RECORDS = ['targets', 'documents', 'lines', 'tables', 'cells', 'findings'] as const

/** The columns of a target that its evidence shows. A row is decoded with all rows around it: what is not shown costs. */
const TARGET_COLUMNS = [
  ...(['target_id', 'doc_id', 'area_name', 'responsible', 'indicator', 'measure', 'status'] as const),
  ...(['comparator', 'value', 'value_high', 'unit', 'value_text', 'period_end', 'period_text'] as const),
  ...(['table_id', 'row', 'col', 'first_line', 'span_start', 'span_end', 'quote', 'proof', 'rule'] as const),
] satisfies readonly (keyof TargetRecord)[]

/** A target, as far as its evidence shows it. */
export type ShownTarget = Pick<TargetRecord, (typeof TARGET_COLUMNS)[number]>

type FindingRecord = RowOf<'findings'>

/** Everything that vouches for a target. */
export interface Evidence {
  target: ShownTarget
  /** Null where the release holds no revision of its document. */
  document: DocumentRecord | null
  /** Lines of the document in order, as far as the release holds them. */
  lines: SourceLine[]
  /** The table the figure stands in, with its cells; null for a sentence. */
  table: { table: TableRecord; cells: CellRecord[] } | null
  /** Findings about the table, or about the line of the sentence. */
  findings: FindingRecord[]
}

async function tableOf(release: Release, id: string | null): Promise<Evidence['table']> {
  if (id === null) return null
  const where = { table_id: id }
  const [tables, cells] = await Promise.all([
    release.rows<TableRecord>('tables', { where }),
    release.rows<CellRecord>('cells', { where }),
  ])
  return tables[0] ? { table: tables[0], cells } : null
}

/** Reads what vouches for a target; null where the release does not have it. */
export async function evidenceOf(release: Release, id: string): Promise<Evidence | null> {
  const target = await release.target(id, TARGET_COLUMNS)
  if (!target) return null
  const where = { doc_id: target.doc_id }
  const [documents, lines, findings, table] = await Promise.all([
    release.rows<DocumentRecord>('documents', { where }),
    release.rows<SourceLine>('lines', { where }),
    release.rows<FindingRecord>('findings', { where }),
    tableOf(release, target.table_id),
  ])
  const isAbout = ({ table_id, first_line }: FindingRecord) =>
    target.table_id === null ? first_line === target.first_line : table_id === target.table_id
  return {
    target,
    document: documents.toSorted((a, b) => b.revision - a.revision)[0] ?? null,
    lines: lines.toSorted((a, b) => a.line - b.line),
    table,
    findings: findings.filter(isAbout),
  }
}
