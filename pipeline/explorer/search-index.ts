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

/** Documents of which the texts are put together at once: like lists that grow, they have to fit in memory. */
const TEXTS_AT_ONCE = 10_000

/** Titles that stand above the text alone are found too. */
const textsOf = (from: number): string => `WITH d AS (
    SELECT * FROM explorer_documents WHERE number >= ${from} AND number < ${from + TEXTS_AT_ONCE}
  ) SELECT d.number, ${foldedSql(`concat_ws(' ', d.title, d.doc_no, d.issuer, t.text)`)} AS text
  FROM d LEFT JOIN (SELECT doc_id, string_agg(text, '' ORDER BY line) AS text FROM text SEMI JOIN d USING (doc_id) GROUP BY doc_id) t
  USING (doc_id)`

/**
 * Two characters in a row, and three digits of each number that has as many. Splitting first makes the work grow with the
 * length of a text, and not with its square.
 */
const gramsOf = (from: number): string => `WITH texts AS MATERIALIZED (${textsOf(from)})
  SELECT number, unnest(list_distinct([letters[nth] || letters[nth + 1] FOR nth IN range(1, len(letters))])) AS gram
  FROM (SELECT number, string_split(text, '') AS letters FROM texts)
  UNION ALL SELECT DISTINCT number, unnest([digits[nth:nth + 2] FOR nth IN range(1, len(digits) - 1)]) AS gram
  FROM (SELECT number, unnest(list_distinct(regexp_extract_all(text, '${DIGIT_RUN}'))) AS digits FROM texts)`

/** Grams of documents of which the lists are made at once. */
const GRAMS_AT_ONCE = 4_000_000

/** Steps are small and alike, and take a fourth of the room of the numbers. */
const stepsOf = (slice: number, slices: number): string =>
  `SELECT gram, [(numbers[nth] - coalesce(numbers[nth - 1], 0))::INTEGER FOR nth IN range(1, len(numbers) + 1)] AS steps
  FROM (SELECT gram, list_sort(list(number)) AS numbers FROM explorer_grams WHERE hash(gram) % ${slices} = ${slice} GROUP BY gram)`

/** Loaded by every reader, so it is packed tightly: a sixth smaller than by the usual level; the last tenth takes four times as long. */
const PACKED = 'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15'

const copy = (db: Database, sql: string, path: string, group: number): Promise<void> =>
  db.run(`COPY (${sql}) TO ${sqlLiteral(path)} (${PACKED}, ROW_GROUP_SIZE ${group})`)

const countOf = async (db: Database, table: string): Promise<number> =>
  Number((await db.rows(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n ?? 0)

/** Which documents have which grams, made piece by piece, so that memory does not grow with the documents. */
async function writeGrams(db: Database, path: string): Promise<void> {
  await db.run('CREATE TABLE explorer_grams (number INTEGER, gram VARCHAR)')
  await db.run('CREATE TABLE explorer_gram_steps (gram VARCHAR, steps INTEGER[])')
  const documents = await countOf(db, 'explorer_documents')
  for (let from = 0; from < documents; from += TEXTS_AT_ONCE)
    await db.run(`INSERT INTO explorer_grams ${gramsOf(from)}`)
  const slices = Math.ceil((await countOf(db, 'explorer_grams')) / GRAMS_AT_ONCE)
  for (let slice = 0; slice < slices; slice++) await db.run(`INSERT INTO explorer_gram_steps ${stepsOf(slice, slices)}`)
  await db.run('DROP TABLE explorer_grams')
  await copy(db, 'FROM explorer_gram_steps ORDER BY gram', path, GRAMS_GROUP)
  await db.run('DROP TABLE explorer_gram_steps')
}

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
  await writeGrams(db, join(folder, EXPLORER_FILES.grams))
}
