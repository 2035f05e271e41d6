import { createHash } from 'node:crypto'
import type { FileContent } from '../parsers/files/content.ts'
import type { DocumentInput, Parser } from '../parsers/parse.ts'
import { LostBytes } from './archive/lost-bytes.ts'
import { memberParent, type Parent } from './documents/attachment.ts'
import type { CaptureGroup } from './documents/capture-group.ts'
import { groupBy } from './documents/group.ts'
import { identityOf } from './documents/identity.ts'
import type { DoubtedText, Revision } from './documents/revision.ts'
import { Fault } from './fault.ts'
import { revisionDoubt } from './health/revision-doubt.ts'

/** A text of a document with the captures it was read from, which alone know when it was seen last and found gone. */
export interface SeenRevision extends Revision {
  /** Key of the captures that it was read from first. */
  first_group: string
  /** Key of the last captures with the same text. */
  last_group: string
}

/** What one input says, before it is one of the texts of a document. */
export type Read = Omit<SeenRevision, 'revision' | 'is_latest' | 'doubted'> & {
  /** True for a file that somebody chose: it is not doubted. */
  is_chosen: boolean
}

/** What a group of captures says, read as one document. */
export function readOf(
  group: CaptureGroup,
  input: DocumentInput,
  url: string | null,
  parent: Parent | null,
  parser: Parser,
): Read {
  const { raw_sha256, portal_id, content_type, is_chosen, first_seen } = group
  const parsed = parser(input, url, { content_type, notice: parent?.notice ?? null })
  return {
    doc_id: identityOf(parsed.url ?? raw_sha256),
    raw_sha256,
    text_sha256: createHash('sha256').update(parsed.text).digest('hex'),
    content_type,
    portal_id,
    is_chosen,
    first_seen,
    // Both move with every crawl: they are filled in when the dataset is put together.
    last_seen: first_seen,
    withdrawn_on: null,
    first_group: group.key,
    last_group: group.key,
    parent_doc_id: parent?.doc_id ?? null,
    attachment_no: parent?.attachment_no ?? null,
    parsed,
  }
}

/** A file, and if it is an archive the files in it: documents of their own whose address is that of the archive with their name. */
export function readsOfFile(group: CaptureGroup, content: FileContent, parent: Parent | null, parser: Parser): Read[] {
  const { url, raw_sha256 } = group
  const inside = (address: string | null, file: FileContent, of: Parent | null, key: string): Read[] => {
    const own = readOf(group, file, address, of, parser)
    const read = address === null ? { ...own, doc_id: identityOf(key) } : own
    const members = file.members.flatMap((member, at) =>
      inside(
        address === null ? null : `${address}#${encodeURIComponent(member.name)}`,
        member.content,
        memberParent(read, { name: member.name, at, said: of?.notice.said ?? [] }),
        `${key}#${member.name}`,
      ),
    )
    return [read, ...members]
  }
  return inside(url, content, parent, raw_sha256)
}

/** Bytes that differ only outside the text (counters, timestamps) are one revision. */
function mergeEqualTexts(reads: readonly Read[]): Read[] {
  const merged: Read[] = []
  for (const read of reads) {
    const last = merged.at(-1)
    if (last?.text_sha256 === read.text_sha256) last.last_group = read.last_group
    else merged.push({ ...read })
  }
  return merged
}

/** Parts texts in the order they were first seen into those that are believed, and those worse than the one before. */
function judged(reads: readonly Read[]): { believed: Read[]; doubted: DoubtedText[] } {
  const believed: Read[] = []
  const doubted: DoubtedText[] = []
  for (const read of reads) {
    const before = read.is_chosen ? undefined : believed.at(-1)
    const reason = before ? revisionDoubt(before.parsed.text, read.parsed.text) : null
    if (reason === null) believed.push(read)
    else doubted.push({ raw_sha256: read.raw_sha256, first_seen: read.first_seen, reason })
  }
  return { believed, doubted }
}

function numberRevisions(reads: readonly Read[]): SeenRevision[] {
  const byTime = [...reads].sort((a, b) =>
    a.first_seen === b.first_seen ? (a.raw_sha256 < b.raw_sha256 ? -1 : 1) : a.first_seen < b.first_seen ? -1 : 1,
  )
  const { believed, doubted } = judged(byTime)
  const merged = mergeEqualTexts(believed)
  return merged.map(({ is_chosen: _, ...read }, i) => ({
    ...read,
    revision: i + 1,
    doubted: i === merged.length - 1 ? doubted : [],
    is_latest: i === merged.length - 1,
  }))
}

/** The texts of each document among what was read, numbered in the order in which they were first seen. */
export const revisionsOf = (reads: readonly Read[]): SeenRevision[] =>
  [...groupBy(reads, ({ doc_id }) => doc_id).values()].flatMap(numberRevisions)

/** What no document is says so itself; anything else is a defect of ours, which costs this document alone. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && (error.name === 'Unreadable' || error instanceof Fault)) return said
  return `a defect of the program, please report it with the file: ${said}`
}

/**
 * Why an input is no document, for whatever went wrong with it: that costs it alone and is told. A damaged file of the
 * archive is to be restored or salvaged first: that is thrown on. What was lost with one costs what was in it.
 */
export function whyUnreadable(error: unknown): string {
  if (error instanceof Fault && !(error instanceof LostBytes)) throw error
  return reasonOf(error)
}
