import { join } from 'node:path'
import { readCaptures } from '../crawlers/archive/capture-log.ts'
import { getRaw } from '../crawlers/archive/raw-store.ts'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { bodyRegister } from '../parsers/places/body-register.ts'
import { withCitations } from './citation.ts'
import { datasetOf } from './dataset.ts'
import { InputFault } from './fault.ts'
import { type Import, importPaths } from './import.ts'
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

const raw = (archive: string) => (hash: string) =>
  getRaw(archive, hash).catch((cause: Error) => {
    throw new InputFault(cause.message, { cause })
  })

/**
 * Makes the dataset from the archive alone: parse, normalise, verify, store. The same archive gives the same bytes.
 * Throws InputFault where the archive is damaged, and what storing throws.
 */
export async function build(dataDir: string, tell: Tell): Promise<Build> {
  const archive = join(dataDir, 'archive')
  const reference = readReference()
  const log = await readCaptures(archive)
  for (const line of log.torn) {
    tell({ level: 'warn', message: `archive: line ${line} of captures.jsonl is torn, its capture is not known` })
  }
  const { revisions, unparsed } = await parseCaptures(log.captures, raw(archive), parserFor(reference))
  const places = { register: bodyRegister(reference), areas: reference.areas }
  const rows = withCitations(revisions.map((revision) => rowsOf(revision, places)))
  for (const { name, reason } of unparsed) tell({ level: 'warn', message: `${name}: ${reason}`, name })
  const dataset = datasetOf(rows, log)
  const stored = await storeDataset(dataset, dataDir)
  return { ...stored, n_documents: dataset.documents.length, n_targets: dataset.targets.length, unparsed }
}

export interface Run {
  imported: Import
  built: Build
  published: PublishedRelease
}

/**
 * The main job, under the lock of `dataDir`: capture, then parse, normalise, verify and store, then publish. What fails
 * to be captured does not keep the rest. Throws what its stages throw; the last good release then stays.
 */
export const run = (paths: readonly string[], dataDir: string, { tell, clock }: Effects): Promise<Run> =>
  withLock(dataDir, async () => {
    const imported = await importPaths(paths, dataDir, { verb: 'import', clock })
    const built = await build(dataDir, tell)
    const published = await publishRelease(dataDir, readReference().indicators)
    return { imported, built, published }
  })
