import { createHash } from 'node:crypto'
import { identifier } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { oneRow } from '../database/rows.ts'
import type { RecordArtefact } from './manifest.ts'

/** Records of operation grow with every capture and release, without the dataset having changed. */
const OPERATION: ReadonlySet<RecordName> = new Set<RecordName>(['runs', 'fetches', 'releases', 'changes'])

const VOLATILE: Partial<Record<RecordName, readonly string[]>> = { documents: ['last_seen'] }

/** The columns of a record that move with every capture although nothing has changed. */
export const volatileColumns = (record: RecordName): readonly string[] => VOLATILE[record] ?? []

/** What identifies a record's contents: its files' hashes, or one over its rows where a column must be left out. */
async function contentHash(db: Database, { record, files }: RecordArtefact): Promise<string> {
  const volatile = volatileColumns(record)
  if (volatile.length === 0) return files.map(({ sha256 }) => sha256).join()
  const rest = `SELECT * EXCLUDE (${volatile.map(identifier).join(', ')}) FROM ${identifier(record)}`
  const key = RECORDS[record].key.map(identifier).join(', ')
  const all = await db.rows(
    `SELECT sha256(coalesce(string_agg(sha256(rest::VARCHAR), '' ORDER BY ${key}), '')) AS hash FROM (${rest}) rest`,
  )
  return oneRow(all).hash as string
}

/**
 * The version of a build, `YYYY.MM.DD-<8 hex digits>`: the day of its newest capture (zeros for an empty
 * dataset) and a hash of what it says. Capturing the same pages again on the same day makes no new version.
 */
export async function editionOf(db: Database, records: readonly RecordArtefact[]): Promise<string> {
  const newest = await db.rows(`SELECT strftime(max(last_seen), '%Y.%m.%d') AS day FROM documents`)
  const day = oneRow(newest).day ?? '0000.00.00'
  const hash = createHash('sha256')
  for (const artefact of records) {
    if (!OPERATION.has(artefact.record)) hash.update(`${artefact.record} ${await contentHash(db, artefact)}\n`)
  }
  return `${day}-${hash.digest('hex').slice(0, 8)}`
}
