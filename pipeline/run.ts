import { type Catalogue, withCatalogue } from './archive/catalogue.ts'
import type { Build } from './build.ts'
import { buildOf, isBuilt } from './folder/built.ts'
import { withLock } from './folder/lock.ts'
import { referenceOf } from './folder/own-reference.ts'
import type { Effects, Tell } from './outcome.ts'
import { type PublishedRelease, publishRelease } from './publish.ts'

export interface Run<T> {
  captured: T
  /** Null if the last build is of the same documents, tables and code, and stands. */
  built: Build | null
  published: PublishedRelease
}

/** Loads what a build takes, the parsers above all, only where there is something to build. */
async function buildUnlessBuilt(
  dataDir: string,
  catalogue: Catalogue,
  tell: Tell,
  workers: number | null,
): Promise<Build | null> {
  if (await isBuilt(dataDir, await buildOf(dataDir, catalogue))) return null
  const { build } = await import('./build.ts')
  return build(dataDir, catalogue, tell, { workers })
}

/** Does work with the index of an archive, under the lock of its data folder. */
export type Within = <T>(work: (catalogue: Catalogue) => Promise<T>) => Promise<T>

/**
 * The main job: capture, then parse, normalise, verify and store, then publish. What fails to be captured does not keep
 * the rest. `within` opens the index for it, and may follow what becomes of it. Throws what its stages throw; the last
 * good release then stays.
 */
export const run = <T>(
  capture: (catalogue: Catalogue) => Promise<T>,
  dataDir: string,
  { tell, workers = null }: Pick<Effects, 'tell'> & { workers?: number | null },
  within: Within = (work) => withLock(dataDir, () => withCatalogue(dataDir, tell, work)),
): Promise<Run<T>> =>
  within(async (catalogue) => {
    const captured = await capture(catalogue)
    const built = await buildUnlessBuilt(dataDir, catalogue, tell, workers)
    const published = await publishRelease(dataDir, referenceOf(dataDir).indicators)
    for (const message of published.warnings) tell({ level: 'warn', stage: 'publish', message })
    return { captured, built, published }
  })
