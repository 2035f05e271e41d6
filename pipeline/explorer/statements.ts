import { literal } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'
import { PERIOD } from '../database/views.ts'

/** Small, so that the statements of one indicator are one small read. */
const ROW_GROUP_ROWS = 4096

const COLUMNS = `indicator_id, indicator, coalesce(measure, 'unknown') AS measure, status, period, area_code, area_name,
  basis, value, value_high, comparator, unit, n_units::INTEGER AS n_units, proof, source_kind, doc_id, target_id, quote`

/** Levels an area had by its own documents: where its path begins. */
const HAD = `SELECT *, ${PERIOD} AS period, 'stated' AS basis, 0 AS n_units FROM targets
  WHERE status IN ('achieved', 'baseline') AND measure = 'level' AND scope IS NULL AND responsible IS NULL`

const STATEMENTS = `SELECT s.*, d.title, d.doc_no, coalesce(d.written_on, d.published_on)::VARCHAR AS stated_on
  FROM (
    SELECT ${COLUMNS} FROM (SELECT *, 'target' AS status FROM compare)
    UNION ALL BY NAME SELECT ${COLUMNS} FROM (${HAD})
  ) s JOIN latest_documents d USING (doc_id)
  WHERE s.indicator_id IS NOT NULL AND s.area_name IS NOT NULL`

const ORDER = 'indicator_id, measure, period, area_code NULLS LAST, area_name, doc_id, target_id'

/**
 * Writes the statements that the page compares (`StatementRow`) to a parquet file, those of an indicator together.
 * `db` holds records and views. The same rows give the same bytes.
 */
export async function writeStatements(db: Database, path: string): Promise<void> {
  const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP_ROWS}`
  await db.run(`CREATE TABLE explorer_statements AS SELECT * FROM (${STATEMENTS}) ORDER BY ${ORDER}`)
  await db.run(`COPY (FROM explorer_statements ORDER BY ${ORDER}) TO ${literal(path)} (${options})`)
}
