import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Capture, captureSchema, type RunInfo } from '../../crawlers/archive/capture.ts'
import { captureOf, runInfoIn } from '../../crawlers/archive/capture-of.ts'
import { readPayload } from '../../crawlers/archive/payload.ts'
import { cutTornTail, scanWarc } from '../../crawlers/archive/warc-scan.ts'
import { columnsOf } from '../../datasets/records/column.ts'
import { identifier, literal } from '../../datasets/records/ddl.ts'
import { type Database, openFile } from '../database/duckdb.ts'
import { asOutputFault, InputFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'
import { PLACES } from '../place.ts'

const COLUMNS = columnsOf(captureSchema)
const TABLES = `
  CREATE TABLE IF NOT EXISTS captures (${COLUMNS.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')});
  CREATE TABLE IF NOT EXISTS files (name VARCHAR PRIMARY KEY, indexed DOUBLE NOT NULL, run VARCHAR NOT NULL);
`
/** Rows that are handed to DuckDB at once. */
const BATCH = 2048

/** The index of the archive: a table that is made from the WARC files alone, and made again whenever it is gone. */
export interface Catalogue {
  /** All captures in the order they happened, or those that an SQL condition over their columns picks. */
  captures(condition?: string): Promise<Capture[]>
  /** Changes with every outcome of a document that is added: a build of the same documents would be the same. */
  documentsHash(): Promise<string>
  /** A capture whose own record keeps bytes of this hash; null where there is none. */
  keeper(hash: string): Promise<Capture | null>
  /** The bytes kept under a hash. Throws InputFault where the archive no longer has them. */
  raw(hash: string): Promise<Uint8Array>
  /** Takes captures that were just written to a file, whose length is now `end`: it need not be read for them. */
  add(name: string, run: RunInfo, written: { captures: Capture[]; end: number }): Promise<void>
  /** Takes in what was added to the archive since. */
  update(): Promise<void>
  close(): void
}

/** Where the archive's WARC files and their index lie below the data directory. */
export const archiveOf = (dataDir: string): string => join(dataDir, PLACES.archive)
/** Where the index of the archive lies. */
export const indexOf = (dataDir: string): string => join(dataDir, PLACES.state, 'archive.duckdb')

const NAME = /\.warc\.gz$/

/** Names of the WARC files of an archive, in order of time. */
export const warcFiles = async (archive: string): Promise<string[]> =>
  (await readdir(archive).catch(() => [])).filter((name) => NAME.test(name)).sort()

interface Known {
  indexed: number
  run: RunInfo
}

const NOBODY: RunInfo = {
  run_id: '',
  verb: '',
  started_at: '1970-01-01T00:00:00.000Z',
  round: null,
  portal_id: null,
  software: null,
}

async function known(db: Database, name: string): Promise<Known> {
  const { rows } = await db.rows('SELECT indexed, run FROM files WHERE name = $1', [name])
  const [row] = rows
  return row ? { indexed: row.indexed as number, run: JSON.parse(row.run as string) } : { indexed: 0, run: NOBODY }
}

/** Adds what a file has beyond its known part; a torn last record is cut off. */
async function takeIn(db: Database, archive: string, name: string, tell: Tell): Promise<void> {
  const path = join(archive, name)
  const before = await known(db, name)
  const { size } = await stat(path)
  if (size === before.indexed) return
  if (size < before.indexed) {
    throw new InputFault(
      `${path}: found ${size} bytes, expected at least the ${before.indexed} that are indexed; restore the file, or run \`duibiao archive index\``,
    )
  }
  let { run } = before
  let last = { offset: before.indexed, length: 0 }
  let batch: Capture[] = []
  const flush = async () => {
    await db.append('captures', COLUMNS, batch)
    batch = []
  }
  await db.run('BEGIN')
  for await (const { record, offset, length, payload } of scanWarc(path, before.indexed)) {
    last = { offset, length }
    if (record.warcType === 'warcinfo') run = runInfoIn(payload)
    const capture = captureOf(record, { file: name, offset, length }, run, payload.length)
    if (capture) batch.push(capture)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  const cut = await cutTornTail(path, last).catch((cause: Error) => {
    throw new InputFault(cause.message, { cause })
  })
  if (cut > 0) tell({ level: 'warn', message: `${path}: cut off a record of ${cut} bytes that a kill had torn` })
  const end = size - cut
  // The last record may have been whole for the scan and torn in its checksum.
  await db.run(`DELETE FROM captures WHERE file = ${literal(name)} AND "offset" >= ${end}`)
  await noteFile(db, name, end, run)
  await db.run('COMMIT')
}

const noteFile = (db: Database, name: string, end: number, run: RunInfo): Promise<void> =>
  db.run(`INSERT OR REPLACE INTO files VALUES (${literal(name)}, ${end}, ${literal(JSON.stringify(run))})`)

/** Several portals write at once, and a connection has one transaction. */
function makeAdd(db: Database): Catalogue['add'] {
  let tail: Promise<unknown> = Promise.resolve()
  return (name, run, { captures, end }) => {
    const added = tail.then(async () => {
      await db.run('BEGIN')
      await db.append('captures', COLUMNS, captures)
      await noteFile(db, name, end, run)
      await db.run('COMMIT')
    })
    tail = added.catch(() => {})
    return added
  }
}

async function refuseLost(db: Database, names: readonly string[], archive: string): Promise<void> {
  const { rows } = await db.rows('SELECT name FROM files ORDER BY name')
  const lost = rows.map(({ name }) => name as string).filter((name) => !names.includes(name))
  if (lost.length === 0) return
  throw new InputFault(
    `${archive}: found no ${lost.join(', ')}, which is indexed; restore it, or run \`duibiao archive index\` where it was taken away on purpose`,
  )
}

/** A document or file without content leaves a fetch alone behind, and its page gone a day. */
const DOCUMENTS = "kind IN ('document', 'attachment') AND status IN ('captured', 'unchanged', 'gone')"

async function documentsHash(db: Database): Promise<string> {
  const { rows } = await db.rows(
    `SELECT md5(coalesce(string_agg(md5(file || '@' || "offset"), '' ORDER BY file, "offset"), '')) AS hash
     FROM captures WHERE ${DOCUMENTS}`,
  )
  return rows[0]!.hash as string
}

const ORDER = 'captured_at, file, "offset"'

async function rawOf(catalogue: Pick<Catalogue, 'keeper'>, archive: string, hash: string): Promise<Uint8Array> {
  const capture = await catalogue.keeper(hash)
  if (!capture) {
    throw new InputFault(`${archive}: found no bytes of hash ${hash}, expected those of a known capture; restore them`)
  }
  return readPayload(archive, capture, hash).catch((cause: Error) => {
    throw new InputFault(cause.message, { cause })
  })
}

/** An index that another version made is made anew: it is only a table of what the WARC files say. */
async function isOfOldForm(db: Database): Promise<boolean> {
  const { rows } = await db.rows("SELECT column_name FROM duckdb_columns() WHERE table_name = 'captures'")
  const names = rows.map(({ column_name }) => column_name as string)
  return names.length > 0 && COLUMNS.map(({ name }) => name).join() !== names.join()
}

async function openDatabase(path: string): Promise<Database> {
  try {
    await mkdir(join(path, '..'), { recursive: true })
    const db = await openFile(path)
    if (await isOfOldForm(db)) await db.run('DROP TABLE captures; DROP TABLE files')
    await db.run(TABLES)
    return db
  } catch (error) {
    throw asOutputFault(path, error)
  }
}

/**
 * Opens the index of the archive below `dataDir`, brought up to date with the WARC files: what a killed run left there
 * is known, its torn last record is cut off. To be called under the lock. Throws InputFault for a damaged archive.
 */
export async function openCatalogue(dataDir: string, tell: Tell): Promise<Catalogue> {
  const archive = archiveOf(dataDir)
  const db = await openDatabase(indexOf(dataDir))
  const select = async (rest: string, parameters: string[] = []) =>
    (await db.rows(`SELECT * FROM captures ${rest}`, parameters)).rows as unknown as Capture[]
  const keeper = async (hash: string) =>
    (await select(`WHERE raw_sha256 = $1 AND bytes IS NOT NULL ORDER BY ${ORDER} LIMIT 1`, [hash]))[0] ?? null
  const update = async () => {
    const names = await warcFiles(archive)
    await refuseLost(db, names, archive)
    for (const name of names) await takeIn(db, archive, name, tell)
  }
  await update().catch((error) => {
    db.close()
    throw error
  })
  return {
    captures: (condition = 'true') => select(`WHERE ${condition} ORDER BY ${ORDER}`),
    documentsHash: () => documentsHash(db),
    keeper,
    raw: (hash) => rawOf({ keeper }, archive, hash),
    add: makeAdd(db),
    update,
    close: db.close,
  }
}

/** Does `work` with the index of the archive and closes it. Throws as openCatalogue. */
export async function withCatalogue<T>(dataDir: string, tell: Tell, work: (index: Catalogue) => Promise<T>) {
  const catalogue = await openCatalogue(dataDir, tell)
  try {
    return await work(catalogue)
  } finally {
    catalogue.close()
  }
}

/** Makes the index anew from the WARC files alone. To be called under the lock. */
export async function rebuildCatalogue(dataDir: string, tell: Tell): Promise<Catalogue> {
  for (const path of [indexOf(dataDir), `${indexOf(dataDir)}.wal`]) await rm(path, { force: true })
  return openCatalogue(dataDir, tell)
}
