import type { Capture } from '../crawlers/archive/capture.ts'
import type { Reference } from '../datasets/reference/index.ts'
import { type Parser, parserFor } from '../parsers/parse.ts'
import { bodyRegister } from '../parsers/places/body-register.ts'
import type { Catalogue } from './archive/catalogue.ts'
import { snapshotOf } from './checks/snapshot.ts'
import { withCitations } from './documents/citation.ts'
import { withCopies } from './documents/copy.ts'
import { datasetOf } from './documents/dataset.ts'
import { withParts } from './documents/joined-page.ts'
import { withoutPersons } from './documents/privacy.ts'
import type { DocumentRows, Revision } from './documents/revision.ts'
import { textRows } from './documents/text-rows.ts'
import { cachedReader } from './files/cache.ts'
import { fileReader } from './files/reader.ts'
import { buildOf, noteBuild } from './folder/built.ts'
import { referenceOf } from './folder/own-reference.ts'
import { normalise, type Registers } from './normalise.ts'
import type { Tell } from './outcome.ts'
import { type ParseEffects, parseCaptures, type ReadRaw, type Unparsed } from './parse.ts'
import { type StoredBuild, storeDataset } from './store.ts'
import { withCorrections } from './targets/correction.ts'
import { verify, verifyTogether } from './verify.ts'

export interface Build extends StoredBuild {
  n_documents: number
  n_targets: number
  unparsed: Unparsed[]
}

/** What a build takes besides the texts. */
interface Knowledge {
  reference: Reference
  registers: Registers
  raw: ParseEffects['raw']
}

async function rowsOf(revision: Revision, { reference, registers, raw }: Knowledge): Promise<DocumentRows> {
  const { text, persons } = revision.parsed
  const read = normalise(revision, registers)
  const rows = revision.is_latest ? withCorrections(read, reference) : read
  // The bytes of a file hold no sentence of it.
  const isPage = revision.parsed.places === null && rows.targets.length > 0
  const snapshot = isPage ? snapshotOf(await raw(revision.raw_sha256), revision.content_type) : null
  const findings = [...rows.findings, ...verify(rows, { text, snapshot }, reference)]
  return withoutPersons(
    { ...rows, findings, text: revision.is_latest ? textRows(rows.document.doc_id, text) : [] },
    persons,
  )
}

async function allRows(revisions: readonly Revision[], knowledge: Knowledge): Promise<DocumentRows[]> {
  const rows: DocumentRows[] = []
  for (const revision of revisions) rows.push(await rowsOf(revision, knowledge))
  const texts = new Map(revisions.map(({ doc_id, parsed }) => [doc_id, parsed.text]))
  const tied = withCitations(withCopies(rows, (doc_id) => texts.get(doc_id)!))
  return verifyTogether(tied, knowledge.reference)
}

/** What captures say; files are read apart, each once for all builds. */
async function parsed(captures: readonly Capture[], dataDir: string, raw: ReadRaw, parser: Parser) {
  const files = cachedReader(fileReader(), dataDir)
  try {
    return await parseCaptures(captures, { raw, readFile: files.read, parser })
  } finally {
    files.close()
  }
}

/**
 * Makes the dataset from the archive alone: parse, normalise, verify, store. The same archive gives the same bytes.
 * Throws InputFault where the archive is damaged, and what storing throws.
 */
export async function build(dataDir: string, catalogue: Catalogue, tell: Tell): Promise<Build> {
  const reference = referenceOf(dataDir)
  const captures = await catalogue.captures()
  const raw = withParts(captures, catalogue.raw)
  const documents = captures.filter(({ kind }) => kind === 'document' || kind === 'attachment')
  const { revisions, unparsed } = await parsed(documents, dataDir, raw, parserFor(reference))
  const { areas, indicators, units, period_words } = reference
  const registers = { register: bodyRegister(reference), areas, indicators, units, period_words }
  const rows = await allRows(revisions, { reference, registers, raw })
  for (const { name, reason } of unparsed) tell({ level: 'warn', message: `${name}: ${reason}`, name })
  const dataset = datasetOf(rows, captures, reference)
  const stored = await storeDataset(dataset, dataDir)
  await noteBuild(dataDir, await buildOf(dataDir, catalogue))
  return { ...stored, n_documents: dataset.documents.length, n_targets: dataset.targets.length, unparsed }
}
