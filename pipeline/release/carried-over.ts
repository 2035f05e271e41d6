import { constants, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RecordName } from '../../datasets/records/index.ts'
import { HISTORY } from '../database/assemble.ts'
import { writing } from '../fault.ts'
import { codeHash } from '../folder/built.ts'
import { moveInto, PLACES, temporary } from '../folder/place.ts'
import { type EarlierRelease, isUnchanged } from './history.ts'
import { type Artefact, artefactOf, csvFile, type Manifest } from './manifest.ts'

/** Which release stands last, and a hash of the code that made it and opened it again. */
interface ReleaseNote {
  version: string
  code: string
}

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'released.json')

/** Notes that a release was made, and passed the gate, by the code that runs. */
export async function noteRelease(dataDir: string, version: string): Promise<void> {
  const half = temporary(pathOf(dataDir))
  const note: ReleaseNote = { version, code: codeHash(dataDir) }
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(note))
  })
  await moveInto(half, pathOf(dataDir))
}

async function isOwn(dataDir: string, { manifest }: EarlierRelease): Promise<boolean> {
  const noted = await readFile(pathOf(dataDir), 'utf8').catch(() => '')
  const own: ReleaseNote = { version: manifest.version, code: codeHash(dataDir) }
  return noted === JSON.stringify(own)
}

/** Records that a release has from the one before it: what follows from their bytes alone was made, and opened, then. */
export interface CarriedOver {
  has(record: RecordName): boolean
  /** True for a file beside the records that has the bytes which it had then. */
  hasFile(artefact: Artefact): boolean
  /** Takes the CSV file of such a record over; null if it is no longer what it was: then the record is as any other. */
  spreadsheet(record: RecordName, folder: string): Promise<Artefact | null>
}

/** Nothing is taken over. */
export const NOTHING_CARRIED: CarriedOver = {
  has: () => false,
  hasFile: () => false,
  spreadsheet: async () => null,
}

/**
 * What a release may take over from the last one: of records whose bytes are the same, and only from a release that the code
 * that runs has made itself. What other code wrote or let pass is made and opened again.
 */
export async function carriedOver(dataDir: string, now: Manifest, last: EarlierRelease | null): Promise<CarriedOver> {
  if (last === null || !(await isOwn(dataDir, last))) return NOTHING_CARRIED
  const names = now.records.map(({ record }) => record)
  const same = new Set(names.filter((record) => !HISTORY.has(record) && isUnchanged(now, last, record)))
  const known = new Map(last.manifest.derived.map((artefact) => [artefact.file, artefact]))
  return {
    has: (record) => same.has(record),
    hasFile: (artefact) => JSON.stringify(known.get(artefact.file)) === JSON.stringify(artefact),
    spreadsheet: async (record, folder) => {
      const file = csvFile(record)
      // Where the file system can, both are the same bytes on disk until one is written to.
      await copyFile(join(last.folder, file), join(folder, file), constants.COPYFILE_FICLONE).catch(() => {})
      const found = await artefactOf(folder, file).catch(() => null)
      if (found && JSON.stringify(found) === JSON.stringify(known.get(file))) return found
      same.delete(record)
      return null
    },
  }
}
