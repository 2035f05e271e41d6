import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Database, openMemory } from '../../pipeline/database/duckdb.ts'
import { DELTA, writeDelta } from '../../pipeline/release/delta.ts'
import type { EarlierRelease } from '../../pipeline/release/history.ts'
import { dataDir } from '../store/directory.ts'

const NOW = [
  ['kept', '500102', 1],
  ['raised', '500101', 30],
  ['new', null, 7],
] as const
const BEFORE = [
  ['kept', '500102', 1],
  ['raised', '500101', 20],
  ['dropped', '500101', 5],
] as const

const tableOf = (rows: readonly (readonly [string, string | null, number])[]) =>
  `SELECT * FROM (VALUES ${rows.map(([id, area, value]) => `('${id}', ${area === null ? 'NULL' : `'${area}'`}, 'd', 1, ${value})`).join(', ')}) t(target_id, area_code, doc_id, span_start, value)`

/** A database of records and history as publishing has it, and a release from before. */
async function releases(changes: readonly (readonly [string, string, string])[]) {
  const folder = dataDir()
  const db = await openMemory('')
  await db.run(`CREATE TABLE targets AS ${tableOf(NOW)}`)
  await db.run('CREATE TABLE changes (record VARCHAR, change VARCHAR, record_id VARCHAR)')
  for (const row of changes) await db.run(`INSERT INTO changes VALUES (${row.map((one) => `'${one}'`).join(', ')})`)
  mkdirSync(join(folder, 'before'))
  await db.run(`COPY (${tableOf(BEFORE)}) TO '${join(folder, 'before', 'targets.parquet')}' (FORMAT parquet)`)
  const artefact = {
    record: 'targets',
    rows: 3,
    columns: [],
    files: [{ file: 'targets.parquet', bytes: 0, sha256: '' }],
  }
  const last = { folder: join(folder, 'before'), manifest: { records: [artefact] } } as unknown as EarlierRelease
  return { db, folder, last }
}

const written = async (db: Database, folder: string) =>
  (await db.rows(`SELECT change, state, target_id, value FROM read_parquet('${join(folder, DELTA)}')`)).rows.map(
    ({ change, state, target_id, value }) => [change, state, target_id, value],
  )

it('has what was added as it is, what went as it was, and what changed in both states, each beside the other', async () => {
  const { db, folder, last } = await releases([
    ['targets', 'ADD', 'new'],
    ['targets', 'MOD', 'raised'],
    ['targets', 'DEL', 'dropped'],
    ['documents', 'ADD', 'kept'],
  ])
  await writeDelta(db, folder, last)
  expect(await written(db, folder)).toEqual([
    ['ADD', 'after', 'new', 7],
    ['DEL', 'before', 'dropped', 5],
    ['MOD', 'before', 'raised', 20],
    ['MOD', 'after', 'raised', 30],
  ])
  db.close()
})

it('is empty, with all columns, for a first release', async () => {
  const { db, folder } = await releases([])
  await writeDelta(db, folder, null)
  expect(await written(db, folder)).toEqual([])
  db.close()
})
