import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputFault } from '../fault.ts'
import { PLACES } from '../place.ts'
import { type Database, openReadOnly } from './duckdb.ts'

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Opens the database file of a data directory for reading, does `work` with it and closes it. Throws InputFault where
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
