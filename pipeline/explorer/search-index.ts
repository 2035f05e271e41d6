import { join } from 'node:path'
import { DERIVED_GROUP, EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import { DIGIT_RUN } from '../../datasets/explorer/search.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'
import { foldedSql } from '../database/folded.ts'
import { PAGE_NAME, WITH_PAGE_NAME } from './page-name.ts'

/** Few enough that looking up the grams of a word decodes little. */
const GRAMS_GROUP = 2048

/** Documents in the order in which they are found: the newest first. */
const DOCUMENTS = `SELECT t.doc_id, t.title, t.doc_no, ${PAGE_NAME} AS area_name, t.genre,
    coalesce(t.written_on, t.published_on)::VARCHAR AS stated_on, coalesce(f.n, 0)::INTEGER AS n_figures, t.issuer
  FROM latest_documents t ${WITH_PAGE_NAME}
  LEFT JOIN (SELECT doc_id, count(*) AS n FROM targets GROUP BY doc_id) f USING (doc_id)
  ORDER BY stated_on DESC NULLS LAST, t.doc_id`

/** Titles that stand above the text alone are found too. */
const TEXTS = `SELECT d.number, ${foldedSql(`concat_ws(' ', d.title, d.doc_no, d.issuer, t.text)`)} AS text
  FROM explorer_documents d LEFT JOIN (SELECT doc_id, string_agg(text, '' ORDER BY line) AS text FROM text GROUP BY doc_id) t
  USING (doc_id)`

/** Splitting first makes the work grow with the length of a text, and not with its square. */
const PAIRS = `SELECT number, unnest(list_distinct([letters[nth] || letters[nth + 1] FOR nth IN range(1, len(letters))])) AS gram
  FROM (SELECT number, string_split(text, '') AS letters FROM (${TEXTS}))`

/** Three digits in a row, of each number that has as many. */
const TRIPLES = `SELECT DISTINCT number, unnest([digits[nth:nth + 2] FOR nth IN range(1, len(digits) - 1)]) AS gram
  FROM (SELECT number, unnest(list_distinct(regexp_extract_all(text, '${DIGIT_RUN}'))) AS digits FROM (${TEXTS}))`

const GRAMS = `SELECT gram, list(number ORDER BY number) AS numbers FROM (${PAIRS} UNION ALL ${TRIPLES}) GROUP BY gram`

/** Steps are small and alike, and take a fourth of the room of the numbers. */
const STEPS = `SELECT gram, [(numbers[nth] - coalesce(numbers[nth - 1], 0))::INTEGER FOR nth IN range(1, len(numbers) + 1)] AS steps
  FROM (${GRAMS}) ORDER BY gram`

/** Written once and loaded by every reader, so it is packed as tightly as can be: a fourth smaller than by the usual level. */
const PACKED = 'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19'

const copy = (db: Database, sql: string, path: string, group: number): Promise<void> =>
  db.run(`COPY (${sql}) TO ${sqlLiteral(path)} (${PACKED}, ROW_GROUP_SIZE ${group})`)

/**
 * Writes what the page searches the texts by to a release's folder: which documents there are (`FoundDocument`), and which of
 * them have which two characters or three digits in a row (`GramRow`), so that a word of any script is found without its boundaries being known.
 * `db` holds records and views. The same rows give the same bytes.
 */
export async function writeSearchIndex(db: Database, folder: string): Promise<void> {
  await db.run(
    `CREATE TABLE explorer_documents AS SELECT *, (row_number() OVER ())::INTEGER - 1 AS number FROM (${DOCUMENTS})`,
  )
  const documents = 'SELECT * EXCLUDE (number, issuer) FROM explorer_documents ORDER BY number'
  await copy(db, documents, join(folder, EXPLORER_FILES.documents), DERIVED_GROUP)
  await copy(db, STEPS, join(folder, EXPLORER_FILES.grams), GRAMS_GROUP)
}
