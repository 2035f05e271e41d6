import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveOf, warcFiles } from '../archive/catalogue.ts'
import { InputFault } from '../fault.ts'
import type { Depot, Stored } from './depot.ts'

/** Where WARC files lie in a depot that ended a crawl: `crawls/<portal>/<round>/<file>`. */
const CRAWLED = 'crawls'
/** Where all others lie: imports, what a machine crawled by itself, what a crawl left that did not come to its end. */
const OTHER = 'archive'

const placeOfPortal = (portal_id: string): string => `${CRAWLED}/${portal_id}/`
const placeOfRound = (portal_id: string, round: string): string => `${placeOfPortal(portal_id)}${round}/`

const fileOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** True once a crawl of the portal in the round has come to its end, whoever did it. */
export const isCrawled = async (depot: Depot, portal_id: string, round: string): Promise<boolean> =>
  (await depot.list(placeOfRound(portal_id, round))).length > 0

const byFile = (lists: readonly Stored[][]): Map<string, Stored> =>
  new Map(lists.flat().map((stored) => [fileOf(stored.name), stored]))

/** All WARC files of a depot, by the names they have in an archive. */
export const warcsIn = async (depot: Depot): Promise<Map<string, Stored>> =>
  byFile([await depot.list(`${CRAWLED}/`), await depot.list(`${OTHER}/`)])

/** Those of portals: what is known of them. */
export async function warcsOf(depot: Depot, portals: readonly string[]): Promise<Map<string, Stored>> {
  const others = await depot.list(`${OTHER}/`)
  const patterns = portals.map((id) => new RegExp(`Z-${id}(?:-\\d+)?\\.warc`))
  const isOfOne = ({ name }: Stored): boolean => patterns.some((pattern) => pattern.test(name))
  const ended = await Promise.all(portals.map((id) => depot.list(placeOfPortal(id))))
  return byFile([...ended, others.filter(isOfOne)])
}

/** Brings files to an archive that it does not have; returns their names. Throws InputFault where another file has one. */
export async function takeDelivery(
  depot: Depot,
  files: ReadonlyMap<string, Stored>,
  dataDir: string,
): Promise<string[]> {
  const archive = archiveOf(dataDir)
  const fetched: string[] = []
  for (const [file, { name, size }] of files) {
    const path = join(archive, file)
    if (!existsSync(path)) {
      await depot.fetch(name, path)
      fetched.push(file)
      continue
    }
    const own = (await stat(path)).size
    if (own === size) continue
    throw new InputFault(
      `${path}: found ${own} bytes, expected the ${size} of ${name} in the depot; one of them is damaged`,
    )
  }
  return fetched
}

/** Ships the file that ended a crawl of a round. */
export const shipEnd = (
  depot: Depot,
  dataDir: string,
  file: string,
  { portal_id, round }: { portal_id: string; round: string },
): Promise<void> => depot.put(placeOfRound(portal_id, round) + file, join(archiveOf(dataDir), file))

/** Ships a file that ended no round: what a crawl left that was broken off is there for whoever goes on with it. */
export const shipLeft = (depot: Depot, dataDir: string, file: string): Promise<void> =>
  depot.put(`${OTHER}/${file}`, join(archiveOf(dataDir), file))

/** Ships every file of an archive that the depot does not have. Not to be called while one of them is written. */
export async function shipRest(depot: Depot, dataDir: string): Promise<number> {
  const there = await warcsIn(depot)
  const missing = (await warcFiles(archiveOf(dataDir))).filter((file) => !there.has(file))
  for (const file of missing) await shipLeft(depot, dataDir, file)
  return missing.length
}
