import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RecordName } from '../../datasets/records/index.ts'
import { writing } from '../fault.ts'
import { codeHash } from '../folder/built.ts'
import { moveInto, PLACES, temporary } from '../folder/place.ts'
import type { Manifest, RecordArtefact } from '../release/manifest.ts'
import { HISTORY } from './assemble.ts'

/** Which rows the database file has, as it was left. */
interface DatabaseNote {
  /** Hash of the code that made it. */
  code: string
  bytes: number
  changed: number
  records: RecordArtefact[]
}

const noteOf = (dataDir: string): string => join(dataDir, PLACES.state, 'database.json')

/** Notes that the database file has the rows of a build, and how it was left. */
export async function noteDatabase(dataDir: string, { records }: Pick<Manifest, 'records'>): Promise<void> {
  const { size: bytes, mtimeMs: changed } = await stat(join(dataDir, PLACES.database))
  const note: DatabaseNote = { code: codeHash(dataDir), bytes, changed, records }
  const half = temporary(noteOf(dataDir))
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(note))
  })
  await moveInto(half, noteOf(dataDir))
}

/**
 * Records of which the database file has the rows of a build already: as far as the code that runs has made it, and nobody has written
 * to it since.
 */
export async function standingTables(dataDir: string, { records }: Manifest): Promise<Set<RecordName>> {
  const path = join(dataDir, PLACES.database)
  try {
    const note = JSON.parse(await readFile(noteOf(dataDir), 'utf8')) as DatabaseNote
    const { size, mtimeMs } = await stat(path)
    const isOwn = note.code === codeHash(dataDir) && note.bytes === size && note.changed === mtimeMs
    if (!isOwn || existsSync(`${path}.wal`)) return new Set()
    const known = new Map(note.records.map((artefact) => [artefact.record, JSON.stringify(artefact)]))
    const same = records.filter((artefact) => known.get(artefact.record) === JSON.stringify(artefact))
    return new Set(same.map(({ record }) => record).filter((record) => !HISTORY.has(record)))
  } catch {
    // No build has told of its database, or there is none.
    return new Set()
  }
}
