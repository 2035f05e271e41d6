import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { assembleDatabase, retellHistory, toldReleases } from '../../pipeline/database/assemble.ts'
import { openFile, openReadOnly } from '../../pipeline/database/duckdb.ts'
import { readManifest } from '../../pipeline/release/manifest.ts'
import { publishedReleases } from '../../pipeline/release/published.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { published } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

let dir: string
let version: string
beforeAll(async () => {
  const released = await published(smallDataset())
  dir = released.dir
  version = released.versions[0]!
})

/** The database file of the staged build, told of the releases that `isTold` says. */
async function assembled(isTold: boolean) {
  const path = join(dataDir(), 'a.duckdb')
  const folder = join(dir, 'staged')
  const releases = isTold ? await publishedReleases(dir) : []
  await assembleDatabase(path, join(dataDir(), 'spill'), { folder, manifest: await readManifest(folder) }, releases)
  return { path, spill: join(dataDir(), 'spill') }
}

async function rowsOf(path: string, sql: string) {
  const db = await openReadOnly(path)
  try {
    return (await db.rows(sql)).rows
  } finally {
    db.close()
  }
}

describe('the database file of a build', () => {
  it('has what its parquet files have, the views, and a comment on each record', async () => {
    const { path } = await assembled(false)
    expect(await rowsOf(path, 'SELECT count(*)::INTEGER AS n FROM targets')).toEqual([
      { n: smallDataset().targets.length },
    ])
    expect(await rowsOf(path, 'SELECT count(*)::INTEGER AS n FROM latest_targets')).toEqual([{ n: 4 }])
    expect(await rowsOf(path, 'FROM duckdb_tables() WHERE comment IS NULL')).toEqual([])
    expect(await rowsOf(path, 'FROM releases')).toEqual([])
  })

  it('knows of releases what publishing told, each once though all of them tell it', async () => {
    const { path } = await assembled(true)
    expect(await rowsOf(path, 'SELECT version FROM releases')).toEqual([{ version }])
  })
})

describe('history', () => {
  it('is told anew in the place of what was known', async () => {
    const { path, spill } = await assembled(false)
    const releases = await publishedReleases(dir)
    for (let again = 0; again < 2; again++) await retellHistory(path, spill, releases)
    expect(await rowsOf(path, 'SELECT version FROM releases')).toEqual([{ version }])
    await retellHistory(path, spill, [])
    expect(await rowsOf(path, 'FROM releases')).toEqual([])
  })

  it('is asked of a file of the same version alone', async () => {
    const { path } = await assembled(true)
    expect(await toldReleases(path, version)).toEqual(new Set([version]))
    expect(await toldReleases(path, '2031.03.05-00000000')).toBeNull()
  })

  it('is unknown where there is no file, none of ours, or no database', async () => {
    const folder = dataDir()
    expect(await toldReleases(join(folder, 'none.duckdb'), version)).toBeNull()
    writeFileSync(join(folder, 'text.duckdb'), 'no database')
    expect(await toldReleases(join(folder, 'text.duckdb'), version)).toBeNull()
    const foreign = await openFile(join(folder, 'foreign.duckdb'))
    await foreign.run('CREATE TABLE t (a INTEGER)')
    foreign.close()
    expect(await toldReleases(join(folder, 'foreign.duckdb'), version)).toBeNull()
  })
})
