import { identifier, tableSql } from '../../datasets/records/ddl.ts'
import type { RecordName } from '../../datasets/records/index.ts'
import { type Manifest, parquetPaths } from '../release/manifest.ts'
import { type DatabaseSession, openFile, openReadOnly } from './duckdb.ts'
import { parquetSource } from './parquet.ts'
import { createViews, renewVersion } from './views.ts'

/** A folder of parquet files with the manifest that names them. */
export interface ParquetFolder {
  folder: string
  manifest: Manifest
}

/** Records that publishing alone knows of: each release has its own part of them. */
export const HISTORY: ReadonlySet<RecordName> = new Set<RecordName>(['releases', 'changes'])

/** SQL that reads a record of all folders, in which a row may stand several times. */
function sourceOf(record: RecordName, folders: readonly ParquetFolder[]): string | null {
  const paths = folders.flatMap(({ folder, manifest }) => {
    const artefact = manifest.records.find((one) => one.record === record)
    return artefact ? parquetPaths(folder, artefact) : []
  })
  return paths.length === 0 ? null : `SELECT DISTINCT * FROM ${parquetSource(paths)}`
}

/** Fills the records that publishing alone knows of. */
async function tellHistory(session: DatabaseSession, folders: readonly ParquetFolder[]): Promise<void> {
  for (const record of HISTORY) {
    const source = sourceOf(record, folders)
    if (source !== null) await session.run(`INSERT INTO ${identifier(record)} BY NAME ${source}`)
  }
}

/**
 * Tells a database file that no reader has yet what changed between releases, in the place of what it knew. Throws DuckDB's
 * Error where it cannot be written.
 */
export async function retellHistory(path: string, spill: string, published: readonly ParquetFolder[]): Promise<void> {
  const db = await openFile(path, spill)
  try {
    await db.transaction(async (session) => {
      for (const record of HISTORY) await session.run(`DELETE FROM ${identifier(record)}`)
      await tellHistory(session, published)
    })
    await db.run('CHECKPOINT')
  } finally {
    db.close()
  }
}

/** The releases that a database file knows of, where it is of the version given; null if it is another, or none. */
export async function toldReleases(path: string, version: string): Promise<Set<string> | null> {
  const db = await openReadOnly(path).catch(() => null)
  if (db === null) return null
  try {
    const { rows } = await db.rows('SELECT version FROM dataset_version')
    if (rows[0]?.version !== version) return null
    return new Set((await db.rows('SELECT version FROM releases')).rows.map(({ version: told }) => String(told)))
  } catch {
    return null
  } finally {
    db.close()
  }
}

/**
 * Makes the database file of a build from its parquet files, not from memory, so that the two cannot differ. What changed
 * between releases, and which there are, comes from the published ones. Tables that `standing` names are in the file already, as
 * are then the views; without any it begins as an empty one. Throws DuckDB's Error where it cannot be written.
 */
export async function assembleDatabase(
  path: string,
  spill: string,
  { folder, manifest }: ParquetFolder,
  published: readonly ParquetFolder[],
  standing: ReadonlySet<RecordName> = new Set(),
): Promise<void> {
  const db = await openFile(path, spill)
  try {
    // One transaction: else each of the few hundred comments would wait for the disk.
    await db.transaction(async (session) => {
      for (const artefact of manifest.records) {
        const { record } = artefact
        if (standing.has(record)) continue
        await session.run(`DROP TABLE IF EXISTS ${identifier(record)}; ${tableSql(record)}`)
        if (HISTORY.has(record)) continue
        const own = parquetSource(parquetPaths(folder, artefact))
        await session.run(`INSERT INTO ${identifier(record)} BY NAME FROM ${own}`)
      }
      await tellHistory(session, published)
      await (standing.size > 0 ? renewVersion(session, manifest) : createViews(session, manifest))
    })
    await db.run('CHECKPOINT')
  } finally {
    db.close()
  }
}
