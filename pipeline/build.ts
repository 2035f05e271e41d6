import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from './archive/catalogue.ts'
import { exportCaptures } from './dataset/captures.ts'
import { fillDataset } from './dataset/fill.ts'
import { buildOf, noteBuild } from './folder/built.ts'
import { changedSince, noteMakings } from './folder/makings.ts'
import { referenceOf } from './folder/own-reference.ts'
import { PLACES, temporary } from './folder/place.ts'
import type { Tell } from './outcome.ts'
import { type Gathered, gather } from './parts/gather.ts'
import { type Crew, crewOf } from './parts/makers/crew.ts'
import type { PartFault } from './parts/part.ts'
import { keepOnly } from './parts/shelf.ts'
import { type Fill, type StoredBuild, storeDataset } from './store.ts'

export interface Build extends StoredBuild {
  n_documents: number
  n_targets: number
  /** Captures whose bytes are no document. */
  unparsed: PartFault[]
}

/** How a build is done; what comes of it does not depend on it. */
export interface BuildOptions {
  /** Processes that read documents; null for as many as pay. */
  workers: number | null
  /** Who makes the parts instead of processes of this machine. */
  crew?: Crew
}

async function gathered(
  dataDir: string,
  catalogue: Catalogue,
  tell: Tell,
  { workers, crew = crewOf(dataDir, workers, tell) }: BuildOptions,
): Promise<Gathered> {
  try {
    return await gather(catalogue, dataDir, crew, referenceOf(dataDir).corrections)
  } finally {
    await crew.close()
  }
}

const rowsOf = ({ records }: StoredBuild['manifest'], name: string): number =>
  records.find(({ record }) => record === name)!.rows

/** What the archive comes to, before it is stored. */
interface Filled extends Gathered {
  /** Puts the dataset together in an empty database. */
  fill: Fill
}

/**
 * Reads the documents of an archive, of which only those parts are made that are not there, and hands over what puts the
 * dataset together from them, for as long as `use` lasts. Throws what a build throws.
 */
export async function withFill<T>(
  dataDir: string,
  catalogue: Catalogue,
  tell: Tell,
  options: BuildOptions,
  use: (filled: Filled) => Promise<T>,
): Promise<T> {
  const all = await gathered(dataDir, catalogue, tell, options)
  const captures = temporary(join(dataDir, PLACES.state, 'captures.parquet'))
  try {
    await exportCaptures(catalogue, captures)
    const reference = referenceOf(dataDir)
    return await use({ ...all, fill: (db) => fillDataset(db, { parts: all.parts, captures, reference }) })
  } finally {
    await rm(captures, { force: true })
  }
}

/**
 * Makes the dataset from the archive alone: documents are read, checked and kept as parts, of which only those are made that
 * are not there; then the parts are put together and stored. The same archive gives the same bytes, however the work was
 * cut and whoever did it. Throws InputFault if the archive is damaged, and what storing throws.
 */
export const build = (
  dataDir: string,
  catalogue: Catalogue,
  tell: Tell,
  options: BuildOptions = { workers: null },
): Promise<Build> =>
  withFill(dataDir, catalogue, tell, options, async ({ fill, used, n_made, unparsed }) => {
    const changed = await changedSince(dataDir)
    if (changed !== null) {
      const message = `changed since the last build: ${changed}; ${n_made} of ${used.length} parts were made again`
      tell({ level: 'info', message, parts: used.length, made: n_made })
    }
    for (const { name, reason } of unparsed) tell({ level: 'warn', message: `${name}: ${reason}`, name })
    const stored = await storeDataset(fill, dataDir)
    await keepOnly(dataDir, used)
    await noteMakings(dataDir)
    await noteBuild(dataDir, await buildOf(dataDir, catalogue))
    const { manifest } = stored
    return { ...stored, n_documents: rowsOf(manifest, 'documents'), n_targets: rowsOf(manifest, 'targets'), unparsed }
  })
