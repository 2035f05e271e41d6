import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openMemory } from '../../pipeline/database/duckdb.ts'
import { editionOf, volatileColumns } from '../../pipeline/release/edition.ts'
import type { RecordArtefact } from '../../pipeline/release/manifest.ts'

let db: Database
beforeEach(async () => {
  db = await openMemory('')
  await db.run('CREATE TABLE documents (doc_id VARCHAR, revision INTEGER, title VARCHAR, last_seen TIMESTAMP)')
})
afterEach(() => db.close())

const see = (doc_id: string, title: string, last_seen: string) =>
  db.run(`INSERT INTO documents VALUES ('${doc_id}', 1, '${title}', TIMESTAMP '${last_seen}')`)

const artefact = (record: RecordArtefact['record'], sha256: string): RecordArtefact => ({
  ...{ record, rows: 0, columns: [] },
  files: [{ file: `${record}.parquet`, bytes: 0, sha256 }],
})
const RECORDS = [artefact('documents', 'd'), artefact('targets', 't'), artefact('runs', 'r')]
const EAST = ['a', '公园方案', '2031-03-05 08:00:00'] as const

it('bears the day of the newest capture, and zeros where there is none', async () => {
  expect(await editionOf(db, RECORDS)).toMatch(/^0000\.00\.00-[0-9a-f]{8}$/)
  await see(...EAST)
  await see('b', '道路方案', '2031-02-01 08:00:00')
  expect(await editionOf(db, RECORDS)).toMatch(/^2031\.03\.05-[0-9a-f]{8}$/)
})

it('stays where a page was merely seen again that day, and where records of operation grew', async () => {
  await see(...EAST)
  const edition = await editionOf(db, RECORDS)
  await db.run("UPDATE documents SET last_seen = TIMESTAMP '2031-03-05 20:00:00'")
  const grown = [artefact('documents', 'other bytes'), artefact('targets', 't'), artefact('runs', 'more')]
  expect(await editionOf(db, grown)).toBe(edition)
})

it('is another where a document reads otherwise, or the file of a record does', async () => {
  await see(...EAST)
  const edition = await editionOf(db, RECORDS)
  expect(await editionOf(db, [RECORDS[0]!, artefact('targets', 'u')])).not.toBe(edition)
  await db.run("UPDATE documents SET title = '公园方案（修订）'")
  expect(await editionOf(db, RECORDS)).not.toBe(edition)
})

it('does not depend on the order of rows', async () => {
  const rows: (readonly [string, string, string])[] = [EAST, ['b', '道路方案', '2031-03-05 08:00:00']]
  const editions: string[] = []
  for (const order of [rows, rows.toReversed()]) {
    await db.run('DELETE FROM documents')
    for (const row of order) await see(...row)
    editions.push(await editionOf(db, RECORDS))
  }
  expect(editions[1]).toBe(editions[0])
})

it('leaves out when a document was seen last, and no other column', () => {
  expect([volatileColumns('documents'), volatileColumns('targets')]).toEqual([['last_seen'], []])
})
