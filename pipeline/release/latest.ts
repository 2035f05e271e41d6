import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf, writing } from '../fault.ts'
import { moveInto, PLACES, temporary } from '../folder/place.ts'

/** The version that `published/latest` names; null if nothing has been published. */
export async function latestVersion(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(join(dataDir, PLACES.published, PLACES.latest), 'utf8')).trim()
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Lets `published/latest` name a version, at one stroke. Throws OutputFault. */
export async function moveLatest(dataDir: string, version: string): Promise<void> {
  const path = join(dataDir, PLACES.published, PLACES.latest)
  const half = temporary(path)
  await writing(half, () => writeFile(half, `${version}\n`))
  await moveInto(half, path)
}
