import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writing } from '../fault.ts'
import { makeFolder, moveInto, PLACES, temporary } from '../folder/place.ts'
import type { PortalHealth } from './portal-health.ts'
import { HEALTHS } from './run-verdict.ts'

const time = z.string().nullable()
const snapshotSchema = z.array(
  z.strictObject({
    portal_id: z.string(),
    name: z.string(),
    health: z.enum(HEALTHS),
    since: time,
    last_success: time,
    last_crawl: time,
    new_documents: z.number(),
    documents: z.number(),
    cause: z.string(),
    cadence: z.string(),
  }),
)

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'health.json')

/** How portals were when the last crawl ended; nothing where that is not known. For while the index is in use. */
export async function readSnapshot(dataDir: string): Promise<PortalHealth[]> {
  try {
    return snapshotSchema.parse(JSON.parse(await readFile(pathOf(dataDir), 'utf8')))
  } catch {
    return []
  }
}

/** Keeps how portals are, those of earlier crawls included. Throws OutputFault. */
export async function writeSnapshot(dataDir: string, healths: readonly PortalHealth[]): Promise<void> {
  const all = new Map([...(await readSnapshot(dataDir)), ...healths].map((health) => [health.portal_id, health]))
  const path = pathOf(dataDir)
  await makeFolder(join(dataDir, PLACES.state))
  await writing(path, () => writeFile(temporary(path), JSON.stringify([...all.values()])))
  await moveInto(temporary(path), path)
}
