import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { type ParquetReading, parquetColumns, readParquet } from '../database/parquet.ts'
import { checkExplorer } from '../explorer/release-page.ts'
import { checkBytes, checkFolders, checkStrangers, SUMS, sumsText } from './listing.ts'
import { artefactsOf, csvFile, MANIFEST, type Manifest, type RecordArtefact, readManifest } from './manifest.ts'
import { refusal, said } from './refusal.ts'

const columnText = (columns: readonly { name: string; type: string }[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ')

/** Decodes one parquet file; returns its rows. */
async function checkParquetFile(path: string, artefact: RecordArtefact): Promise<number> {
  const reading: ParquetReading = await readParquet(path).catch((error) => {
    throw refusal(path, `a file that cannot be decoded (${said(error)})`, 'parquet', error)
  })
  const found = columnText(reading.columns)
  if (found !== columnText(artefact.columns)) {
    throw refusal(path, `columns ${found}`, `${columnText(artefact.columns)} as in the manifest`)
  }
  const schema = columnText(parquetColumns(artefact.record))
  if (found !== schema) throw refusal(path, `columns ${found}`, `${schema} as in the schema`)
  return reading.rows
}

async function checkParquet(folder: string, artefact: RecordArtefact): Promise<void> {
  let rows = 0
  for (const { file } of artefact.files) rows += await checkParquetFile(join(folder, file), artefact)
  if (rows === artefact.rows) return
  const place = artefact.files.map(({ file }) => join(folder, file)).join(', ')
  throw refusal(place, `${rows} rows`, `${artefact.rows} as in the manifest`)
}

async function checkCsv(folder: string, { record, rows, columns }: RecordArtefact): Promise<void> {
  const path = join(folder, csvFile(record))
  const lines = createReadStream(path).pipe(parse({ bom: true }))
  let header: string[] | null = null
  let found = 0
  for await (const line of lines as AsyncIterable<string[]>) {
    if (header) found++
    header ??= line
  }
  if (found !== rows) throw refusal(path, `${found} rows`, `${rows} as in the parquet of ${record}`)
  const names = columns.map(({ name }) => name)
  if (header?.join() !== names.join()) throw refusal(path, `header ${header}`, names.join())
}

/**
 * Reads the manifest of a folder and holds every file against it, byte for byte. Throws GateRefused naming the first
 * folder or file that is missing, cut short or changed.
 */
export async function checkFiles(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder).catch((error) => {
    throw refusal(join(folder, MANIFEST), `no readable manifest (${said(error)})`, 'one', error)
  })
  checkFolders(folder, manifest)
  for (const artefact of artefactsOf(manifest)) await checkBytes(folder, artefact)
  return manifest
}

/**
 * The gate before `latest` moves: everything checkFiles looks at, then every parquet file decoded by another reader
 * than its writer and every CSV file parsed, their rows and columns compared with the manifest and the schema, and the
 * checksums and the listing of the folder. Throws GateRefused naming the first that disagrees.
 */
export async function checkRelease(folder: string): Promise<Manifest> {
  const manifest = await checkFiles(folder)
  for (const artefact of manifest.records) {
    await checkParquet(folder, artefact)
    await checkCsv(folder, artefact)
  }
  await checkExplorer(folder)
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
