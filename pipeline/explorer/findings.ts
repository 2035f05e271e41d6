import { join } from 'node:path'
import { DERIVED_GROUP, EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import type { CatalogueFindingKind } from '../../datasets/explorer/finding.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'
import { PAGE_NAME, WITH_PAGE_NAME } from './page-name.ts'

/** What is wrong in a source is worth more than what was not understood. */
const WEIGHT = "list_position(['error', 'warning', 'info'], severity::VARCHAR)"

/** A target in the line of a finding, in that of its table if it has one; else the last of its table. */
const TARGETS = `SELECT doc_id, table_id, first_line, arg_max(target_id, (span_start, target_id)) AS target_id
  FROM targets GROUP BY doc_id, table_id, first_line`
const TABLE_TARGETS = `SELECT table_id, arg_max(target_id, (row, col, target_id)) AS target_id
  FROM targets WHERE table_id IS NOT NULL GROUP BY table_id`

const LOCATED = `SELECT f.*, t.title, ${PAGE_NAME} AS area_name, coalesce(l.target_id, c.target_id) AS target_id
  FROM findings f
  LEFT JOIN latest_documents t USING (doc_id) ${WITH_PAGE_NAME}
  LEFT JOIN (${TARGETS}) l
    ON l.doc_id = f.doc_id AND l.table_id IS NOT DISTINCT FROM f.table_id AND l.first_line = f.first_line
  LEFT JOIN (${TABLE_TARGETS}) c ON c.table_id = f.table_id`

/** Those that say the same are numbered in the order of their documents. */
const GROUPED = `SELECT *, ${WEIGHT} AS weight, min(${WEIGHT}) OVER (PARTITION BY kind) AS kind_weight,
    count(*) OVER alike AS n_of_alike, row_number() OVER (alike ORDER BY doc_id, first_line, finding_id) - 1 AS nth,
    first(finding_id) OVER (alike ORDER BY doc_id, first_line, finding_id) AS leader
  FROM (${LOCATED}) WINDOW alike AS (PARTITION BY kind, severity, message, expected, actual)`

const ORDER = 'nth > 0, kind_weight, kind, weight, n_of_alike DESC, leader, nth'

const ROWS = `SELECT *, row_number() OVER (ORDER BY ${ORDER}) - 1 AS number FROM (${GROUPED})`

const PAGE_ROWS = `SELECT kind, severity, message, expected, actual, doc_id, title, area_name, first_line, target_id,
    CASE WHEN nth = 0 THEN n_of_alike ELSE 1 END::INTEGER AS n_alike,
    CASE WHEN nth = 0 THEN min(number) FILTER (nth > 0) OVER (PARTITION BY kind, leader) END::INTEGER AS alike_start
  FROM explorer_findings ORDER BY number`

const KINDS = `SELECT kind, arg_min(severity, weight)::VARCHAR AS severity, count(*)::INTEGER AS n,
    count(*) FILTER (nth = 0)::INTEGER AS n_leading, min(number)::INTEGER AS row_start
  FROM explorer_findings GROUP BY kind ORDER BY row_start`

/**
 * Writes the findings as the page lists them (`LocatedFinding`) to a parquet file of a release's folder, and answers which
 * kinds there are. `db` holds records and views. The same rows give the same bytes.
 */
export async function writeFindings(db: Database, folder: string): Promise<CatalogueFindingKind[]> {
  await db.run(`CREATE TABLE explorer_findings AS ${ROWS}`)
  const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${DERIVED_GROUP}`
  await db.run(`COPY (${PAGE_ROWS}) TO ${sqlLiteral(join(folder, EXPLORER_FILES.findings))} (${options})`)
  return (await db.rows(KINDS)).rows as unknown as CatalogueFindingKind[]
}
