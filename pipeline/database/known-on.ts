import type { Macro } from './view.ts'

/** The text of each document that stood on a day: the newest that had been seen, none once the page was gone. */
const KNOWN = `SELECT doc_id, max(revision) AS revision
  FROM documents WHERE first_seen::DATE <= day AND coalesce(withdrawn_on > day, true) GROUP BY doc_id`

/** What the dataset would have held on a day gone by, had it been built by this code. */
export const KNOWN_ON: readonly Macro[] = [
  {
    name: 'documents_known_on',
    parameters: 'day',
    comment: 'Documents as they stood on a day: FROM documents_known_on(DATE 2026-06-30).',
    sql: `SELECT d.* FROM documents d JOIN (${KNOWN}) known USING (doc_id, revision)`,
  },
  {
    name: 'as_known_on',
    parameters: 'day',
    comment:
      'Targets, achievements, baselines and commitments as the documents stated them on a day; those that a newer text has replaced since then are among them, those of pages gone by then are not.',
    sql: `SELECT stated.* FROM (
        SELECT t.*, l.revision FROM targets t JOIN latest_documents l USING (doc_id)
        UNION ALL BY NAME SELECT * FROM former_targets
      ) stated JOIN (${KNOWN}) known USING (doc_id, revision)`,
  },
]
