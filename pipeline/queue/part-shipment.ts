import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writing } from '../fault.ts'
import { makeFolder, temporary } from '../folder/place.ts'
import { NOTE } from '../parts/part-writer.ts'
import { shelfOf } from '../parts/shelf.ts'
import type { Depot } from './depot.ts'

const placeOf = (name: string): string => `parts/${name}/`

/** Ships a part from the shelf; its note comes last, for a part without one is none. */
export async function shipPart(depot: Depot, dataDir: string, name: string): Promise<void> {
  const folder = join(shelfOf(dataDir), name)
  const files = (await readdir(folder)).filter((file) => file !== NOTE)
  for (const file of [...files.toSorted(), NOTE]) await depot.put(placeOf(name) + file, join(folder, file))
}

/** Brings a part to the shelf, whole or not at all. */
export async function takePart(depot: Depot, dataDir: string, name: string): Promise<void> {
  const folder = join(shelfOf(dataDir), name)
  if (existsSync(folder)) return
  const aside = temporary(folder)
  await makeFolder(aside)
  const place = placeOf(name)
  for (const stored of await depot.list(place)) {
    await depot.fetch(stored.name, join(aside, stored.name.slice(place.length)))
  }
  await writing(folder, () => rename(aside, folder))
}

/** Takes a part from the shelf that lies in the depot. */
export const clearPart = (dataDir: string, name: string): Promise<void> =>
  rm(join(shelfOf(dataDir), name), { recursive: true, force: true })
