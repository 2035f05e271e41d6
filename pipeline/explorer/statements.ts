import { join } from 'node:path'
import { EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'
import { isOwnFigure } from '../database/own-figure.ts'
import { parquetSource } from '../database/parquet.ts'
import { type Kept, MADE_ANEW } from '../folder/pieces.ts'
import { PAGE_NAME, WITH_PAGE_NAME } from './page-name.ts'

/** Small, so that the statements of one indicator, or of one place, are one small read. */
const ROW_GROUP_ROWS = { indicator: 4096, place: 2048 }

const COLUMNS = `indicator_id, indicator, coalesce(measure, 'unknown') AS measure, status, period, area_code, area_name,
  basis, value, value_high, unit, value_canonical, value_high_canonical, unit_canonical, comparator, n_units::INTEGER AS n_units, proof, source_kind, doc_id, target_id, quote`

/** Levels an area had by its own documents: where its path begins. */
const HAD = `SELECT *, 'stated' AS basis, 0 AS n_units FROM targets
  WHERE status IN ('achieved', 'baseline') AND measure = 'level' AND scope IS NULL AND ${isOwnFigure('targets')}`

const STATEMENTS = `SELECT t.* REPLACE (${PAGE_NAME} AS area_name), d.title, d.doc_no, coalesce(d.written_on, d.published_on)::VARCHAR AS stated_on
  FROM (
    SELECT ${COLUMNS} FROM (SELECT *, 'target' AS status FROM compare)
    UNION ALL BY NAME SELECT ${COLUMNS} FROM (${HAD})
  ) t JOIN latest_documents d USING (doc_id) ${WITH_PAGE_NAME}
  WHERE t.indicator_id IS NOT NULL AND t.area_name IS NOT NULL`

/** What an area states as one figure stands before what it states in parts. */
const WITHIN = 'measure, period, area_code NULLS LAST, area_name, value IS NULL, doc_id, target_id'
const ORDER = { indicator: `indicator_id, ${WITHIN}`, place: `area_name, indicator_id, ${WITHIN}` }

async function copyTo(db: Database, path: string, by: keyof typeof ORDER): Promise<void> {
  const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP_ROWS[by]}`
  await db.run(`COPY (FROM explorer_stated ORDER BY ${ORDER[by]}) TO ${sqlLiteral(path)} (${options})`)
}

async function writeBoth(db: Database, folder: string): Promise<void> {
  await db.run(`CREATE TABLE explorer_stated AS SELECT * FROM (${STATEMENTS}) ORDER BY ${ORDER.indicator}`)
  await copyTo(db, join(folder, EXPLORER_FILES.statements), 'indicator')
  await copyTo(db, join(folder, EXPLORER_FILES.places), 'place')
  await db.run('DROP TABLE explorer_stated')
}

/**
 * Writes the statements that the page compares (`StatementRow`) to two parquet files of a release's folder: those of an
 * indicator together, and those of a place together; `explorer_statements` then has them. `db` holds records and views; the same rows
 * give the same bytes, which `kept`, what follows from the statements, may have.
 */
export async function writeStatements(db: Database, folder: string, kept: Kept = MADE_ANEW): Promise<void> {
  const { statements, places } = EXPLORER_FILES
  await kept.lay([statements, places], folder, () => writeBoth(db, folder))
  await db.run(`CREATE VIEW explorer_statements AS FROM ${parquetSource([join(folder, statements)])}`)
}
