import { createHash } from 'node:crypto'
import { constants, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writing } from '../fault.ts'
import { type Artefact, artefactOf } from '../release/manifest.ts'
import { codeHash } from './built.ts'
import { makeFolder, makeTemporaryFolder, moveInto, PLACES, sweep } from './place.ts'

/** What follows from one thing alone: where that is the same as in the last run it is taken over, and not made again. */
export interface Kept {
  /** Lays files into a folder: those that are kept, else what `make` writes there, which is kept from then on. */
  lay(files: readonly string[], folder: string, make: () => Promise<void>): Promise<void>
  /** The same for a text. */
  text(name: string, make: () => Promise<string>): Promise<string>
}

/** Nothing is kept. */
export const MADE_ANEW: Kept = { lay: (_files, _folder, make) => make(), text: (_name, make) => make() }

/** What is kept of earlier runs, by what it was made of. */
export interface Pieces {
  /** What follows from this alone; the code that runs, and the reference tables, need not be named. */
  of(madeOf: readonly string[]): Kept
  /** Forgets what nobody has asked for. */
  keepAsked(): Promise<void>
}

/** What a piece says of its files; it is written last. */
const NOTE = 'piece.json'
/** Letters of a piece's name. */
const LENGTH = 32

/** Where the file system can, both are the same bytes on disk until one is written to. */
async function copied(from: string, to: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    await makeFolder(dirname(join(to, file)))
    await copyFile(join(from, file), join(to, file), constants.COPYFILE_FICLONE)
  }
}

async function artefactsIn(folder: string, files: readonly string[]): Promise<Artefact[]> {
  const found: Artefact[] = []
  for (const file of files) found.push(await artefactOf(folder, file))
  return found
}

/** Lays what a piece holds into a folder; false if there is none, or it is no longer what it was. */
async function isTaken(piece: string, files: readonly string[], folder: string): Promise<boolean> {
  const note = await readFile(join(piece, NOTE), 'utf8').catch(() => null)
  if (note === null) return false
  try {
    await copied(piece, folder, files)
    return JSON.stringify(await artefactsIn(folder, files)) === note
  } catch {
    return false
  }
}

async function keep(piece: string, files: readonly string[], folder: string): Promise<void> {
  const half = await makeTemporaryFolder(piece)
  await writing(half, async () => {
    await copied(folder, half, files)
    await writeFile(join(half, NOTE), JSON.stringify(await artefactsIn(half, files)))
  })
  await rm(piece, { recursive: true, force: true })
  await moveInto(half, piece)
}

/** Opens the pieces of one kind of work below a data folder. To be called under its lock. */
export async function openPieces(dataDir: string, kind: string): Promise<Pieces> {
  const shelf = join(dataDir, PLACES.state, 'pieces', kind)
  await makeFolder(shelf)
  await sweep(shelf)
  const code = codeHash(dataDir)
  const asked = new Set<string>()
  const pieceOf = (madeOf: readonly string[], files: readonly string[]): string => {
    const all = JSON.stringify([code, madeOf, files])
    const name = createHash('sha256').update(all).digest('hex').slice(0, LENGTH)
    asked.add(name)
    return join(shelf, name)
  }
  const of: Pieces['of'] = (madeOf) => {
    const lay: Kept['lay'] = async (files, folder, make) => {
      const piece = pieceOf(madeOf, files)
      if (await isTaken(piece, files, folder)) return
      await make()
      await keep(piece, files, folder)
    }
    const text: Kept['text'] = async (name, make) => {
      const folder = await makeTemporaryFolder(join(shelf, name))
      try {
        await lay([name], folder, async () => writeFile(join(folder, name), await make()))
        return await readFile(join(folder, name), 'utf8')
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
    return { lay, text }
  }
  const keepAsked = async (): Promise<void> => {
    for (const name of await readdir(shelf))
      if (!asked.has(name)) await rm(join(shelf, name), { recursive: true, force: true })
  }
  return { of, keepAsked }
}
