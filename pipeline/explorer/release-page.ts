import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { EXPLORER_FILES, type ExplorerCatalogue } from '../../datasets/explorer/catalogue.ts'
import { packageRoot } from '../../datasets/root.ts'
import type { Database } from '../database/duckdb.ts'
import { type ParquetReading, readParquet } from '../database/parquet.ts'
import { GateRefused, InputFault } from '../fault.ts'
import type { Kept } from '../folder/pieces.ts'
import { type Artefact, artefactOf, type Manifest } from '../release/manifest.ts'
import { type CatalogueSource, catalogueOf } from './catalogue.ts'
import { writeCoverage } from './coverage.ts'
import { writeFindings } from './findings.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeStatements } from './statements.ts'

/** Where `npm run build` leaves the page: beside the compiled command line, so whoever has the one has the other. */
const BUILT = join(packageRoot, 'dist', 'explorer')

/** Every file below a folder, relative to it, with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/**
 * Lays the explorer page into the folder of a release, with what it reads first: catalogue and statements. `db` holds
 * the records and the views; `kept` is what follows from the statements. Returns the files for the manifest. Throws InputFault if the page was never built.
 */
export async function placeExplorer(
  db: Database,
  folder: string,
  manifest: Manifest,
  source: CatalogueSource,
  kept: Kept,
): Promise<Artefact[]> {
  if (!existsSync(join(BUILT, 'index.html'))) {
    throw new InputFault(`${BUILT}: found no explorer page, expected the one of each release; run \`npm run build\``)
  }
  const place = join(folder, EXPLORER_FILES.folder)
  await mkdir(place)
  await cp(BUILT, place, { recursive: true })
  await writeStatements(db, folder, kept)
  await writeSearchIndex(db, folder)
  const listed = { years: await writeCoverage(db, folder), finding_kinds: await writeFindings(db, folder) }
  const catalogue = await catalogueOf(db, manifest, source, listed)
  await writeFile(join(folder, EXPLORER_FILES.catalogue), `${JSON.stringify(catalogue)}\n`)
  const files = (await filesBelow(place)).map((file) => `${EXPLORER_FILES.folder}/${file}`)
  const artefacts: Artefact[] = []
  for (const file of files) artefacts.push(await artefactOf(folder, file))
  return artefacts
}

/** The page takes rows by their numbers (those of an indicator, a year, a kind): a file of other rows would show others' figures. */
async function checkRows(path: string, expected: number, read: ParquetReader): Promise<void> {
  const found = await read(path).then(
    ({ rows }) => (rows === expected ? null : `${rows} rows, expected ${expected} as in ${EXPLORER_FILES.catalogue}`),
    (error) => `no readable file (${error})`,
  )
  if (found !== null) throw new GateRefused(`${path}: found ${found}; nothing was published: build again`)
}

type ParquetReader = (path: string) => Promise<ParquetReading>

/**
 * Opens what the page reads first, each file by the reader that is chosen for it. Throws GateRefused if it cannot be read or does
 * not agree with itself.
 */
export async function checkExplorer(
  folder: string,
  readerOf: (file: string) => ParquetReader = () => readParquet,
): Promise<void> {
  const path = join(folder, EXPLORER_FILES.catalogue)
  const text = await readFile(path, 'utf8')
  const { indicators, years, totals } = JSON.parse(text) as ExplorerCatalogue
  const statements = indicators.at(-1)?.row_end ?? 0
  const expected = {
    [EXPLORER_FILES.statements]: statements,
    [EXPLORER_FILES.places]: statements,
    [EXPLORER_FILES.coverage]: years.at(-1)?.row_end ?? 0,
    [EXPLORER_FILES.findings]: totals.findings,
  }
  for (const [file, rows] of Object.entries(expected)) await checkRows(join(folder, file), rows, readerOf(file))
}
