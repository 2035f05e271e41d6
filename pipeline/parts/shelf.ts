import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, PLACES, sweep } from '../folder/place.ts'
import type { PartNote } from './part.ts'
import { NOTE, tableFile } from './part-writer.ts'
import type { PartTable } from './side-record.ts'

/** A part that is there, with what it says of itself. */
export interface ShelvedPart {
  name: string
  folder: string
  note: PartNote
}

/** Where parts lie below a data folder. */
export const shelfOf = (dataDir: string): string => join(dataDir, PLACES.state, 'parts')

/** The part of a name; null if there is none, or only a broken one. */
export async function partNamed(dataDir: string, name: string): Promise<ShelvedPart | null> {
  const folder = join(shelfOf(dataDir), name)
  try {
    return { name, folder, note: JSON.parse(await readFile(join(folder, NOTE), 'utf8')) as PartNote }
  } catch {
    return null
  }
}

/** Files that hold a table in parts. */
export const filesOf = (parts: readonly ShelvedPart[], table: PartTable): string[] =>
  parts.filter(({ note }) => note.rows[table] > 0).map(({ folder }) => join(folder, tableFile(table)))

/** Rows of a table in parts. */
export const rowsIn = (parts: readonly ShelvedPart[], table: PartTable): number =>
  parts.reduce((sum, { note }) => sum + note.rows[table], 0)

/** Makes room for parts, and clears away what dead runs left half-made. To be called under the lock. */
export async function openShelf(dataDir: string): Promise<void> {
  await makeFolder(shelfOf(dataDir))
  for (const folder of [join(dataDir, PLACES.state), shelfOf(dataDir)]) await sweep(folder)
}

/** Removes all parts but those that a build has used. */
export async function keepOnly(dataDir: string, parts: readonly ShelvedPart[]): Promise<void> {
  const used = new Set(parts.filter(({ note }) => note.is_lasting).map(({ name }) => name))
  const shelf = shelfOf(dataDir)
  const names = existsSync(shelf) ? await readdir(shelf) : []
  for (const name of names) if (!used.has(name)) await rm(join(shelf, name), { recursive: true, force: true })
}
