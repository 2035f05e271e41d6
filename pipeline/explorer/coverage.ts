import { join } from 'node:path'
import { DERIVED_GROUP, EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import type { CatalogueYear } from '../../datasets/explorer/coverage.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'

/** The year that a period ends in, by its key: that of its last day, `2024-Q1`, `2021/2025`, `2024-06`. */
const YEAR = "regexp_extract(period, '(\\d{4})[^/]*$', 1)::INTEGER"

const COUNTS = `SELECT ${YEAR} AS year, area_name, indicator_id, count(*)::INTEGER AS n
  FROM explorer_statements WHERE status = 'target' AND period IS NOT NULL GROUP BY ALL ORDER BY ALL`

const YEARS = `SELECT year, sum(n)::INTEGER AS n, count(*)::INTEGER AS n_rows FROM explorer_coverage GROUP BY year ORDER BY year`

/**
 * Writes how often an area states an indicator for a year (`CoverageCount`) to a parquet file of a release's folder, and answers
 * which years there are. `db` holds the table that writeStatements made. The same rows give the same bytes.
 */
export async function writeCoverage(db: Database, folder: string): Promise<CatalogueYear[]> {
  await db.run(`CREATE TABLE explorer_coverage AS ${COUNTS}`)
  const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${DERIVED_GROUP}`
  const path = sqlLiteral(join(folder, EXPLORER_FILES.coverage))
  await db.run(`COPY (FROM explorer_coverage ORDER BY ALL) TO ${path} (${options})`)
  let row_end = 0
  return (await db.rows(YEARS)).rows.map(({ year, n, n_rows }) => {
    const row_start = row_end
    row_end += n_rows as number
    return { year: year as number, n: n as number, row_start, row_end }
  })
}
