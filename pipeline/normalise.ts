import type { RowOf } from '../datasets/records/index.ts'
import type { Area } from '../datasets/reference/index.ts'
import type { Finding } from '../parsers/finding.ts'
import type { BodyRegister } from '../parsers/places/body-register.ts'
import type { Statement } from '../parsers/statements/statement/statement.ts'
import type { Table } from '../parsers/tables/table.ts'
import type { Task } from '../parsers/tasks/task.ts'
import { identityOf, ordinalId } from './documents/identity.ts'
import { type DocumentRows, type DoubtedText, NO_ROWS, type Revision } from './documents/revision.ts'
import { contextColumn } from './targets/context-column.ts'
import { derivedColumns, type Measures } from './targets/derived-columns.ts'
import { targetArea } from './targets/target-area.ts'

/** What places and bodies are called, and what indicators and units measure. */
export interface Registers extends Measures {
  register: BodyRegister
  areas: readonly Area[]
}

function documentRow({
  parsed,
  is_latest: _,
  content_type: __,
  doubted: ___,
  revision,
  ...known
}: Revision): RowOf<'documents'> {
  return { ...known, revision, url: parsed.url, ...parsed.head, copy_of: null }
}

const tableRow = (
  table: Table,
  column_roles: RowOf<'tables'>['column_roles'],
  doc_id: string,
  ordinal: number,
): RowOf<'tables'> => ({
  table_id: ordinalId(doc_id, 't', ordinal),
  doc_id,
  ordinal,
  title: table.title,
  unit: table.unit,
  n_rows: table.rows.length,
  n_cols: table.columns.length,
  column_roles,
  method: table.method,
  proof: table.proof,
  first_line: table.first_line,
  last_line: table.last_line,
})

const cellRows = (table: Table, table_id: string): RowOf<'cells'>[] =>
  table.rows.flatMap((cells, row) =>
    cells.map((text, col) => ({
      table_id,
      row,
      col,
      text,
      header_path: table.columns[col]!,
      first_line: table.places.at(row, col)?.first_line ?? null,
      last_line: table.places.at(row, col)?.last_line ?? null,
      is_total: table.total_rows.includes(row),
    })),
  )

const taskRow = (task: Task, doc_id: string, ordinal: number): RowOf<'tasks'> => ({
  task_id: ordinalId(doc_id, 'k', ordinal),
  doc_id,
  ordinal,
  ...task,
})

const doubtFinding = ({ raw_sha256, first_seen, reason }: DoubtedText): Finding => ({
  kind: 'revision_suspect',
  severity: 'warning',
  message: `${first_seen.slice(0, 10)}: ${reason}; the text before stands`,
  expected: null,
  actual: raw_sha256,
  first_line: null,
  table: null,
})

/** Lines that are the document's own: frame, head and metadata are around it. */
const OWN = new Set(['prose', 'table'])

function textMissing({ lines }: Revision['parsed']): Finding[] {
  if (lines.some(({ kind }) => OWN.has(kind))) return []
  const message = 'found no text of its own, expected sentences or a table; it may lie in a file or frame'
  return [
    { kind: 'text_missing', severity: 'warning', message, expected: null, actual: null, first_line: null, table: null },
  ]
}

function findingRow(finding: Finding, doc_id: string, index: number): RowOf<'findings'> {
  const { table, ...said } = finding
  return {
    finding_id: identityOf(doc_id, index, finding.kind, finding.first_line, finding.message),
    doc_id,
    table_id: table === null ? null : ordinalId(doc_id, 't', table),
    ...said,
  }
}

function targetRow(statement: Statement, revision: Revision, registers: Registers): RowOf<'targets'> {
  const { doc_id, parsed } = revision
  const { table, task, paragraph: _, is_wedged: __, is_doubtful: ___, gap: ____, origins: _____, ...said } = statement
  const { span_start, span_end, row, col, indicator, value } = statement
  const { columns, origin } = targetArea(statement, parsed.head, registers)
  const stated = {
    target_id: identityOf(doc_id, span_start, span_end, row, col, indicator, value),
    doc_id,
    task_id: task === null ? null : ordinalId(doc_id, 'k', task + 1),
    ...said,
    ...columns,
    file_place: parsed.places?.at(span_start) ?? null,
    context: contextColumn(statement, origin),
    table_id: table === null ? null : ordinalId(doc_id, 't', table),
    derived_from: null,
    correction: null,
  }
  return { ...stated, ...derivedColumns(stated, registers) }
}

/** What a text that has been replaced stated, without the tables and tasks that are not kept of it. */
const formerTargetRow = (statement: Statement, revision: Revision, registers: Registers): RowOf<'former_targets'> => ({
  ...targetRow(statement, revision, registers),
  table_id: null,
  task_id: null,
  revision: revision.revision,
})

/**
 * Gives identity, area, responsible body and canonical figures to what a revision says. Of texts that a newer one has replaced, only the
 * document's row and its targets are kept.
 */
export function normalise(revision: Revision, registers: Registers): DocumentRows {
  const { doc_id, parsed, is_latest } = revision
  const document = documentRow(revision)
  if (!is_latest)
    return {
      ...NO_ROWS,
      document,
      former_targets: parsed.statements.map((one) => formerTargetRow(one, revision, registers)),
    }
  return {
    ...NO_ROWS,
    document,
    citations: parsed.cites.map(({ doc_no, title }, i) => ({
      doc_id,
      ordinal: i + 1,
      cited_doc_no: doc_no,
      cited_title: title,
      cited_doc_id: null,
    })),
    tables: parsed.tables.map((table, i) => tableRow(table, parsed.column_roles[i]!, doc_id, i + 1)),
    cells: parsed.tables.flatMap((table, i) => cellRows(table, ordinalId(doc_id, 't', i + 1))),
    tasks: parsed.tasks.map((task, i) => taskRow(task, doc_id, i + 1)),
    targets: parsed.statements.map((statement) => targetRow(statement, revision, registers)),
    findings: [...parsed.findings, ...revision.doubted.map(doubtFinding), ...textMissing(parsed)].map((finding, i) =>
      findingRow(finding, doc_id, i),
    ),
  }
}
