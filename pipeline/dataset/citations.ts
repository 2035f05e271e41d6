import { tableSql } from '../../datasets/records/ddl.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { disagreement, type MismatchedCitation } from '../documents/citation.ts'
import type { ShelvedPart } from '../parts/shelf.ts'
import { partSource } from './parts-as-tables.ts'

/**
 * The document that each citation means: by number, else by title, where one document alone has it. A copy is not meant
 * where the document itself is there, and does not cite what it repeats; nothing cites itself.
 */
const tied = (citations: string, cited: string): string => `
  CREATE TABLE work.tied AS
  WITH meant AS (SELECT doc_id, doc_no, title_keys FROM work.latest WHERE copy_of IS NULL),
    by_number AS (SELECT doc_no, min(doc_id) AS doc_id FROM meant WHERE doc_no IS NOT NULL
      GROUP BY doc_no HAVING count(DISTINCT doc_id) = 1),
    by_title AS (SELECT key, min(doc_id) AS doc_id FROM (SELECT doc_id, unnest(title_keys) AS key FROM meant)
      GROUP BY key HAVING count(DISTINCT doc_id) = 1),
    found AS (
      SELECT c.*, coalesce(n.doc_id, t.doc_id) AS found
      FROM ${citations} c JOIN ${cited} k USING (doc_id, ordinal)
      LEFT JOIN by_number n ON n.doc_no = coalesce(c.cited_doc_no, '') LEFT JOIN by_title t ON t.key = k.title_key
    )
  SELECT f.* REPLACE (CASE WHEN f.found = f.doc_id OR f.found = l.copy_of THEN NULL ELSE f.found END AS found)
  FROM found f JOIN work.latest l USING (doc_id)`

/** A title that is known under another number: one of the two is misprinted or damaged. */
const DISAGREEING = `SELECT t.doc_id, cited_doc_no, cited_title, l.doc_no AS own_doc_no
  FROM work.tied t JOIN work.latest l ON l.doc_id = t.found
  WHERE cited_doc_no IS NOT NULL AND l.doc_no IS NOT NULL AND cited_doc_no <> l.doc_no ORDER BY t.doc_id, t.ordinal`

/** Makes the record `citations`, tied to the documents that they mean where those are there. Returns what disagrees. */
export async function tieCitations(db: Database, parts: readonly ShelvedPart[]): Promise<RowOf<'findings'>[]> {
  await db.run(tied(partSource(parts, 'citations'), partSource(parts, 'cited')))
  await db.run(tableSql('citations'))
  await db.run('INSERT INTO citations BY NAME SELECT * EXCLUDE (found) REPLACE (found AS cited_doc_id) FROM work.tied')
  const { rows } = await db.rows(DISAGREEING)
  return (rows as unknown as MismatchedCitation[]).map(disagreement)
}
