import { type Column, columnsOf } from '../../datasets/records/column.ts'
import { sqlLiteral, tableSql } from '../../datasets/records/ddl.ts'
import { RECORDS } from '../../datasets/records/index.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { ORDER } from '../archive/index-answers.ts'
import type { Database } from '../database/duckdb.ts'
import { ledger } from '../documents/ledger.ts'

const COLUMNS = [
  ...['run_id', 'verb', 'started_at', 'portal_id', 'software', 'key', 'url', 'name', 'kind', 'captured_at', 'status'],
  ...['reason', 'rejected', 'http_status', 'bytes', 'raw_sha256'],
].join(', ')

/** Hands all captures over to a file: a database cannot look into another that is open for writing. */
export async function exportCaptures(catalogue: Catalogue, path: string): Promise<void> {
  const sql = `SELECT ${COLUMNS}, row_number() OVER (ORDER BY ${ORDER}) AS n FROM captures ORDER BY n`
  await catalogue.ask(`COPY (${sql}) TO ${sqlLiteral(path)} (FORMAT parquet)`)
}

const IS_KEPT = `(raw_sha256 IS NOT NULL AND status IN ('captured', 'unchanged'))`
const OF_DOCUMENTS = `kind IN ('document', 'attachment')`

/**
 * Captures of equal bytes from one address as one, in the order in which they first happened, with when they were seen last;
 * and the first time each address was found gone after it last stood there.
 */
const TABLES = `
  CREATE TABLE work.groups AS
    SELECT concat(raw_sha256, ' ', coalesce(url, '')) AS key, min(n) AS n, max(captured_at) AS last_seen
    FROM work.captures WHERE ${OF_DOCUMENTS} AND ${IS_KEPT} GROUP BY raw_sha256, url;
  CREATE TABLE work.gone AS
    WITH asked AS (SELECT * FROM work.captures WHERE ${OF_DOCUMENTS} AND url IS NOT NULL),
      kept AS (SELECT url, max(n) AS n FROM asked WHERE ${IS_KEPT} GROUP BY url)
    SELECT url, min(captured_at)::DATE AS day FROM asked LEFT JOIN kept USING (url)
    WHERE status = 'gone' AND asked.n > coalesce(kept.n, 0) GROUP BY url;`

/** Opens exported captures as `work.captures`, with what the dataset needs of them. */
export async function openCaptures(db: Database, path: string): Promise<void> {
  await db.run(`CREATE SCHEMA work; CREATE VIEW work.captures AS FROM read_parquet(${sqlLiteral(path)});${TABLES}`)
}

/** An ISO time as JavaScript prints it: milliseconds, and microseconds where there are any. */
const TIME = `CASE WHEN epoch_us(captured_at) % 1000 = 0 THEN strftime(captured_at, '%Y-%m-%dT%H:%M:%S.%gZ')
  ELSE strftime(captured_at, '%Y-%m-%dT%H:%M:%S.%fZ') END`

const json = (value: string): string => `coalesce(to_json(${value})::VARCHAR, 'null')`

/** The same as identityOf of place, time, address and name. */
const FETCH_ID = `'i' || left(sha256(concat('[', place, ',', ${json(TIME)}, ',', ${json('url')}, ',', ${json('name')}, ']')), 16)`

/** Makes the record `fetches`; returns the number of rows. */
export async function makeFetches(db: Database): Promise<number> {
  const columns = columnsOf(RECORDS.fetches.schema).filter(({ name }) => name !== 'fetch_id')
  const said = columns.map(({ name }: Column) => `"${name}"`).join(', ')
  const asked = `SELECT *, row_number() OVER (ORDER BY n) - 1 AS place FROM work.captures WHERE kind <> 'round'`
  await db.run(tableSql('fetches'))
  await db.run(`INSERT INTO fetches BY NAME SELECT ${FETCH_ID} AS fetch_id, ${said} FROM (${asked})`)
  return (await db.rows('SELECT count(*) AS n FROM fetches')).rows[0]!.n as number
}

/** What each run of the archive came to. */
export async function makeRuns(db: Database) {
  const { take, rows } = ledger()
  const columns = `run_id, verb, started_at, portal_id, software, key, kind, captured_at, status, reason, rejected, raw_sha256`
  for await (const capture of db.stream(`SELECT ${columns} FROM work.captures ORDER BY n`)) take(capture as never)
  return rows()
}
