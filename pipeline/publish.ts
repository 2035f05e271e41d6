import { existsSync } from 'node:fs'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { identifier } from '../datasets/records/ddl.ts'
import type { Indicator } from '../datasets/reference/indicator.ts'
import { assembleDatabase, HISTORY, retellHistory, toldReleases } from './database/assemble.ts'
import { writeCsv } from './database/csv.ts'
import { type Database, openMemory } from './database/duckdb.ts'
import { parquetColumns, parquetSource, writeParquet } from './database/parquet.ts'
import { noteDatabase, standingTables } from './database/standing-database.ts'
import { createViews } from './database/views.ts'
import { placeExplorer } from './explorer/release-page.ts'
import { InputFault, writing } from './fault.ts'
import { referenceOf } from './folder/own-reference.ts'
import { type Kept, openPieces } from './folder/pieces.ts'
import { makeFolder, makeTemporaryFolder, moveInto, PLACES, sweep, temporary } from './folder/place.ts'
import { type CarriedOver, carriedOver, lookAgain, noteRelease } from './release/carried-over.ts'
import { changesText } from './release/changelog.ts'
import { DELTA, writeDelta } from './release/delta.ts'
import { derivedFiles } from './release/derived-data.ts'
import { checkCounts, readEnvelopes } from './release/envelope.ts'
import { FEED, feedText } from './release/feed.ts'
import { checkBuild, checkRelease, checkStanding } from './release/gate.ts'
import { addHistory, type EarlierRelease } from './release/history.ts'
import { latestVersion, moveLatest } from './release/latest.ts'
import { SUMS, sumsText } from './release/listing.ts'
import { statementsMadeOf } from './release/made-of.ts'
import {
  type Artefact,
  artefactOf,
  csvFile,
  MANIFEST,
  type Manifest,
  parquetFile,
  parquetPaths,
  type RecordArtefact,
  readManifest,
  writeManifest,
} from './release/manifest.ts'
import { metadataFiles } from './release/metadata/index.ts'
import { portalCounts, releaseCounts } from './release/portal-count.ts'
import { publishedReleases } from './release/published.ts'
import { reportText } from './release/report.ts'
import { writeViewFiles } from './release/view-files.ts'

export interface PublishedRelease {
  version: string
  folder: string
  /** `unchanged`: this version had been published before. */
  outcome: 'published' | 'unchanged'
  /** Portals that have more than their envelope. */
  warnings: string[]
}

/** The release that `latest` names. A version that publishing finds there again is not its own predecessor. */
async function lastRelease(dataDir: string, version: string): Promise<EarlierRelease | null> {
  const latest = await latestVersion(dataDir)
  if (latest === null || latest === version) return null
  const folder = join(dataDir, PLACES.published, latest)
  const manifest = await readManifest(folder).catch((error) => {
    const help = 'put the folder back, or delete the file `latest` to begin a new history'
    throw new InputFault(`${folder}: \`latest\` names it, found no readable manifest; ${help}`, { cause: error })
  })
  return { folder, manifest }
}

/** Makes views of the staged records in an empty database, so that nothing is loaded twice, and adds the history. */
async function lookAtStaged(
  db: Database,
  staged: string,
  manifest: Manifest,
  last: EarlierRelease | null,
): Promise<void> {
  for (const artefact of manifest.records) {
    if (HISTORY.has(artefact.record)) continue
    const source = parquetSource(parquetPaths(staged, artefact))
    await db.run(`CREATE VIEW ${identifier(artefact.record)} AS FROM ${source}`)
  }
  await addHistory(db, manifest, last)
  await createViews(db, manifest)
  // Nearly every file of a release asks for it: found before the view by whoever asks, other views too.
  await db.run('CREATE TEMP TABLE latest_documents AS FROM latest_documents ORDER BY ALL')
}

/** Writes the history records again and copies the others; returns the manifest of what then lies in the folder. */
async function placeRecords(db: Database, staged: string, folder: string, manifest: Manifest): Promise<Manifest> {
  const records: Manifest['records'] = []
  for (const artefact of manifest.records) {
    const { record, files } = artefact
    for (const { file } of files) await makeFolder(dirname(join(folder, file)))
    if (HISTORY.has(record)) {
      const file = parquetFile(record)
      await writeParquet(db, record, join(folder, file))
      const { rows } = await db.rows(`SELECT count(*) AS n FROM ${identifier(record)}`)
      records.push({ ...artefact, files: [await artefactOf(folder, file)], rows: rows[0]!.n as number })
    } else {
      for (const { file } of files) await copyFile(join(staged, file), join(folder, file))
      records.push(artefact)
    }
  }
  return { ...manifest, records }
}

async function writeSpreadsheet(db: Database, folder: string, artefact: RecordArtefact): Promise<Artefact> {
  const file = csvFile(artefact.record)
  const source = parquetSource(parquetPaths(folder, artefact))
  await writeCsv(db, source, parquetColumns(artefact.record), join(folder, file))
  return artefactOf(folder, file)
}

async function writeSpreadsheets(
  db: Database,
  folder: string,
  { records }: Manifest,
  carried: CarriedOver,
): Promise<Artefact[]> {
  await makeFolder(join(folder, dirname(csvFile('documents'))))
  const spreadsheets: Artefact[] = []
  for (const artefact of records) {
    const { record } = artefact
    const known = carried.has(record) ? await carried.spreadsheet(record, folder) : null
    spreadsheets.push(known ?? (await writeSpreadsheet(db, folder, artefact)))
  }
  return spreadsheets
}

