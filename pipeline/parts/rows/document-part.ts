import { decodeText } from '../../../datasets/charset/decode.ts'
import type { FileContent } from '../../../parsers/files/content.ts'
import { attachmentsOn } from '../../documents/attachment.ts'
import type { CaptureGroup } from '../../documents/capture-group.ts'
import { type Read, readOf, readsOfFile, revisionsOf, type SeenRevision, whyUnreadable } from '../../parse.ts'
import type { DocumentTask } from '../document-task.ts'
import { emptyPart, type PartContents } from '../part.ts'
import { addRows, type DocumentOpening, rowsOf } from './document-rows.ts'
import type { Knowledge } from './knowledge.ts'
import type { PartSources } from './part-source.ts'
import { given, readAhead, type Settled } from './read-ahead.ts'

/** Documents whose bytes are read before their turn. */
const AHEAD = 8

/** What was read of one document: its texts, where each document among them was opened, and the bytes by their hash. */
interface Reading {
  reads: Read[]
  openings: Map<string, DocumentOpening>
  bytes: Map<string, Uint8Array>
}

const isExhausted = ({ form, findings }: FileContent): boolean =>
  form === 'other' && findings.some(({ kind }) => kind === 'file_too_large')

/** What a group says in the turn of a kind: pages are read in theirs, files noted there and read in their own. */
async function readsOf(
  group: CaptureGroup,
  bytes: Uint8Array,
  { parent }: DocumentTask,
  isTurnOfFiles: boolean,
  { part, sources, known }: Making,
): Promise<Read[]> {
  const content = await sources.readFile(bytes)
  if (content && isExhausted(content)) part.is_lasting = false
  if (content && !isTurnOfFiles) part.files.push(group.key)
  if (!content) return isTurnOfFiles ? [] : [readOf(group, bytes, group.url, null, known.parser)]
  return isTurnOfFiles ? readsOfFile(group, content, parent, known.parser) : []
}

/** What is made, and what of. */
interface Making {
  part: PartContents
  sources: PartSources
  known: Knowledge
}

async function readTask(
  task: DocumentTask,
  found: readonly Settled<Uint8Array>[],
  isTurnOfFiles: boolean,
  making: Making,
): Promise<Reading> {
  const reading: Reading = { reads: [], openings: new Map(), bytes: new Map() }
  for (const [at, group] of task.groups.entries()) {
    try {
      const bytes = given(found[at]!)
      const reads = await readsOf(group, bytes, task, isTurnOfFiles, making)
      reading.bytes.set(group.raw_sha256, bytes)
      for (const [member_no, { doc_id }] of reads.entries())
        if (!reading.openings.has(doc_id)) reading.openings.set(doc_id, { opened_by: group.key, member_no })
      reading.reads.push(...reads)
    } catch (error) {
      making.part.unparsed.push({ key: group.key, name: group.name, reason: whyUnreadable(error) })
    }
  }
  return reading
}

/** The files that a page links to. */
function addLinks(
  part: PartContents,
  { doc_id, content_type, parsed }: SeenRevision,
  bytes: Uint8Array,
  { opened_by }: DocumentOpening,
) {
  const html = decodeText(bytes, content_type).text
  for (const [url, parent] of attachmentsOn(html, doc_id, parsed)) part.links.push({ opened_by, url, parent })
}

function addDocuments(task: DocumentTask, { reads, openings, bytes }: Reading, { part, known }: Making): void {
  for (const revision of revisionsOf(reads)) {
    const opening = openings.get(revision.doc_id)!
    const own = bytes.get(revision.raw_sha256)!
    addRows(part, rowsOf(revision, own, task.corrections, known), revision, opening, known)
    if (revision.is_latest && revision.parsed.places === null) addLinks(part, revision, own, opening)
  }
}

/**
 * Carries documents from bytes to checked rows. In the turn of pages, captures whose bytes are a file are only noted; in
 * that of files they are read, with what the page that links to them says.
 */
export async function pagesAndFiles(
  kind: 'pages' | 'files',
  tasks: readonly DocumentTask[],
  sources: PartSources,
  known: Knowledge,
): Promise<PartContents> {
  const making: Making = { part: emptyPart(), sources, known }
  const bytesOf = ({ groups }: DocumentTask) =>
    Promise.all(
      groups.map((group) =>
        sources.bytesOf(group).then(
          (value) => ({ value }),
          (error) => ({ error }),
        ),
      ),
    )
  for await (const [task, found] of readAhead(tasks, bytesOf, AHEAD)) {
    addDocuments(task, await readTask(task, given(found), kind === 'files', making), making)
  }
  return making.part
}
