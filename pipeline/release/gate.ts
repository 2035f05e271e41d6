import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import type { RecordName } from '../../datasets/records/index.ts'
import { type ParquetReading, parquetColumns, readParquet } from '../database/parquet.ts'
import { checkExplorer, filesBelow } from '../explorer/release-page.ts'
import { GateRefused } from '../fault.ts'
import { type Artefact, artefactOf, MANIFEST, type Manifest, type RecordArtefact, readManifest } from './manifest.ts'

/** The file that `sha256sum --check` reads. */
export const SUMS = 'SHA256SUMS'

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const refused = (path: string, found: string, expected: string, cause?: unknown): GateRefused =>
  new GateRefused(
    `${path}: found ${found}, expected ${expected}; nothing was published: build again, and remove the folder first if it is an old release`,
    { cause },
  )

async function checkBytes(folder: string, { file, bytes, sha256 }: Artefact): Promise<void> {
  const path = join(folder, file)
  const found = await artefactOf(folder, file).catch((error) => {
    throw refused(path, `no readable file (${said(error)})`, `one of ${bytes} bytes`, error)
  })
  if (found.bytes < bytes) throw refused(path, `${found.bytes} bytes (it is cut short)`, `${bytes}`)
  if (found.sha256 !== sha256) throw refused(path, `SHA-256 ${found.sha256}`, `${sha256} as in the manifest`)
}

const columnText = (columns: readonly { name: string; type: string }[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ')

async function checkParquet(folder: string, artefact: RecordArtefact): Promise<void> {
  const path = join(folder, artefact.file)
  const reading: ParquetReading = await readParquet(path).catch((error) => {
    throw refused(path, `a file that cannot be decoded (${said(error)})`, 'parquet', error)
  })
  if (reading.rows !== artefact.rows) throw refused(path, `${reading.rows} rows`, `${artefact.rows} as in the manifest`)
  const found = columnText(reading.columns)
  if (found !== columnText(artefact.columns)) {
    throw refused(path, `columns ${found}`, `${columnText(artefact.columns)} as in the manifest`)
  }
  const schema = columnText(parquetColumns(artefact.record))
  if (found !== schema) throw refused(path, `columns ${found}`, `${schema} as in the schema`)
}

/** The CSV file a record is published as. */
export const csvFile = (record: RecordName): string => `${record}.csv`

async function checkCsv(folder: string, { record, rows, columns }: RecordArtefact): Promise<void> {
  const path = join(folder, csvFile(record))
  const lines = createReadStream(path).pipe(parse({ bom: true }))
  let header: string[] | null = null
  let found = 0
  for await (const line of lines as AsyncIterable<string[]>) {
    if (header) found++
    header ??= line
  }
  if (found !== rows) throw refused(path, `${found} rows`, `${rows} as in ${record}.parquet`)
  const names = columns.map(({ name }) => name)
  if (header?.join() !== names.join()) throw refused(path, `header ${header}`, names.join())
}

/** The text of SHA256SUMS for a folder: every file of the manifest, and the manifest itself. */
export async function sumsText(folder: string, { records, derived }: Manifest): Promise<string> {
  const files = [...records, ...derived, await artefactOf(folder, MANIFEST)]
  return files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')
}

async function checkListing(folder: string, { records, derived }: Manifest): Promise<void> {
  const expected = [...records, ...derived].map(({ file }) => file).concat(MANIFEST, SUMS)
  const strangers = (await filesBelow(folder)).filter((file) => !expected.includes(file))
  if (strangers.length > 0) throw refused(folder, `also ${strangers.join(', ')}`, 'the files of the manifest alone')
}

/**
 * Reads the manifest of a folder and holds every file against it, byte for byte. Throws GateRefused naming the first
 * file that is missing, cut short or changed.
 */
export async function checkFiles(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder).catch((error) => {
    throw refused(join(folder, MANIFEST), `no readable manifest (${said(error)})`, 'one', error)
  })
  for (const artefact of [...manifest.records, ...manifest.derived]) await checkBytes(folder, artefact)
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
  if (sums !== expected) throw refused(join(folder, SUMS), sums.trim(), expected.trim())
  await checkListing(folder, manifest)
}

/**
 * Looks at a release that has passed the gate before: every byte is still what the manifest and the checksums say, so
 * that decoding it once more could tell nothing new. Throws GateRefused naming the first file that disagrees.
 */
export async function checkStanding(folder: string): Promise<void> {
  await checkSeal(folder, await checkFiles(folder))
}