async function writeTexts(folder: string, texts: Readonly<Record<string, string>>): Promise<Artefact[]> {
  const written: Artefact[] = []
  for (const [file, text] of Object.entries(texts)) {
    await writeFile(join(folder, file), text)
    written.push(await artefactOf(folder, file))
  }
  return written
}

async function deriveFiles(
  db: Database,
  folder: string,
  manifest: Manifest,
  last: EarlierRelease | null,
  indicators: readonly Indicator[],
  carried: CarriedOver,
  kept: Kept,
): Promise<Artefact[]> {
  const spreadsheets = await writeSpreadsheets(db, folder, manifest, carried)
  const views = await writeViewFiles(db, folder, kept)
  await writeDelta(db, folder, last)
  const data = { spreadsheets, views, delta: await artefactOf(folder, DELTA) }
  const texts = await writeTexts(folder, {
    ...metadataFiles(manifest, data),
    [FEED]: await feedText(db, manifest),
    'CHANGES.md': await changesText(db, manifest, last),
    'report.md': await reportText(db, manifest, indicators, kept),
  })
  return [...texts, ...derivedFiles(data)]
}

interface Filled {
  /** Portals that have more than their envelope. */
  warnings: string[]
  carried: CarriedOver
}

async function fillFolder(
  dataDir: string,
  folder: string,
  manifest: Manifest,
  indicators: readonly Indicator[],
): Promise<Filled> {
  const staged = join(dataDir, PLACES.staged)
  const spill = temporary(join(dataDir, PLACES.published, PLACES.spill))
  const last = await lastRelease(dataDir, manifest.version)
  const carried = await carriedOver(dataDir, manifest, last)
  const db = await openMemory(spill)
  try {
    await lookAtStaged(db, staged, manifest, last)
    const before = last ? await releaseCounts(db, last) : []
    const counts = await portalCounts(db, 'documents', 'targets')
    const warnings = checkCounts(counts, before, await readEnvelopes(dataDir))
    const placed = await placeRecords(db, staged, folder, manifest)
    const pieces = await openPieces(dataDir, 'release')
    const kept = pieces.of([...(await statementsMadeOf(db, manifest)), JSON.stringify(indicators)])
    const derived = await deriveFiles(db, folder, placed, last, indicators, carried, kept)
    const page = await placeExplorer(db, folder, placed, { ...referenceOf(dataDir), indicators }, kept)
    await pieces.keepAsked()
    const complete = { ...placed, derived: [...derived, ...page] }
    await writeManifest(folder, complete)
    await writeFile(join(folder, SUMS), await sumsText(folder, complete))
    return { warnings, carried }
  } finally {
    db.close()
    await rm(spill, { recursive: true, force: true })
  }
}

async function makeRelease(dataDir: string, path: string, manifest: Manifest, indicators: readonly Indicator[]) {
  const folder = await makeTemporaryFolder(path)
  try {
    const { warnings, carried } = await writing(folder, () => fillFolder(dataDir, folder, manifest, indicators))
    await checkRelease(folder, carried)
    await moveInto(folder, path)
    return warnings
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Tells the database which releases there are and what changed between them: in a copy, which takes its place. One that is
 * not of this build is made again, one that knows all of it already is left alone.
 */
async function retell(dataDir: string, folder: string, manifest: Manifest): Promise<void> {
  const database = join(dataDir, PLACES.database)
  const half = temporary(database)
  const spill = temporary(join(dataDir, PLACES.spill))
  try {
    const published = await publishedReleases(dataDir)
    const told = await toldReleases(database, manifest.version)
    const isAsLeft = (await standingTables(dataDir, manifest)).size > 0
    if (told && published.every((release) => told.has(release.manifest.version))) return
    await writing(half, async () => {
      if (told === null) return assembleDatabase(half, spill, { folder, manifest }, published)
      await copyFile(database, half)
      await retellHistory(half, spill, published)
    })
    await moveInto(half, database)
    if (told === null || isAsLeft) await noteDatabase(dataDir, manifest)
  } finally {
    for (const path of [half, `${half}.wal`, spill]) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Publishes the staged build as `published/<version>/`: parquet, CSV for spreadsheets, data card, dictionary, package
 * metadata, report, checksums, explorer page. Everything is made in a folder aside and opened again by the gate; only
 * then it takes its place and `published/latest`, a text file with the version, moves. A version that lies there already is checked,
 * unless nothing was written to it since it was, and left as it is. At the end the database is told the history of all releases. To be called under the lock of `dataDir`.
 * Throws InputFault if nothing is staged, GateRefused where something does not agree (`latest` stays), OutputFault
 * where nothing can be written.
 */
export async function publishRelease(dataDir: string, indicators: readonly Indicator[]): Promise<PublishedRelease> {
  const staged = join(dataDir, PLACES.staged)
  if (!existsSync(join(staged, MANIFEST))) {
    throw new InputFault(`${staged}: found no build to publish; run \`duibiao build\` first`)
  }
  const manifest = await checkBuild(staged)
  const { version } = manifest
  const published = join(dataDir, PLACES.published)
  const folder = join(published, version)
  await sweep(published)
  const outcome = existsSync(folder) ? 'unchanged' : 'published'
  if (outcome === 'unchanged') await lookAgain(dataDir, version, checkStanding)
  const warnings = outcome === 'unchanged' ? [] : await makeRelease(dataDir, folder, manifest, indicators)
  if ((await latestVersion(dataDir)) !== version) await moveLatest(dataDir, version)
  if (outcome === 'published') await noteRelease(dataDir, version)
  await retell(dataDir, staged, manifest)
  return { version, folder, outcome, warnings }
}
