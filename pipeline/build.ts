import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { bodyRegister } from '../parsers/places/body-register.ts'
import type { Catalogue } from './archive/catalogue.ts'
import { buildOf, noteBuild } from './built.ts'
import { withCitations } from './citation.ts'
import { datasetOf } from './dataset.ts'
import { normalise, type Places } from './normalise.ts'
import type { Tell } from './outcome.ts'
import { parseCaptures, type Unparsed } from './parse.ts'
import { withoutPersons } from './privacy.ts'
import type { DocumentRows, Revision } from './revision.ts'
import { sourceLines } from './source-line.ts'
import { type StoredBuild, storeDataset } from './store.ts'
import { verify } from './verify.ts'

export interface Build extends StoredBuild {
  n_documents: number
  n_targets: number
  unparsed: Unparsed[]
}

function rowsOf(revision: Revision, places: Places): DocumentRows {
  const { parsed } = revision
  const rows = normalise(revision, places)
  const verified = { ...rows, findings: [...rows.findings, ...verify(rows, parsed.text)] }
  // Findings of the checks have lines too.
  return withoutPersons({ ...verified, lines: sourceLines(verified, parsed.text) }, parsed.persons)
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
  const dataset = datasetOf(rows, captures, reference)
  const stored = await storeDataset(dataset, dataDir)
  await noteBuild(dataDir, await buildOf(catalogue))
  return { ...stored, n_documents: dataset.documents.length, n_targets: dataset.targets.length, unparsed }
}
