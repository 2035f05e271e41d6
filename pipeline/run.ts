import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { bodyRegister } from '../parsers/places/body-register.ts'
import { type Catalogue, withCatalogue } from './archive/catalogue.ts'
import { buildOf, isBuilt, noteBuild } from './built.ts'
import { withCitations } from './citation.ts'
import { datasetOf } from './dataset.ts'
import { withLock } from './lock.ts'
import { normalise, type Places } from './normalise.ts'
import type { Effects, Tell } from './outcome.ts'
import { parseCaptures, type Unparsed } from './parse.ts'
import { withoutPersons } from './privacy.ts'
import { type PublishedRelease, publishRelease } from './publish.ts'
import type { DocumentRows, Revision } from './revision.ts'
import { type StoredBuild, storeDataset } from './store.ts'
import { verify } from './verify.ts'

export interface Build extends StoredBuild {
  n_documents: number
  n_targets: number
  unparsed: Unparsed[]
}

function rowsOf(revision: Revision, places: Places): DocumentRows {
  const rows = normalise(revision, places)
  const verified = { ...rows, findings: [...rows.findings, ...verify(rows, revision.parsed.text)] }
  return withoutPersons(verified, revision.parsed.persons)
}

/**
 * Makes the dataset from the archive alone: parse, normalise, verify, store. The same archive gives the same bytes.
 * Throws InputFault where the archive is damaged, and what storing throws.
 */
export async function build(dataDir: string, catalogue: Catalogue, tell: Tell): Promise<Build> {
  const reference = readReference()
  const captures = await catalogue.captures()
  const documents = captures.filter(({ kind }) => kind === 'document')
  const { revisions, unparsed } = await parseCaptures(documents, catalogue.raw, parserFor(reference))
  const places = { register: bodyRegister(reference), areas: reference.areas }
  const rows = withCitations(revisions.map((revision) => rowsOf(revision, places)))
  for (const { name, reason } of unparsed) tell({ level: 'warn', message: `${name}: ${reason}`, name })
  const dataset = datasetOf(rows, captures)
  const stored = await storeDataset(dataset, dataDir)
  await noteBuild(dataDir, await buildOf(catalogue))
  return { ...stored, n_documents: dataset.documents.length, n_targets: dataset.targets.length, unparsed }
}

export interface Run<T> {
  captured: T
  /** Null where the last build is of the same documents, tables and code, and stands. */
  built: Build | null
  published: PublishedRelease
}

/**
 * The main job, under the lock of `dataDir`: capture, then parse, normalise, verify and store, then publish. What fails
 * to be captured does not keep the rest. Throws what its stages throw; the last good release then stays.
 */
export const run = <T>(
  capture: (catalogue: Catalogue) => Promise<T>,
  dataDir: string,
  { tell }: Pick<Effects, 'tell'>,
): Promise<Run<T>> =>
  withLock(dataDir, () =>
    withCatalogue(dataDir, tell, async (catalogue) => {
      const captured = await capture(catalogue)
      const built = (await isBuilt(dataDir, await buildOf(catalogue))) ? null : await build(dataDir, catalogue, tell)
      const published = await publishRelease(dataDir, readReference().indicators)
      return { captured, built, published }
    }),
  )
