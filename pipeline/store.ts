import { copyFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DatasetRows, RECORDS, type RecordName, SCHEMA_VERSION } from '../datasets/records/index.ts'
import { assembleDatabase } from './database/assemble.ts'
import { type Database, openMemory } from './database/duckdb.ts'
import { type Loaded, loadRecord } from './database/load.ts'
import { parquetColumns, readFooter, writeParquet } from './database/parquet.ts'
import { checkKeys } from './database/rowcheck.ts'
import { noteDatabase, standingTables } from './database/standing-database.ts'
import { GateRefused, writing } from './fault.ts'
import { makeFolder, makeTemporaryFolder, moveInto, PLACES, replaceFolder, sweep, temporary } from './folder/place.ts'
import { editionOf } from './release/edition.ts'
import { artefactOf, type Manifest, parquetFile, type RecordArtefact, writeManifest } from './release/manifest.ts'
import { publishedReleases } from './release/published.ts'
import { noteStaged, standingBuild, type TakeStanding } from './release/standing-build.ts'

/** What a build left after: the parquet folder with its manifest, and the database file made from it. */
export interface StoredBuild {
  manifest: Manifest
  staged: string
  database: string
}

const NAMES = Object.keys(RECORDS) as RecordName[]

/** Writes one record and opens it again: what counts is what a reader finds. */
async function stageRecord(db: Database, record: RecordName, loaded: number, folder: string): Promise<RecordArtefact> {
  const file = parquetFile(record)
  const path = join(folder, file)
  await makeFolder(dirname(path))
  await writing(path, () => writeParquet(db, record, path))
  const { rows, columns } = await readFooter(path)
  const expected = parquetColumns(record)
  if (rows !== loaded) throw new GateRefused(`${path}: found ${rows} rows, expected the ${loaded} that were loaded`)
  if (JSON.stringify(columns) !== JSON.stringify(expected)) {
    throw new GateRefused(`${path}: found columns ${JSON.stringify(columns)}, expected ${JSON.stringify(expected)}`)
  }
  return { record, rows, columns, files: [await artefactOf(folder, file)] }
}

/** Makes a table or view of every record in an empty database. */
export type Fill = (db: Database) => Promise<Loaded>

interface Staged {
  manifest: Manifest
  made_of: Loaded['made_of']
}

async function stage(fill: Fill, folder: string, spill: string, take: TakeStanding): Promise<Staged> {
  const db = await openMemory(spill)
  try {
    const { rows, made_of } = await fill(db)
    const records: RecordArtefact[] = []
    for (const record of NAMES) {
      const known = await writing(folder, () => take(record, made_of, folder))
      if (known === null) await checkKeys(db, record)
      records.push(known ?? (await stageRecord(db, record, rows[record], folder)))
    }
    const version = await editionOf(db, records)
    const manifest: Manifest = { version, schema_version: SCHEMA_VERSION, records, derived: [] }
    await writing(folder, () => writeManifest(folder, manifest))
    return { manifest, made_of }
  } finally {
    db.close()
  }
}

/** Loads rows that come one by one, each checked against its schema. */
const loading =
  (dataset: DatasetRows): Fill =>
  async (db) => {
    const rows: Partial<Record<RecordName, number>> = {}
    for (const record of NAMES) rows[record] = await loadRecord(db, record, dataset[record])
    return { rows: rows as Loaded['rows'], made_of: {} }
  }

/**
 * Stores a dataset, its rows or what fills a database with them, under `dataDir`: checks every row, writes `staged/` (parquet, a folder per record, its footer read
 * by another reader, and a manifest), makes `duibiao.duckdb` from it, and puts both in the place of the
 * old ones at the very end, so that a failure leaves those as they were and an open reader is never disturbed. The
 * same dataset gives the same parquet bytes and version. To be called under the lock of `dataDir`.
 * Throws GateRefused for rows that break their schema and files that do not agree, OutputFault where nothing can be
 * written.
 */
export async function storeDataset(dataset: DatasetRows | Fill, dataDir: string): Promise<StoredBuild> {
  const fill = typeof dataset === 'function' ? dataset : loading(dataset)
  await sweep(dataDir)
  const staged = join(dataDir, PLACES.staged)
  const database = join(dataDir, PLACES.database)
  const half = temporary(database)
  const spill = temporary(join(dataDir, PLACES.spill))
  const folder = await makeTemporaryFolder(staged)
  try {
    const { manifest, made_of } = await stage(fill, folder, spill, await standingBuild(dataDir))
    const published = await publishedReleases(dataDir)
    const standing = await standingTables(dataDir, manifest)
    await writing(half, async () => {
      if (standing.size > 0) await copyFile(database, half)
      await assembleDatabase(half, spill, { folder, manifest }, published, standing)
    })
    await replaceFolder(folder, staged)
    if (Object.keys(made_of).length > 0) await noteStaged(dataDir, manifest, made_of)
    await moveInto(half, database)
    // A log that someone's writing session left after belongs to the file that has just gone.
    await rm(`${database}.wal`, { force: true })
    await noteDatabase(dataDir, manifest)
    return { manifest, staged, database }
  } finally {
    for (const path of [folder, half, `${half}.wal`, spill]) await rm(path, { recursive: true, force: true })
  }
}
