import { createHash } from 'node:crypto'
import { identifier, tableSql } from '../../datasets/records/ddl.ts'
import type { RecordName } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { parquetSource } from '../database/parquet.ts'
import { filesOf, type ShelvedPart } from '../parts/shelf.ts'
import { PART_COLUMNS, type PartTable } from '../parts/side-record.ts'

/** SQL for the rows that parts have of a table; with the path of the file in the column `file` where it is asked for. */
export function partSource(parts: readonly ShelvedPart[], table: PartTable, file?: 'file'): string {
  const files = filesOf(parts, table)
  const columns = PART_COLUMNS[table]
  const names = [...columns.map(({ name }) => identifier(name)), ...(file ? ['filename AS file'] : [])]
  if (files.length > 0) return `(SELECT ${names.join(', ')} FROM ${parquetSource(files)})`
  const none = columns.map(({ name, type }) => `NULL::${type} AS ${identifier(name)}`)
  return `(SELECT ${[...none, ...(file ? ['NULL::VARCHAR AS file'] : [])].join(', ')} WHERE false)`
}

/** Records that nothing is added to when the dataset is put together: they are read from the parts where they lie. */
export const AS_THEY_ARE = ['tables', 'cells', 'text', 'page_items', 'tasks', 'targets', 'former_targets'] as const

/** A hash of what each of those records is made of: equal ones have the same rows. */
export function madeOf(parts: readonly ShelvedPart[]): Partial<Record<RecordName, string>> {
  const hashOf = (record: (typeof AS_THEY_ARE)[number]): string => {
    const hashes = parts.flatMap(({ note }) => note.hashes[record] ?? [])
    return createHash('sha256').update(hashes.toSorted().join()).digest('hex')
  }
  return Object.fromEntries(AS_THEY_ARE.map((record) => [record, hashOf(record)]))
}

/** Opens those records. */
export async function openRecords(db: Database, parts: readonly ShelvedPart[]): Promise<void> {
  for (const record of AS_THEY_ARE)
    await db.run(`CREATE VIEW ${identifier(record)} AS FROM ${partSource(parts, record)}`)
}

/**
 * Makes the record `documents`, with when each text was seen last and found gone, and `work.sides`, in which `place` is the
 * order of documents: pages by when they were first captured, then files.
 */
export async function makeDocuments(db: Database, parts: readonly ShelvedPart[]): Promise<void> {
  await db.run(tableSql('documents'))
  await db.run(`
    CREATE TABLE work.sides AS
      SELECT s.*, row_number() OVER (ORDER BY of_file, g.n, member_no, revision) AS place, l.last_seen, gone.day AS withdrawn_on
      FROM ${partSource(parts, 'sides', 'file')} s
      JOIN work.groups g ON g.key = s.opened_by JOIN work.groups l ON l.key = s.last_group
      LEFT JOIN work.gone ON gone.url = s.seen_at;
    INSERT INTO documents BY NAME
      SELECT d.* REPLACE (s.last_seen AS last_seen, s.withdrawn_on AS withdrawn_on)
      FROM ${partSource(parts, 'documents')} d JOIN work.sides s USING (doc_id, revision);
    CREATE VIEW work.latest AS
      SELECT d.*, s.title_keys, s.body_sha256, min_place AS rank
      FROM documents d
      JOIN (SELECT *, min(place) OVER (PARTITION BY doc_id) AS min_place,
          row_number() OVER (PARTITION BY doc_id ORDER BY place DESC) AS from_last FROM work.sides) s USING (doc_id, revision)
      WHERE from_last = 1;`)
}
