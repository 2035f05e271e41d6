import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { DocumentRecord } from '../../datasets/records/document.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { SourceLine } from '../../datasets/records/line.ts'
import type { CellRecord, TableRecord } from '../../datasets/records/table.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { TaskRecord } from '../../datasets/records/task.ts'
import { keyedTarget } from '../figures/evidence-key.ts'
import { type PagePicture, pagePicture } from './page-picture.ts'
import type { Release } from './release.ts'
import type { Wanted } from './row-lookup.ts'

/** What evidence is read from. */
export const EVIDENCE_RECORDS = ['targets', 'documents', 'text', 'tables', 'cells', 'tasks', 'findings'] as const

/** The columns of a target that its evidence shows. A row is decoded with all rows around it: what is not shown costs. */
const TARGET_COLUMNS = [
  ...(['target_id', 'doc_id', 'area_name', 'responsible', 'indicator', 'indicator_id', 'measure', 'status'] as const),
  ...([
    'comparator',
    'value',
    'value_high',
    'unit',
    'value_text',
    'scope',
    'period',
    'period_end',
    'period_text',
  ] as const),
  ...([
    'table_id',
    'task_id',
    'row',
    'col',
    'first_line',
    'span_start',
    'span_end',
    'quote',
    'proof',
    'rule',
    'file_place',
    'context',
  ] as const),
] satisfies readonly (keyof TargetRecord)[]

/** The same of a document. */
const DOCUMENT_COLUMNS = [
  ...(['doc_id', 'revision', 'title', 'doc_no', 'issuer', 'published_on', 'url'] as const),
  ...(['source_tier', 'withdrawn_on', 'raw_sha256', 'text_sha256', 'parent_doc_id', 'attachment_no'] as const),
] satisfies readonly (keyof DocumentRecord)[]

/** A document, as far as evidence shows it. */
export type ShownDocument = Pick<DocumentRecord, (typeof DOCUMENT_COLUMNS)[number]>

/** A target, as far as its evidence shows it. */
export type ShownTarget = Pick<TargetRecord, (typeof TARGET_COLUMNS)[number]>

type FindingRecord = RowOf<'findings'>

/** Everything that vouches for a target. */
export interface Evidence {
  target: ShownTarget
  /** The statement that the target and others make together, with all of them; null for a figure of its own. */
  whole: { statement: StatementRow; parts: ShownTarget[] } | null
  /** Null if the release holds no revision of its document. */
  document: ShownDocument | null
  /** The document that its file hangs on; null for a document of its own. */
  notice: ShownDocument | null
  /** Lines of the document in order, as far as the release holds them. */
  lines: SourceLine[]
  /** The table the figure stands in, with its cells; null for a sentence. */
  table: { table: TableRecord; cells: CellRecord[] } | null
  /** The page of the file on which the figure stands; null if it is on none, or the page is not drawn. */
  picture: PagePicture | null
  /** The task that the target belongs to, with who answers for it; null if it belongs to none. */
  task: TaskRecord | null
  /** Findings about the table, or about the line of the sentence. */
  findings: FindingRecord[]
}

const newest = (documents: readonly ShownDocument[]): ShownDocument | null =>
  documents.toSorted((a, b) => b.revision - a.revision)[0] ?? null

async function noticeOf(release: Release, { parent_doc_id }: ShownDocument): Promise<ShownDocument | null> {
  const where = { doc_id: parent_doc_id! }
  return newest(await release.rows<ShownDocument>('documents', { where, columns: DOCUMENT_COLUMNS }))
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

async function taskOf(release: Release, task_id: string | null): Promise<TaskRecord | null> {
  return task_id === null ? null : ((await release.rows<TaskRecord>('tasks', { where: { task_id } }))[0] ?? null)
}

function ofDocument(release: Release, doc_id: string) {
  const where = { doc_id }
  return Promise.all([
    release.rows<ShownDocument>('documents', { where, columns: DOCUMENT_COLUMNS }),
    release.rows<SourceLine>('text', { where }),
    release.rows<FindingRecord>('findings', { where }),
  ])
}

/** What the parts of a statement share: the rows of a table, by the view `compare`. */
const SHARED = [
  ...(['area_code', 'area_name', 'indicator_id', 'indicator', 'measure', 'status'] as const),
  ...(['period', 'scope', 'is_total', 'is_part'] as const),
] satisfies readonly (keyof TargetRecord)[]

type Part = ShownTarget & Pick<TargetRecord, (typeof SHARED)[number]>

const PART_COLUMNS = [...new Set<keyof Part>([...TARGET_COLUMNS, ...SHARED])]

async function wholeOf(release: Release, { table_id, target_id }: ShownTarget): Promise<Evidence['whole']> {
  const first = await release.target(target_id, PART_COLUMNS)
  const indicator = release.catalogue.indicators.find(({ id }) => id === first?.indicator_id)
  if (!first || !indicator || table_id === null) return null
  const where: Wanted = first.area_code === null ? { table_id } : { table_id, area_code: first.area_code }
  const [statements, targets] = await Promise.all([
    release.statementsOf(indicator),
    release.rows<Part>('targets', { where, columns: PART_COLUMNS }),
  ])
  const statement = statements.find((one) => one.target_id === target_id && one.status === 'target')
  const parts = targets.filter((one) => SHARED.every((name) => one[name] === first[name]))
  return statement ? { statement, parts } : null
}

/**
 * Reads what vouches for a figure. `key` is what the address says of it (evidenceKey); null if the release does not
 * have it.
 */
export async function evidenceOf(release: Release, key: string): Promise<Evidence | null> {
  const { target_id, isOfParts } = keyedTarget(key)
  const known = release.documentOf(target_id)
  const [target, early] = await Promise.all([
    release.target(target_id, TARGET_COLUMNS),
    known === null ? null : ofDocument(release, known),
  ])
  if (!target) return null
  const [[documents, lines, findings], table, picture, task, whole] = await Promise.all([
    early ?? ofDocument(release, target.doc_id),
    tableOf(release, target.table_id),
    pagePicture(release, target.doc_id, target.file_place),
    taskOf(release, target.task_id),
    isOfParts ? wholeOf(release, target) : null,
  ])
  const isAbout = ({ table_id, first_line }: FindingRecord) =>
    target.table_id === null ? first_line === target.first_line : table_id === target.table_id
  const document = newest(documents)
  return {
    target,
    whole,
    document,
    notice: document?.parent_doc_id ? await noticeOf(release, document) : null,
    lines: lines.toSorted((a, b) => a.line - b.line),
    table,
    picture,
    task,
    findings: findings.filter(isAbout),
  }
}

/** The targets whose figures are marked: the one, or all parts of the whole. */
export const markedTargets = ({ target, whole }: Evidence): readonly ShownTarget[] => whole?.parts ?? [target]
