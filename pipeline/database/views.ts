import { literal } from '../../datasets/records/ddl.ts'
import type { Manifest } from '../release/manifest.ts'
import { COVERAGE_VIEWS } from './coverage.ts'
import type { Database } from './duckdb.ts'
import { KNOWN_ON } from './known-on.ts'
import { createMacro, createView, type View } from './view.ts'

/** How a period is called in a comparison; spans of different length never share a name. */
export const PERIOD = `CASE
  WHEN period_end IS NULL THEN 'undated'
  WHEN freq = 'Q' THEN concat(year(period_end), 'Q', quarter(period_end))
  WHEN freq = 'M' THEN strftime(period_end, '%Y-%m')
  WHEN strftime(period_end, '%m-%d') <> '12-31' THEN concat('to ', period_end)
  WHEN year(period_start) < year(period_end) THEN concat(year(period_start), '–', year(period_end))
  ELSE concat(year(period_end))
END`

/**
 * A table's rows that share indicator, measure and period make one statement; a sentence, or a row that is about the
 * area itself, is a statement of its own.
 */
const STATEMENT = `CASE WHEN source_kind = 'table' AND (is_total OR responsible IS NOT NULL) THEN table_id ELSE target_id END`

/** In the order in which they are created: a later one may use an earlier one. */
const VIEWS: readonly View[] = [
  {
    name: 'latest_documents',
    comment: 'Documents at their latest revision.',
    sql: `SELECT * FROM documents QUALIFY row_number() OVER (PARTITION BY doc_id ORDER BY revision DESC) = 1`,
  },
  {
    name: 'carried_out',
    comment:
      'Which document names which other that is in the dataset: a district plan hangs under the plan of the city.',
    sql: `SELECT d.area_code, d.area_name, d.doc_id, d.title, d.doc_no,
        p.area_name AS plan_area_name, p.doc_id AS plan_doc_id, p.title AS plan_title, p.doc_no AS plan_doc_no
      FROM citations c
      JOIN latest_documents d USING (doc_id)
      JOIN latest_documents p ON p.doc_id = c.cited_doc_id`,
  },
  {
    name: 'latest_targets',
    comment:
      'Targets of the latest revision with their document; totals over units, achievements, baselines, commitments and copies left out. Measures and periods stand side by side: filter by measure, freq and scope before adding up.',
    sql: `SELECT t.*, d.title, d.doc_no, d.issuer, d.url, d.published_on, d.withdrawn_on
      FROM targets t JOIN latest_documents d USING (doc_id)
      WHERE t.status = 'target' AND NOT t.is_total AND d.copy_of IS NULL`,
  },
  {
    name: 'compare',
    comment:
      'What documents say an area wants to reach: one row per statement, measure and period. value is the printed total where there is one, else the only figure, else, for increments alone, the sum of the parts; null where parts cannot be added. Values for a part of the area (scope) and copies of documents are left out.',
    sql: `WITH named AS (
        SELECT *, ${PERIOD} AS period, ${STATEMENT} AS statement FROM targets
        WHERE status = 'target' AND scope IS NULL AND doc_id IN (SELECT doc_id FROM latest_documents WHERE copy_of IS NULL)
      ), grouped AS (
        SELECT area_code, area_name, indicator_id, indicator, measure, period, statement, doc_id, source_kind, table_id,
          count(*) FILTER (is_total) AS n_totals,
          count(*) FILTER (NOT is_total) AS n_parts,
          count(DISTINCT responsible) FILTER (NOT is_total) AS n_units,
          count(DISTINCT concat(unit, ' ', comparator)) FILTER (NOT is_total) AS n_kinds,
          max(period_end) AS period_end,
          -- Subtotals are totals too; the greatest one covers them all.
          max_by(target_id, value) FILTER (is_total) AS total_id,
          min_by(target_id, span_start) FILTER (NOT is_total) AS part_id,
          sum(value ORDER BY span_start) FILTER (NOT is_total) AS parts_sum,
          sum(coalesce(value_high, value) ORDER BY span_start) FILTER (NOT is_total AND comparator = 'range') AS parts_high
        FROM named GROUP BY ALL
      ), told AS (
        SELECT *, coalesce(total_id, part_id) AS target_id, CASE
          WHEN n_totals > 0 THEN 'printed total'
          WHEN n_parts = 1 THEN 'stated'
          WHEN measure = 'increment' AND n_kinds = 1 THEN 'sum of parts'
          ELSE 'parts only' END AS basis
        FROM grouped
      )
      SELECT told.area_code, told.area_name, told.indicator_id, told.indicator, told.measure, told.period, told.basis,
        CASE basis WHEN 'sum of parts' THEN parts_sum WHEN 'parts only' THEN NULL ELSE shown.value END AS value,
        CASE basis WHEN 'sum of parts' THEN parts_high WHEN 'parts only' THEN NULL ELSE shown.value_high END AS value_high,
        CASE basis WHEN 'parts only' THEN NULL ELSE shown.comparator END AS comparator,
        shown.unit AS unit, n_units, shown.responsible AS responsible, shown.proof AS proof, told.source_kind, told.table_id,
        told.doc_id, told.target_id, shown.first_line AS first_line, shown.quote AS quote, told.period_end AS period_end
      FROM told LEFT JOIN targets shown USING (target_id)`,
  },
  {
    name: 'compare_levels',
    comment: 'Stocks to be reached, per area and period. Never rank them against increments.',
    sql: `SELECT * EXCLUDE (measure) FROM compare WHERE measure = 'level'`,
  },
  {
    name: 'compare_increments',
    comment: 'What is to be added, per area and period. Never rank it against levels.',
    sql: `SELECT * EXCLUDE (measure) FROM compare WHERE measure = 'increment'`,
  },
]

/**
 * Creates the views over the record tables, each with its comment, and `dataset_version`, which says which build this
 * is. Throws DuckDB's Error where a table is missing.
 */
export async function createViews(db: Database, { version, schema_version }: Manifest): Promise<void> {
  const sql = `SELECT ${literal(version)} AS version, ${literal(schema_version)} AS schema_version`
  await createView(db, { name: 'dataset_version', comment: 'Version of this build and of its schema.', sql })
  for (const view of [...VIEWS, ...COVERAGE_VIEWS]) await createView(db, view)
  for (const macro of KNOWN_ON) await createMacro(db, macro)
}
