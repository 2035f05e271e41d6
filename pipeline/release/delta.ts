import { join } from 'node:path'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database } from '../database/duckdb.ts'
import { type EarlierRelease, recordSource } from './history.ts'

/** The file of a release that says which targets changed since the one before, for programs. */
export const DELTA = 'delta.parquet'

const changed = (source: string, state: 'before' | 'after', changes: string): string =>
  `SELECT c.change, ${sqlLiteral(state)} AS state, t.* FROM changes c JOIN ${source} t ON t.target_id = c.record_id
   WHERE c.record = 'targets' AND c.change IN (${changes})`

/**
 * Writes the targets that were added, modified or deleted since the last release to `delta.parquet`: the columns of `targets`
 * after `change` (ADD, MOD, DEL) and `state` (before, after); a modified one stands there in both states. `db` holds records and
 * history. Of a first release it is empty.
 */
export async function writeDelta(db: Database, folder: string, last: EarlierRelease | null): Promise<void> {
  const after = changed('targets', 'after', `'ADD', 'MOD'`)
  const before = last && changed(recordSource(last, 'targets'), 'before', `'DEL', 'MOD'`)
  const rows = before === null ? after : `${after} UNION ALL BY NAME ${before}`
  const order = 'change, area_code NULLS LAST, doc_id, span_start, target_id, state DESC'
  await db.run(
    `COPY (FROM (${rows}) ORDER BY ${order}) TO ${sqlLiteral(join(folder, DELTA))} (FORMAT parquet, COMPRESSION zstd)`,
  )
}
