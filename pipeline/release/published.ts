import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PLACES } from '../folder/place.ts'
import type { EarlierRelease } from './history.ts'
import { readManifest, VERSION } from './manifest.ts'

/** The releases that stand in a data directory, oldest first. One whose manifest cannot be read is passed over. */
export async function publishedReleases(dataDir: string): Promise<EarlierRelease[]> {
  const published = join(dataDir, PLACES.published)
  const names = await readdir(published).catch(() => [])
  const releases: EarlierRelease[] = []
  for (const version of names.filter((name) => VERSION.test(name)).sort()) {
    const folder = join(published, version)
    const manifest = await readManifest(folder).catch(() => null)
    if (manifest) releases.push({ folder, manifest })
  }
  return releases
}
