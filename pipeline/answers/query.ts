import { withDatabase } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'
import { UsageFault } from '../fault.ts'

/**
 * Answers an SQL query from the database file of a data directory, which is opened for reading only. Throws InputFault
 * where there is no file yet, and UsageFault with DuckDB's message for SQL that DuckDB refuses.
 */
export const queryRows = (dataDir: string, sql: string): Promise<Rows> =>
  withDatabase(dataDir, (db) =>
    db.rows(sql).catch((error: Error) => {
      throw new UsageFault(`DuckDB refuses the query: ${error.message}`, { cause: error })
    }),
  )
