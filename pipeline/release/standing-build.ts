import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RecordName } from '../../datasets/records/index.ts'
import { writing } from '../fault.ts'
import { codeHash } from '../folder/built.ts'
import { makeFolder, moveInto, PLACES, temporary } from '../folder/place.ts'
import { artefactOf, type Manifest, type RecordArtefact, readManifest } from './manifest.ts'

type MadeOf = Partial<Record<RecordName, string>>

/** What the records of a staged build were made of, and by which code. */
interface StagedNote {
  version: string
  code: string
  made_of: MadeOf
}

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'staged.json')

/** Notes what the staged build was made of. */
export async function noteStaged(dataDir: string, { version }: Manifest, made_of: MadeOf): Promise<void> {
  const half = temporary(pathOf(dataDir))
  const note: StagedNote = { version, code: codeHash(dataDir), made_of }
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(note))
  })
  await moveInto(half, pathOf(dataDir))
}

async function copied(from: string, folder: string, artefact: RecordArtefact): Promise<boolean> {
  for (const known of artefact.files) {
    await makeFolder(dirname(join(folder, known.file)))
    await copyFile(join(from, known.file), join(folder, known.file))
    if (JSON.stringify(await artefactOf(folder, known.file)) !== JSON.stringify(known)) return false
  }
  return true
}

/** Lays a record that was made of the same into the folder of a new build; null if it was not, or has changed since. */
export type TakeStanding = (record: RecordName, made_of: MadeOf, folder: string) => Promise<RecordArtefact | null>

const NOTHING: TakeStanding = async () => null

/** What a new build may take over from the staged one, as far as that was made by the code that runs. */
export async function standingBuild(dataDir: string): Promise<TakeStanding> {
  const staged = join(dataDir, PLACES.staged)
  try {
    const note = JSON.parse(await readFile(pathOf(dataDir), 'utf8')) as StagedNote
    const { version, records } = await readManifest(staged)
    if (note.version !== version || note.code !== codeHash(dataDir)) return NOTHING
    return async (record, made_of, folder) => {
      const artefact = records.find((one) => one.record === record)
      if (!artefact || made_of[record] === undefined || made_of[record] !== note.made_of[record]) return null
      return (await copied(staged, folder, artefact).catch(() => false)) ? artefact : null
    }
  } catch {
    // No build stands, or none that tells what it was made of.
    return NOTHING
  }
}
