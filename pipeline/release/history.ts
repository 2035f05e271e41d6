import { identifier, sqlLiteral, tableSql } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { parquetSource } from '../database/parquet.ts'
import { volatileColumns } from './edition.ts'
import { type Manifest, parquetPaths, type RecordArtefact } from './manifest.ts'

/** A published release that a new one is compared with. */
export interface EarlierRelease {
  folder: string
  manifest: Manifest
}

/** Records whose changes are told. */
export const TOLD = ['documents', 'targets'] as const

const artefactIn = (manifest: Manifest, record: RecordName): RecordArtefact | undefined =>
  manifest.records.find((artefact) => artefact.record === record)

/** True if a record has, byte for byte, the files that it has in an earlier release. */
export const isUnchanged = (now: Manifest, { manifest }: EarlierRelease, record: RecordName): boolean =>
  JSON.stringify(artefactIn(now, record)) === JSON.stringify(artefactIn(manifest, record))

const columnsIn = (manifest: Manifest, record: RecordName): string[] =>
  artefactIn(manifest, record)?.columns.map(({ name }) => name) ?? []

/** SQL that reads a record of a published release. */
export function recordSource({ folder, manifest }: EarlierRelease, record: RecordName): string {
  const artefact = artefactIn(manifest, record)
  return parquetSource(artefact ? parquetPaths(folder, artefact) : [])
}

async function addChanges(db: Database, now: Manifest, last: EarlierRelease, record: RecordName) {
  // A release of an older schema has fewer columns; only what both have can have changed.
  const before = columnsIn(last.manifest, record)
  const common = columnsIn(now, record).filter(
    (name) => before.includes(name) && !volatileColumns(record).includes(name),
  )
  const id = `concat_ws('@', ${RECORDS[record].key.map(identifier).join(', ')}) AS id`
  const content = `row(${common.map(identifier).join(', ')}) AS content`
  await db.run(`INSERT INTO changes
    SELECT ${sqlLiteral(now.version)}, ${sqlLiteral(record)}, id, CASE
      WHEN old.content IS NULL THEN 'ADD' WHEN new.content IS NULL THEN 'DEL' ELSE 'MOD' END
    FROM (SELECT ${id}, ${content} FROM ${identifier(record)}) new
    FULL JOIN (SELECT ${id}, ${content} FROM ${recordSource(last, record)}) old USING (id)
    WHERE new.content IS DISTINCT FROM old.content`)
}

/**
 * Fills the records `releases` (the last release's list and this one) and `changes` (what is added, modified or deleted
 * against the last release; empty for the first) as tables of `db`, where the other records stand already.
 */
export async function addHistory(db: Database, now: Manifest, last: EarlierRelease | null): Promise<void> {
  await db.run(tableSql('releases'))
  await db.run(tableSql('changes'))
  if (last) {
    const others = `SELECT * FROM ${recordSource(last, 'releases')} WHERE version <> ${sqlLiteral(now.version)}`
    await db.run(`INSERT INTO releases BY NAME ${others}`)
    for (const record of TOLD) if (!isUnchanged(now, last, record)) await addChanges(db, now, last, record)
  }
  await db.run(`INSERT INTO releases SELECT ${sqlLiteral(now.version)}, (SELECT count(*) FROM documents),
    (SELECT count(*) FROM targets), ${sqlLiteral(now.schema_version)}`)
}
