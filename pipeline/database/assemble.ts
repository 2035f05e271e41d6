import { identifier, tableSql } from '../../datasets/records/ddl.ts'
import type { RecordName } from '../../datasets/records/index.ts'
import { type Manifest, parquetPaths } from '../release/manifest.ts'
import { openFile } from './duckdb.ts'
import { parquetSource } from './parquet.ts'
import { createViews } from './views.ts'

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

/**
 * Makes the database file of a build from its parquet files, not from memory, so that the two cannot differ. What changed
 * between releases, and which there are, comes from the published ones. Throws DuckDB's Error where it cannot be written.
 */
export async function assembleDatabase(
  path: string,
  spill: string,
  { folder, manifest }: ParquetFolder,
  published: readonly ParquetFolder[],
): Promise<void> {
  const db = await openFile(path, spill)
  try {
    // One transaction: else each of the few hundred comments would wait for the disk.
    await db.transaction(async (session) => {
      for (const artefact of manifest.records) {
        const { record } = artefact
        await session.run(tableSql(record))
        const own = `FROM ${parquetSource(parquetPaths(folder, artefact))}`
        const source = HISTORY.has(record) ? sourceOf(record, published) : own
        if (source !== null) await session.run(`INSERT INTO ${identifier(record)} BY NAME ${source}`)
      }
      await createViews(session, manifest)
    })
    await db.run('CHECKPOINT')
  } finally {
    db.close()
  }
}
