import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Capture, RunInfo } from '../../crawlers/archive/capture.ts'
import { identifier } from '../../datasets/records/ddl.ts'
import { type Database, openFile } from '../database/duckdb.ts'
import { oneRow, type Rows } from '../database/rows.ts'
import { asOutputFault, InputFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'
import type { Tell } from '../outcome.ts'
import { type Answers, answersOf } from './index-answers.ts'
import { addWritten, COLUMNS, takeIn } from './take-in.ts'

const TABLES = `
  CREATE TABLE IF NOT EXISTS captures (${COLUMNS.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')});
  CREATE TABLE IF NOT EXISTS files (name VARCHAR PRIMARY KEY, indexed DOUBLE NOT NULL, run VARCHAR NOT NULL);
`

/** The index of the archive: a table that is made from the WARC files alone, and made again whenever it is gone. */
export interface Catalogue extends Answers {
  /** Changes with every outcome of a document that is added: a build of the same documents would be the same. */
  documentsHash(): Promise<string>
  /** Answers a question in SQL about the table `captures`. */
  ask(sql: string): Promise<Rows['rows']>
  /** Takes captures that were just written to a file, whose length is now `end`: it need not be read for them. */
  add(name: string, run: RunInfo, written: { captures: Capture[]; end: number }): Promise<void>
  /** Takes in what was added to the archive since. Not to be called while files are being written. */
  update(): Promise<void>
  /** Takes in what files of the archive hold that is not known yet. */
  takeIn(names: readonly string[]): Promise<void>
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

async function refuseLost(db: Database, names: readonly string[], archive: string): Promise<void> {
  const { rows } = await db.rows('SELECT name FROM files ORDER BY name')
  const lost = rows.map(({ name }) => name as string).filter((name) => !names.includes(name))
  if (lost.length === 0) return
  throw new InputFault(
    `${archive}: found no ${lost.join(', ')}, which is indexed; restore it, or run \`duibiao archive index\` where it was taken away on purpose`,
  )
}

/** A document or file without content leaves a fetch alone after, and its page gone a day. */
const DOCUMENTS = "kind IN ('document', 'part', 'attachment') AND status IN ('captured', 'unchanged', 'gone')"

async function documentsHash(db: Database): Promise<string> {
  const all = await db.rows(
    `SELECT md5(coalesce(string_agg(md5(file || '@' || "offset"), '' ORDER BY file, "offset"), '')) AS hash
     FROM captures WHERE ${DOCUMENTS}`,
  )
  return oneRow(all).hash as string
}

/** An index that another version made is made again: it is only a table of what the WARC files say. */
async function isOfOldForm(db: Database): Promise<boolean> {
  const { columns } = await db.rows('FROM captures LIMIT 0')
  return COLUMNS.map(({ name }) => name).join() !== columns.join()
}

async function openDatabase(path: string): Promise<Database> {
  try {
    await mkdir(join(path, '..'), { recursive: true })
    const db = await openFile(path)
    await db.run(TABLES)
    if (await isOfOldForm(db)) await db.run(`DROP TABLE captures; DROP TABLE files; ${TABLES}`)
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
  const takeAll = async (names: readonly string[]) => {
    for (const name of names) await takeIn(db, archive, name, tell)
  }
  const update = async () => {
    const names = await warcFiles(archive)
    await refuseLost(db, names, archive)
    await takeAll(names)
  }
  await update().catch((error) => {
    db.close()
    throw error
  })
  return {
    ...answersOf(db, archive),
    documentsHash: () => documentsHash(db),
    ask: async (sql) => (await db.rows(sql)).rows,
    add: (name, run, written) => addWritten(db, name, run, written),
    update,
    takeIn: takeAll,
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

/** Makes the index again from the WARC files alone. To be called under the lock. */
export async function rebuildCatalogue(dataDir: string, tell: Tell): Promise<Catalogue> {
  for (const path of [indexOf(dataDir), `${indexOf(dataDir)}.wal`]) await rm(path, { force: true })
  return openCatalogue(dataDir, tell)
}
