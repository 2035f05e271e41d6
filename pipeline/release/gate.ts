import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countCsv } from '../database/csv-count.ts'
import { type ParquetReading, parquetColumns, readFooter, readParquet } from '../database/parquet.ts'
import { checkExplorer } from '../explorer/release-page.ts'
import { type CarriedOver, NOTHING_CARRIED } from './carried-over.ts'
import { checkBytes, checkFolders, checkStrangers, SUMS, sumsText } from './listing.ts'
import { artefactsOf, csvFile, MANIFEST, type Manifest, type RecordArtefact, readManifest } from './manifest.ts'
import { refusal, said } from './refusal.ts'

type ParquetReader = (path: string) => Promise<ParquetReading>

const columnText = (columns: readonly { name: string; type: string }[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ')

/** Opens one parquet file with a reader, holds its columns against manifest and schema, and returns its rows. */
async function checkParquetFile(
  path: string,
  { record, columns }: RecordArtefact,
  read: ParquetReader,
): Promise<number> {
  const reading = await read(path).catch((error) => {
    throw refusal(path, `a file that cannot be decoded (${said(error)})`, 'parquet', error)
  })
  const found = columnText(reading.columns)
  if (found !== columnText(columns)) {
    throw refusal(path, `columns ${found}`, `${columnText(columns)} as in the manifest`)
  }
  const schema = columnText(parquetColumns(record))
  if (found !== schema) throw refusal(path, `columns ${found}`, `${schema} as in the schema`)
  return reading.rows
}

async function checkParquet(folder: string, artefact: RecordArtefact, read: ParquetReader): Promise<void> {
  let rows = 0
  for (const { file } of artefact.files) rows += await checkParquetFile(join(folder, file), artefact, read)
  if (rows === artefact.rows) return
  const place = artefact.files.map(({ file }) => join(folder, file)).join(', ')
  throw refusal(place, `${rows} rows`, `${artefact.rows} as in the manifest`)
}

async function checkCsv(folder: string, { record, rows, columns }: RecordArtefact): Promise<void> {
  const path = join(folder, csvFile(record))
  const found = await countCsv(path).catch((error) => {
    throw refusal(path, `no readable CSV (${said(error)})`, `${rows} rows`, error)
  })
  if (!found.hasMark) throw refusal(path, 'no byte order mark', 'one, or Excel garbles it')
  if (found.rows !== rows) throw refusal(path, `${found.rows} rows`, `${rows} as in the parquet of ${record}`)
  const names = columns.map(({ name }) => name).join()
  if (found.header.join() !== names) throw refusal(path, `header ${found.header}`, names)
}

/**
 * Reads the manifest of a folder and checks every file against it, byte for byte, but those that were looked at when they were laid
 * there. Throws GateRefused naming the first folder or file that is missing, cut short or changed.
 */
async function checkFiles(folder: string, carried: CarriedOver = NOTHING_CARRIED): Promise<Manifest> {
  const manifest = await readManifest(folder).catch((error) => {
    throw refusal(join(folder, MANIFEST), `no readable manifest (${said(error)})`, 'one', error)
  })
  checkFolders(folder, manifest)
  const unseen = artefactsOf(manifest).filter(({ file }) => !carried.wasLookedAt(file))
  for (const artefact of unseen) await checkBytes(folder, artefact)
  return manifest
}

/**
 * Looks at a staged build before a release is made of it: everything checkFiles looks at, and what the parquet footers
 * promise. Throws GateRefused naming the first that disagrees.
 */
export async function checkBuild(folder: string): Promise<Manifest> {
  const manifest = await checkFiles(folder)
  for (const artefact of manifest.records) await checkParquet(folder, artefact, readFooter)
  return manifest
}

/**
 * The gate before `latest` moves: everything checkFiles looks at, then every parquet file decoded by another reader
 * than its writer and every CSV file parsed, their rows and columns compared with the manifest and the schema, and the
 * checksums and the listing of the folder. Files that are, byte for byte, those of a release that has passed are not decoded
 * once more. Throws GateRefused naming the first that disagrees.
 */
export async function checkRelease(folder: string, carried: CarriedOver = NOTHING_CARRIED): Promise<Manifest> {
  const manifest = await checkFiles(folder, carried)
  for (const artefact of manifest.records) {
    if (carried.has(artefact.record)) continue
    await checkParquet(folder, artefact, readParquet)
    await checkCsv(folder, artefact)
  }
  const isKnown = new Set(manifest.derived.filter(carried.hasFile).map(({ file }) => file))
  await checkExplorer(folder, (file) => (isKnown.has(file) ? readFooter : readParquet))
  await checkSeal(folder, manifest)
  return manifest
}

/** Holds checksums and listing of a folder against its manifest. */
async function checkSeal(folder: string, manifest: Manifest): Promise<void> {
  const sums = await readFile(join(folder, SUMS), 'utf8').catch((error) => `(${said(error)})`)
  const expected = await sumsText(folder, manifest)
  if (sums !== expected) throw refusal(join(folder, SUMS), sums.trim(), expected.trim())
  await checkStrangers(folder, manifest)
}

/**
 * Looks at a release that has passed the gate before: every byte is still what the manifest and the checksums say, so
 * that decoding it once more could tell nothing new. Throws GateRefused naming the first file that disagrees.
 */
export async function checkStanding(folder: string): Promise<void> {
  await checkSeal(folder, await checkFiles(folder))
}
