import type { z } from 'zod'
import { citationSchema, documentSchema } from './document.ts'
import { findingSchema } from './finding.ts'
import { sourceLineSchema } from './line.ts'
import { changeSchema, fetchSchema, releaseSchema, runSchema } from './operation.ts'
import { pageItemSchema } from './page-item.ts'
import { areaRecordSchema, indicatorRecordSchema, unitRecordSchema } from './reference.ts'
import { cellSchema, tableSchema } from './table.ts'
import { formerTargetSchema, targetSchema } from './target.ts'
import { taskSchema } from './task.ts'

/** What is known of a record besides its rows. */
export interface RecordKind {
  schema: z.ZodObject
  /** Columns that identify a row. */
  key: readonly string[]
  /** Order of rows in parquet, so that one district's rows lie together and equal input gives equal bytes. */
  order: readonly string[]
  /** Rows of a row group in parquet, a multiple of 2048, where single rows are looked up by the explorer page. */
  row_group?: number
  /** True if columns of other records that are called like the key hold text as printed, which may be no row here. */
  is_vocabulary?: boolean
  summary: string
}

/**
 * Every published record, in the order in which tables are created. The record's name is its table's name. A schema checks
 * a row of the published parquet or of the DuckDB file.
 *
 * ```ts
 * import { RECORDS } from 'duibiao/records'
 *
 * const { schema, key } = RECORDS.citations
 * const row = { doc_id: 'd1', ordinal: 1, cited_doc_no: '渝府发〔2024〕1号', cited_title: null, cited_doc_id: null }
 * console.log(key.join(' '), schema.safeParse(row).success)
 * // doc_id ordinal true
 * ```
 */
export const RECORDS = {
  documents: {
    schema: documentSchema,
    key: ['doc_id', 'revision'],
    order: ['area_code', 'doc_id', 'revision'],
    summary: 'One row per document and revision of its text.',
  },
  citations: {
    schema: citationSchema,
    key: ['doc_id', 'ordinal'],
    order: ['doc_id', 'ordinal'],
    summary: 'Which document cites which.',
  },
  tables: {
    schema: tableSchema,
    key: ['table_id'],
    order: ['table_id'],
    summary: 'Tables found in documents, with how they were read and how far that is proven.',
  },
  cells: {
    schema: cellSchema,
    key: ['table_id', 'row', 'col'],
    order: ['table_id', 'row', 'col'],
    row_group: 4096,
    summary: 'Every body cell of every table, with its header path and place in the text.',
  },
  text: {
    schema: sourceLineSchema,
    key: ['doc_id', 'line'],
    order: ['doc_id', 'line'],
    row_group: 4096,
    summary:
      'Every line of the extracted text of every document, at its latest revision: what tables, tasks, targets and findings refer to.',
  },
  page_items: {
    schema: pageItemSchema,
    key: ['doc_id', 'page', 'item'],
    order: ['doc_id', 'page', 'item'],
    row_group: 4096,
    summary:
      'What stands where on the pages of files on which a target stands: text, ruling lines, cells. Files that name private persons have none.',
  },
  tasks: {
    schema: taskSchema,
    key: ['task_id'],
    order: ['doc_id', 'ordinal'],
    summary: 'Who answers for what: one row per paragraph that names units.',
  },
  targets: {
    schema: targetSchema,
    key: ['target_id'],
    order: ['area_code', 'doc_id', 'span_start', 'target_id'],
    row_group: 6144,
    summary: 'Numeric statements: targets, achievements, baselines and commitments.',
  },
  former_targets: {
    schema: formerTargetSchema,
    key: ['target_id', 'revision'],
    order: ['area_code', 'doc_id', 'revision', 'span_start', 'target_id'],
    summary: 'The same for texts that a newer revision of their document has replaced.',
  },
  findings: {
    schema: findingSchema,
    key: ['finding_id'],
    order: ['doc_id', 'first_line', 'finding_id'],
    summary: 'Contradictions in the source, numbers not understood, repairs made.',
  },
  areas: {
    schema: areaRecordSchema,
    key: ['slug', 'area_name', 'kind'],
    order: ['area_code', 'area_name', 'kind'],
    summary:
      'Every area that the dataset is about: those that documents and targets name, what lies above them, and the others with the same parent, whether anything of them was read or not.',
  },
  indicators: {
    schema: indicatorRecordSchema,
    key: ['indicator_id'],
    order: ['indicator_id'],
    summary: 'The registry of indicators.',
  },
  units: {
    schema: unitRecordSchema,
    key: ['unit'],
    order: ['dimension', 'canonical', 'unit'],
    is_vocabulary: true,
    summary: 'Units of measure as printed, with the canonical unit that each converts to.',
  },
  runs: {
    schema: runSchema,
    key: ['run_id'],
    order: ['started_at', 'run_id'],
    summary: 'Capture runs: one per import, and one per crawl and portal.',
  },
  fetches: {
    schema: fetchSchema,
    key: ['fetch_id'],
    order: ['captured_at', 'fetch_id'],
    summary: 'Single captures and their outcome.',
  },
  releases: { schema: releaseSchema, key: ['version'], order: ['version'], summary: 'Published versions.' },
  changes: {
    schema: changeSchema,
    key: ['version', 'record', 'record_id'],
    order: ['version', 'record', 'record_id'],
    summary: 'What changed between releases.',
  },
} as const satisfies Record<string, RecordKind>

/** Name of a record, which is that of its table and its parquet file. */
export type RecordName = keyof typeof RECORDS
/** A row of a record. */
export type RowOf<N extends RecordName> = z.infer<(typeof RECORDS)[N]['schema']>
/** All rows of a build, by record. */
export type Dataset = { [N in RecordName]: RowOf<N>[] }

/** The same where rows may also come one by one, so that they need not all stand in memory. */
export type DatasetRows = { [N in RecordName]: Iterable<RowOf<N>> }

/** A dataset without a row. */
export const emptyDataset = (): Dataset =>
  Object.fromEntries(Object.keys(RECORDS).map((name) => [name, []])) as unknown as Dataset

/** Version of the record contract; raised with every column or view that is renamed or removed. */
export const SCHEMA_VERSION = '2.0.0'
