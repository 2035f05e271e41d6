import { identifier } from '../../datasets/records/ddl.ts'
import type { RecordName } from '../../datasets/records/index.ts'
import { READ_AREAS } from '../database/coverage.ts'
import type { Database } from '../database/duckdb.ts'
import { oneRow } from '../database/rows.ts'
import { volatileColumns } from './edition.ts'
import type { Manifest } from './manifest.ts'

/** Records of which statements, and what areas are compared by, take whatever they have. */
const WHOLE: ReadonlySet<RecordName> = new Set<RecordName>([
  'targets',
  'tasks',
  'tables',
  'areas',
  'indicators',
  'units',
])

const lasting = `* EXCLUDE (${volatileColumns('documents').map(identifier).join(', ')})`

/**
 * What they take besides: documents that have figures, of the others the places and the years of their plans, and which
 * places were read.
 */
const IN_PART: readonly string[] = [
  `SELECT ${lasting} FROM latest_documents SEMI JOIN targets USING (doc_id)`,
  'SELECT DISTINCT area_code, area_name, plan_start, plan_end FROM latest_documents',
  READ_AREAS,
]

/** A hash of the rows of a question, in whatever order they come. */
async function hashOf(db: Database, sql: string): Promise<string> {
  const hashed = `SELECT sha256(asked::VARCHAR) AS hash FROM (${sql}) asked`
  const all = await db.rows(`SELECT sha256(coalesce(string_agg(hash, '' ORDER BY hash), '')) AS hash FROM (${hashed})`)
  return oneRow(all).hash as string
}

/**
 * Everything that statements of areas are made of: what is worked out of them alone is the same where this is. `db` holds
 * records and views. A document without a figure from a place that is known changes nothing of it.
 */
export async function statementsMadeOf(db: Database, { records }: Manifest): Promise<string[]> {
  const whole = records.filter(({ record }) => WHOLE.has(record))
  const hashes: string[] = whole.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
  for (const sql of IN_PART) hashes.push(await hashOf(db, sql))
  return hashes
}
