import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from './archive/catalogue.ts'
import { exportCaptures } from './dataset/captures.ts'
import { fillDataset } from './dataset/fill.ts'
import { buildOf, noteBuild } from './folder/built.ts'
import { referenceOf } from './folder/own-reference.ts'
import { PLACES, temporary } from './folder/place.ts'
import type { Tell } from './outcome.ts'
import { type Gathered, gather } from './parts/gather.ts'
import { type Crew, crewOf } from './parts/makers/crew.ts'
import type { PartFault } from './parts/part.ts'
import { keepOnly } from './parts/shelf.ts'
import { type StoredBuild, storeDataset } from './store.ts'

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

/**
 * Makes the dataset from the archive alone: documents are read, checked and kept as parts, of which only those are made that
 * are not there; then the parts are put together and stored. The same archive gives the same bytes, however the work was
 * cut and whoever did it. Throws InputFault if the archive is damaged, and what storing throws.
 */
export async function build(
  dataDir: string,
  catalogue: Catalogue,
  tell: Tell,
  options: BuildOptions = { workers: null },
): Promise<Build> {
  const { parts, used, unparsed } = await gathered(dataDir, catalogue, tell, options)
  for (const { name, reason } of unparsed) tell({ level: 'warn', message: `${name}: ${reason}`, name })
  const captures = temporary(join(dataDir, PLACES.state, 'captures.parquet'))
  try {
    await exportCaptures(catalogue, captures)
    const reference = referenceOf(dataDir)
    const stored = await storeDataset((db) => fillDataset(db, { parts, captures, reference }), dataDir)
    await keepOnly(dataDir, used)
    await noteBuild(dataDir, await buildOf(dataDir, catalogue))
    const { manifest } = stored
    return { ...stored, n_documents: rowsOf(manifest, 'documents'), n_targets: rowsOf(manifest, 'targets'), unparsed }
  } finally {
    await rm(captures, { force: true })
  }
}
