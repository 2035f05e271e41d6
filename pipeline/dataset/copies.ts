import { columnsOf } from '../../datasets/records/column.ts'
import { RECORDS, type RowOf } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { type CopyCandidate, doubled, originalOf, originalsIn } from '../documents/copy.ts'

/** Documents that share a number or a title, key by key: a document stands in each of its groups. */
const CANDIDATES = `WITH keyed AS (
    SELECT *, unnest(keys) AS key, generate_subscripts(keys, 1) AS nth
    FROM (SELECT *, list_concat(title_keys, CASE WHEN doc_no <> '' THEN [doc_no] ELSE [] END) AS keys FROM work.latest)
  ), shared AS (
    SELECT key, min(rank * 1000 + nth) AS slice FROM keyed GROUP BY key HAVING count(DISTINCT doc_id) > 1
  )
  SELECT key, doc_id, source_tier, published_on, first_seen, area_name, url, title, body_sha256
  FROM keyed JOIN shared USING (key) ORDER BY slice, rank, nth`

/** Items that follow each other and share a key. */
async function* runsOf<T>(items: AsyncIterable<T>, keyOf: (item: T) => unknown): AsyncGenerator<T[]> {
  let run: T[] = []
  for await (const item of items) {
    if (run.length > 0 && keyOf(run[0]!) !== keyOf(item)) {
      yield run
      run = []
    }
    run.push(item)
  }
  if (run.length > 0) yield run
}

/** The text of a document, for the few that must be looked at. */
export type TextOf = (doc_id: string) => Promise<string>

/**
 * Ties documents that say the same to the one that said it first: `copy_of`, and a finding at each copy. Only of documents that
 * share number or title, place and day the texts are looked at, and only where those are not equal. Returns the findings.
 */
export async function tieCopies(db: Database, textOf: TextOf): Promise<RowOf<'findings'>[]> {
  const found = new Map<string, CopyCandidate>()
  const candidates = db.stream(CANDIDATES) as unknown as AsyncIterable<CopyCandidate & { key: string }>
  for await (const group of runsOf(candidates, ({ key }) => key))
    for (const [copy, original] of await originalsIn(group, textOf)) found.set(copy.doc_id, original)
  if (found.size === 0) return []
  const ties = [...found.keys()].map((doc_id) => ({ doc_id, copy_of: originalOf(doc_id, found).doc_id }))
  await db.run('CREATE TABLE copies (doc_id VARCHAR, copy_of VARCHAR)')
  const columns = columnsOf(RECORDS.documents.schema).filter(({ name }) => name === 'doc_id' || name === 'copy_of')
  await db.append('copies', columns, ties)
  await db.run('UPDATE documents SET copy_of = c.copy_of FROM copies c WHERE c.doc_id = documents.doc_id')
  const { rows } = await db.rows(
    'SELECT l.doc_id, l.source_tier, l.copy_of FROM work.latest l WHERE l.copy_of IS NOT NULL ORDER BY rank',
  )
  return (rows as unknown as CopyCandidate[]).map((copy) => doubled(copy, originalOf(copy.doc_id, found)))
}
