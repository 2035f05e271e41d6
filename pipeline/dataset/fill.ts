import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { columnsOf } from '../../datasets/records/column.ts'
import { sqlLiteral, tableSql } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordName, type RowOf } from '../../datasets/records/index.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { type Loaded, loadRecord } from '../database/load.ts'
import { checkedRows } from '../database/rowcheck.ts'
import { areaRow, indicatorRows, unitRecords } from '../documents/reference-rows.ts'
import { tableFile } from '../parts/part-writer.ts'
import { rowsIn, type ShelvedPart } from '../parts/shelf.ts'
import { type AreaName, concernedAreas } from '../targets/concerned-areas.ts'
import { refuseExpired } from '../targets/correction.ts'
import { verifyTogether } from '../verify.ts'
import { makeFetches, makeRuns, openCaptures } from './captures.ts'
import { tieCitations } from './citations.ts'
import { tieCopies } from './copies.ts'
import { AS_THEY_ARE, madeOf, makeDocuments, openRecords, partSource } from './parts-as-tables.ts'
import { openSlices } from './slices.ts'

/** Rows that are handed to DuckDB at once. */
const BATCH = 2048

/** What the dataset is put together from. */
export interface Ingredients {
  parts: readonly ShelvedPart[]
  /** File of all captures. */
  captures: string
  reference: Reference
}

type FindingRow = RowOf<'findings'>

/** Adds findings by a connection of their own: the other one may be handing out rows all the while. */
async function addFindings(db: Database, findings: AsyncIterable<FindingRow> | Iterable<FindingRow>): Promise<number> {
  const columns = columnsOf(RECORDS.findings.schema)
  let added = 0
  let batch: FindingRow[] = []
  const flush = async () => {
    added += await db.transaction((session) => session.append('findings', columns, checkedRows('findings', batch)))
    batch = []
  }
  for await (const finding of findings) if (batch.push(finding) === BATCH) await flush()
  await flush()
  return added
}

/** The newest text of a document, before names of persons were left out; looked up in the part that it lies in. */
const textReader =
  (db: Database) =>
  (doc_id: string): Promise<string> =>
    db.transaction(async (session) => {
      const { rows } = await session.rows('SELECT file, body FROM work.sides WHERE doc_id = $1 AND is_latest', [doc_id])
      const [{ file, body } = { file: null, body: null }] = rows
      if (body !== null) return body as string
      const lines = join(dirname(file as string), tableFile('text'))
      // A part of which nothing could be read has no text.
      if (!existsSync(lines)) return ''
      const sql = `SELECT coalesce(string_agg(text, chr(10) ORDER BY line), '') AS text FROM read_parquet(${sqlLiteral(lines)}) WHERE doc_id = $1`
      return (await session.rows(sql, [doc_id])).rows[0]!.text as string
    })

async function makeAreas(db: Database, { areas, divisions }: Reference): Promise<number> {
  const named = `SELECT DISTINCT area_code, area_name FROM documents UNION SELECT DISTINCT area_code, area_name FROM targets`
  const portals = 'SELECT DISTINCT portal_id FROM work.captures WHERE portal_id IS NOT NULL'
  const names = (await db.rows(named)).rows as unknown as AreaName[]
  const ids = (await db.rows(portals)).rows.map(({ portal_id }) => portal_id as string)
  return loadRecord(db, 'areas', concernedAreas([...areas, ...divisions], names, ids).map(areaRow))
}

const count = async (db: Database, record: RecordName): Promise<number> =>
  (await db.rows(`SELECT count(*) AS n FROM ${record}`)).rows[0]!.n as number

/** Corrections that have expired, by when the documents they are about were seen last. */
async function checkCorrections(db: Database, { corrections }: Reference): Promise<void> {
  for (const correction of corrections) {
    const sql = 'SELECT doc_id, url, last_seen FROM work.latest WHERE doc_id = $1 OR url = $1'
    for (const document of (await db.rows(sql, [correction.document])).rows)
      refuseExpired(document as never, correction)
  }
}

/**
 * Puts the dataset together in an empty database: every record becomes a table or view of its name. What needs several
 * documents is done here, over rows: copies, citations, checks. Throws GateRefused and InputFault.
 */
export async function fillDataset(db: Database, { parts, captures, reference }: Ingredients): Promise<Loaded> {
  await openCaptures(db, captures)
  await openRecords(db, parts)
  await makeDocuments(db, parts)
  await checkCorrections(db, reference)
  await db.run(`${tableSql('findings')}; INSERT INTO findings FROM ${partSource(parts, 'findings')}`)
  await addFindings(db, await tieCopies(db, textReader(db)))
  await addFindings(db, await tieCitations(db, parts))
  await addFindings(db, verifyTogether(await openSlices(db, parts, reference), reference))
  const rows: Partial<Record<RecordName, number>> = {
    documents: rowsIn(parts, 'documents'),
    citations: rowsIn(parts, 'citations'),
    findings: await count(db, 'findings'),
    areas: await makeAreas(db, reference),
    indicators: await loadRecord(db, 'indicators', indicatorRows(reference.indicators)),
    units: await loadRecord(db, 'units', unitRecords(reference.units)),
    runs: await loadRecord(db, 'runs', await makeRuns(db)),
    fetches: await makeFetches(db),
    releases: await loadRecord(db, 'releases', []),
    changes: await loadRecord(db, 'changes', []),
  }
  for (const record of AS_THEY_ARE) rows[record] = rowsIn(parts, record)
  return { rows: rows as Record<RecordName, number>, made_of: madeOf(parts) }
}
