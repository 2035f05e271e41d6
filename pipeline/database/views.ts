import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Manifest } from '../release/manifest.ts'
import { COMPARE } from './compare-view.ts'
import { COVERAGE_VIEWS } from './coverage.ts'
import type { DatabaseSession } from './duckdb.ts'
import { KNOWN_ON } from './known-on.ts'
import { SEARCH } from './search.ts'
import { createMacro, createView, type SqlView } from './view.ts'

/** In the order in which they are created: a later one may use an earlier one. */
const VIEWS: readonly SqlView[] = [
  {
    name: 'latest_documents',
    comment: 'Documents at their latest revision.',
    sql: `SELECT * FROM documents QUALIFY row_number() OVER (PARTITION BY doc_id ORDER BY revision DESC) = 1`,
  },
  {
    name: 'carried_out',
    comment:
      'Which document names which other that is in the dataset: a district plan hangs under the plan of the city.',
    columns: {
      plan_area_name: 'Area of the document that is named',
      plan_doc_id: 'The document that is named',
      plan_title: 'Its title',
      plan_doc_no: 'Its number',
    },
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
  COMPARE,
  {
    name: 'compare_levels',
    comment:
      'Stocks to be reached, per area and period. Never rank them against increments; rank by value_canonical within one unit_canonical.',
    columns: COMPARE.columns ?? {},
    sql: `SELECT * EXCLUDE (measure) FROM compare WHERE measure = 'level'`,
  },
  {
    name: 'compare_increments',
    comment:
      'What is to be added, per area and period. Never rank it against levels; rank by value_canonical within one unit_canonical.',
    columns: COMPARE.columns ?? {},
    sql: `SELECT * EXCLUDE (measure) FROM compare WHERE measure = 'increment'`,
  },
]

/** Creates `dataset_version`, which says which build this is, in the place of that of another build. */
export async function renewVersion(db: DatabaseSession, { version, schema_version }: Manifest): Promise<void> {
  const sql = `SELECT ${sqlLiteral(version)} AS version, ${sqlLiteral(schema_version)} AS schema_version`
  await db.run('DROP VIEW IF EXISTS dataset_version')
  await createView(db, { name: 'dataset_version', comment: 'Version of this build and of its schema.', sql })
}

/**
 * Creates the views over the record tables, each with its comment, and `dataset_version`. Throws DuckDB's Error where a table
 * is missing.
 */
export async function createViews(db: DatabaseSession, manifest: Manifest): Promise<void> {
  await renewVersion(db, manifest)
  for (const view of [...VIEWS, ...COVERAGE_VIEWS]) await createView(db, view)
  for (const macro of [...KNOWN_ON, SEARCH]) await createMacro(db, macro)
}
