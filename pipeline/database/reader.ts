import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../../datasets/records/index.ts'
import { InputFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'
import { type Database, openReadOnly } from './duckdb.ts'

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Opens the database file of a data directory for reading, does `work` with it and closes it. Throws InputFault if
 * there is no file yet or DuckDB cannot open it.
 */
export async function withDatabase<T>(dataDir: string, work: (db: Database) => Promise<T>): Promise<T> {
  const path = join(dataDir, PLACES.database)
  if (!existsSync(path)) throw new InputFault(`${path}: found no such file; run \`duibiao build\` first`)
  const db = await openReadOnly(path).catch((error) => {
    throw new InputFault(`cannot read ${path}: ${said(error)}; run \`duibiao build\` to make it anew`, { cause: error })
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/**
 * The same for questions of our own, which know the tables and views by name: a file of another schema is turned down
 * before it is asked. Throws InputFault for such a file too.
 */
export const withDataset = <T>(dataDir: string, work: (db: Database) => Promise<T>): Promise<T> =>
  withDatabase(dataDir, async (db) => {
    const { rows } = await db.rows('SELECT schema_version FROM dataset_version')
    const found = rows[0]?.schema_version
    if (found === SCHEMA_VERSION) return work(db)
    const path = join(dataDir, PLACES.database)
    throw new InputFault(
      `${path}: found schema ${found}, expected ${SCHEMA_VERSION}; run \`duibiao build\` to make it anew from the archive`,
    )
  })
