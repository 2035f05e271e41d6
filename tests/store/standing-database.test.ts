import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { HISTORY } from '../../pipeline/database/assemble.ts'
import { withDataset } from '../../pipeline/database/reader.ts'
import { standingTables } from '../../pipeline/database/standing-database.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { readManifest } from '../../pipeline/release/manifest.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { copyOf, stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

const OWN = (Object.keys(RECORDS) as RecordName[]).filter((record) => !HISTORY.has(record))

/** The dataset with another title: documents alone differ. */
function retitled() {
  const dataset = smallDataset()
  return { ...dataset, documents: dataset.documents.map((row) => ({ ...row, title: '关于另一件事的通知' })) }
}

/** All rows, and what tables, columns and views say of themselves. */
const contents = (dir: string) =>
  withDataset(dir, async (db) => {
    const asked = [...OWN.map((record) => `FROM ${record} ORDER BY ALL`), 'FROM dataset_version']
    asked.push('SELECT table_name, comment FROM duckdb_tables() ORDER BY ALL')
    asked.push(
      'SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL',
    )
    asked.push(
      'SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL',
      'FROM compare ORDER BY ALL',
    )
    const answers = []
    for (const sql of asked) answers.push((await db.rows(sql)).rows)
    return answers
  })

async function standing(dir: string): Promise<RecordName[]> {
  return [...(await standingTables(dir, await readManifest(join(dir, PLACES.staged))))]
}

/** A data folder of one's own: a copy of another is written to when it is copied. */
async function storedHere() {
  const dir = dataDir()
  await storeDataset(smallDataset(), dir)
  return dir
}

describe('the tables of a database file that stands', { timeout: 120_000 }, () => {
  it('are those whose rows are the same, and the database then is as one made at once', async () => {
    const dir = await storedHere()
    const first = await readManifest(join(dir, PLACES.staged))
    expect(await standing(dir)).toEqual(OWN)
    await storeDataset(retitled(), dir)
    expect(await contents(dir)).toEqual(await contents(await stored(retitled())))
    expect([...(await standingTables(dir, first))]).toEqual(OWN.filter((record) => record !== 'documents'))
  })

  it('stay so when it is told of a release', async () => {
    const dir = await storedHere()
    await publishRelease(dir, INDICATORS)
    expect(await standing(dir)).toEqual(OWN)
  })

  it.each([
    ['somebody wrote to it', (path: string) => utimesSync(path, 0, 0)],
    ['a session left its log', (path: string) => writeFileSync(`${path}.wal`, '')],
    ['it is gone', (path: string) => rmSync(path)],
  ])('are none if %s', async (_, harm) => {
    const dir = await storedHere()
    harm(join(dir, PLACES.database))
    expect(await standing(dir)).toEqual([])
    await storeDataset(retitled(), dir)
    expect(await contents(dir)).toEqual(await contents(await stored(retitled())))
  })

  it('are none where nobody knows how it was left', async () => {
    const dir = copyOf(await stored(smallDataset()))
    rmSync(join(dir, PLACES.state), { recursive: true })
    expect(await standing(dir)).toEqual([])
  })
})
