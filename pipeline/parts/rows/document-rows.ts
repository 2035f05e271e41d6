import { sha256 } from '../../../crawlers/archive/sha256.ts'
import type { Correction } from '../../../datasets/reference/index.ts'
import { numberedOf } from '../../checks/numbering.ts'
import { snapshotOf } from '../../checks/snapshot.ts'
import { statementKey } from '../../checks/statement-key.ts'
import { titleKey, titleKeys } from '../../documents/citation.ts'
import { bare } from '../../documents/copy.ts'
import { pageRows } from '../../documents/page-rows.ts'
import { withoutPersons } from '../../documents/privacy.ts'
import type { DocumentRows } from '../../documents/revision.ts'
import { textRows } from '../../documents/text-rows.ts'
import { normalise } from '../../normalise.ts'
import type { SeenRevision } from '../../parse.ts'
import { withCorrections } from '../../targets/correction.ts'
import { verify } from '../../verify.ts'
import type { PartContents } from '../part.ts'
import type { Held, Side } from '../side-record.ts'
import type { Knowledge } from './knowledge.ts'

/** Where a document stands among all: what opened it, and its place there. */
export type DocumentOpening = Pick<Side, 'opened_by' | 'member_no'>

/** The rows of one text of a document, checked as far as it alone can tell. */
export function rowsOf(
  { first_group: _, last_group: __, ...revision }: SeenRevision,
  bytes: Uint8Array,
  corrections: readonly Correction[],
  { reference, registers }: Knowledge,
): DocumentRows {
  const { text, persons, places } = revision.parsed
  const read = normalise(revision, registers)
  const rows = revision.is_latest ? withCorrections(read, { ...registers, corrections }) : read
  // The bytes of a file hold no sentence of it.
  const isPage = places === null && rows.targets.length > 0
  const snapshot = isPage ? snapshotOf(bytes, revision.content_type) : null
  const findings = [...rows.findings, ...verify(rows, { text, snapshot }, reference)]
  const { doc_id } = rows.document
  const shown = revision.is_latest
    ? { text: textRows(doc_id, text), page_items: pageRows(doc_id, places?.drawings ?? [], rows.targets, persons) }
    : {}
  return withoutPersons({ ...rows, findings, ...shown }, persons)
}

function sideOf(rows: DocumentRows, revision: SeenRevision, opening: DocumentOpening): Side {
  const { doc_id, parsed, is_latest, first_group, last_group } = revision
  const [numbered] = numberedOf(rows)
  return {
    doc_id,
    revision: revision.revision,
    is_latest,
    of_file: parsed.places !== null,
    ...opening,
    seen_at: urlIn(first_group),
    last_group,
    title_keys: titleKeys(rows.document),
    series: numbered?.series ?? null,
    ordinal: numbered?.ordinal ?? null,
    body_sha256: sha256(bare(parsed.text)),
    body: is_latest && parsed.persons.length > 0 ? parsed.text : null,
  }
}

/** The address in the key of a group. */
const urlIn = (key: string): string | null => key.slice(key.indexOf(' ') + 1) || null

function* heldIn({ document, targets, former_targets }: DocumentRows, adding: ReadonlySet<string>): Generator<Held> {
  const { revision } = document
  const is_former = former_targets.length > 0
  for (const [nth, target] of (is_former ? former_targets : targets).entries()) {
    const key = statementKey(target)
    if (key === null) continue
    const { target_id, indicator_id } = target
    yield { target_id, revision, is_former, nth, key, adds_up: adding.has(indicator_id!) }
  }
}

/** Adds the rows of one text to a part, with what the dataset is put together by. */
export function addRows(
  part: PartContents,
  rows: DocumentRows,
  revision: SeenRevision,
  opening: DocumentOpening,
  { adding }: Knowledge,
): void {
  part.documents.push(rows.document)
  for (const one of rows.citations) part.citations.push(one)
  for (const one of rows.tables) part.tables.push(one)
  for (const one of rows.cells) part.cells.push(one)
  for (const one of rows.text) part.text.push(one)
  for (const one of rows.page_items) part.page_items.push(one)
  for (const one of rows.tasks) part.tasks.push(one)
  for (const one of rows.targets) part.targets.push(one)
  for (const one of rows.former_targets) part.former_targets.push(one)
  for (const one of rows.findings) part.findings.push(one)
  part.sides.push(sideOf(rows, revision, opening))
  for (const one of heldIn(rows, adding)) part.held.push(one)
  for (const { doc_id, ordinal, cited_title } of rows.citations)
    part.cited.push({ doc_id, ordinal, title_key: titleKey(cited_title ?? '') })
}
