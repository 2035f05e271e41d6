import { createHash } from 'node:crypto'
import { constants, copyFile, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { RecordName } from '../../datasets/records/index.ts'
import { HISTORY } from '../database/assemble.ts'
import { writing } from '../fault.ts'
import { codeHash } from '../folder/built.ts'
import { moveInto, PLACES, temporary } from '../folder/place.ts'
import { type EarlierRelease, isUnchanged } from './history.ts'
import { type Artefact, artefactOf, csvFile, type Manifest } from './manifest.ts'

/** Which release stands last, a hash of the code that made it and opened it again, and how its files were left. */
interface ReleaseNote {
  version: string
  code: string
  left: string
}

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'released.json')

/** How files below a folder were left: whoever writes to one, adds or removes one, changes this. */
async function leftAs(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
  const hash = createHash('sha256')
  for (const path of files.sort()) {
    const { size, mtimeMs, ctimeMs, ino } = await lstat(path)
    hash.update(JSON.stringify([relative(folder, path), size, mtimeMs, ctimeMs, ino]))
  }
  return hash.digest('hex')
}

const releaseFolder = (dataDir: string, version: string): string => join(dataDir, PLACES.published, version)

/** Notes that a release was made, and passed the gate, by the code that runs. */
export async function noteRelease(dataDir: string, version: string): Promise<void> {
  const half = temporary(pathOf(dataDir))
  const left = await leftAs(releaseFolder(dataDir, version))
  const note: ReleaseNote = { version, code: codeHash(dataDir), left }
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(note))
  })
  await moveInto(half, pathOf(dataDir))
}

/** What is noted of a release that the code that runs has made; null if another has, or nobody knows which. */
async function notedOf(dataDir: string, version: string): Promise<ReleaseNote | null> {
  try {
    const note = JSON.parse(await readFile(pathOf(dataDir), 'utf8')) as ReleaseNote
    return note.version === version && note.code === codeHash(dataDir) ? note : null
  } catch {
    return null
  }
}

/**
 * Has a release that stands looked at by `check`, unless the code that runs has made it and nothing in its folder was written to
 * since it was made, or looked at. Throws what `check` throws.
 */
export async function lookAgain(dataDir: string, version: string, check: (folder: string) => Promise<void>) {
  const folder = releaseFolder(dataDir, version)
  const note = await notedOf(dataDir, version)
  if (note && note.left === (await leftAs(folder))) return
  await check(folder)
  if (note) await noteRelease(dataDir, version)
}

/** Records that a release has from the one before it: what follows from their bytes alone was made, and opened, then. */
export interface CarriedOver {
  has(record: RecordName): boolean
  /** True for a file beside the records that has the bytes which it had then. */
  hasFile(artefact: Artefact): boolean
  /** True for a file whose bytes were looked at when it was taken over. */
  wasLookedAt(file: string): boolean
  /** Takes the CSV file of such a record over; null if it is no longer what it was: then the record is as any other. */
  spreadsheet(record: RecordName, folder: string): Promise<Artefact | null>
}

/** Nothing is taken over. */
export const NOTHING_CARRIED: CarriedOver = {
  has: () => false,
  hasFile: () => false,
  wasLookedAt: () => false,
  spreadsheet: async () => null,
}

/**
 * What a release may take over from the last one: of records whose bytes are the same, and only from a release that the code
 * that runs has made itself. What other code wrote or let pass is made and opened again.
 */
export async function carriedOver(dataDir: string, now: Manifest, last: EarlierRelease | null): Promise<CarriedOver> {
  if (last === null || (await notedOf(dataDir, last.manifest.version)) === null) return NOTHING_CARRIED
  const names = now.records.map(({ record }) => record)
  const same = new Set(names.filter((record) => !HISTORY.has(record) && isUnchanged(now, last, record)))
  const lookedAt = new Set<string>()
  const known = new Map(last.manifest.derived.map((artefact) => [artefact.file, artefact]))
  return {
    has: (record) => same.has(record),
    hasFile: (artefact) => JSON.stringify(known.get(artefact.file)) === JSON.stringify(artefact),
    wasLookedAt: (file) => lookedAt.has(file),
    spreadsheet: async (record, folder) => {
      const file = csvFile(record)
      // Where the file system can, both are the same bytes on disk until one is written to.
      await copyFile(join(last.folder, file), join(folder, file), constants.COPYFILE_FICLONE).catch(() => {})
      const found = await artefactOf(folder, file).catch(() => null)
      if (found && JSON.stringify(found) === JSON.stringify(known.get(file))) {
        lookedAt.add(file)
        return found
      }
      same.delete(record)
      return null
    },
  }
}
