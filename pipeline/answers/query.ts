import type { Database } from '../database/duckdb.ts'
import { withDatabase } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'
import { UsageFault } from '../fault.ts'

/** One answer has one table: of several statements all but one would be dropped without a word. */
async function checkSingle(db: Database, sql: string): Promise<void> {
  if (sql.trim() === '') throw new UsageFault('query: found no statement, expected one')
  const n = await db.statements(sql)
  if (n !== null && n !== 1) throw new UsageFault(`query: found ${n} statements, expected one; ask them one by one`)
}

async function answer(db: Database, sql: string): Promise<Rows> {
  await checkSingle(db, sql)
  return db.rows(sql)
}

/**
 * Answers an SQL query from the database file of a data directory, which is opened for reading only. Throws InputFault
 * where there is no file yet, and UsageFault for several statements and, with DuckDB's message, for SQL that DuckDB refuses.
 */
export const queryRows = (dataDir: string, sql: string): Promise<Rows> =>
  withDatabase(dataDir, (db) =>
    answer(db, sql).catch((error: Error) => {
      if (error instanceof UsageFault) throw error
      throw new UsageFault(`DuckDB refuses the query: ${error.message}`, { cause: error })
    }),
  )
