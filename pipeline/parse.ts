import { createHash } from 'node:crypto'
import { type Capture, isKept, type KeptCapture } from '../crawlers/archive/capture.ts'
import type { FileContent } from '../parsers/files/content.ts'
import type { DocumentInput, Parser } from '../parsers/parse.ts'
import { attachmentsOn, memberParent, type Parent } from './attachment.ts'
import { groupBy } from './group.ts'
import { identityOf } from './identity.ts'
import type { Revision } from './revision.ts'

/** A capture whose bytes are no document. */
export interface Unparsed {
  name: string
  reason: string
}

export interface Parsing {
  revisions: Revision[]
  unparsed: Unparsed[]
}

/** Where bytes and readers come from. */
export interface ParseEffects {
  /** Bytes by their hash; throws where the archive lost them. */
  raw: (hash: string) => Promise<Uint8Array>
  /** What a file says; null for pages and texts. */
  readFile: (bytes: Uint8Array) => Promise<FileContent | null>
  parser: Parser
}

type Read = Omit<Revision, 'revision' | 'is_latest' | 'withdrawn_on'> & { captured_from: string | null }

/** Captures of the same bytes from the same address. */
type Group = [KeptCapture, ...KeptCapture[]]

/** A group whose bytes are a file: it is read behind all pages, one of which may say what it hangs on. */
interface FileGroup {
  group: Group
  content: FileContent
}

const groups = (captures: readonly Capture[]): Group[] => [
  ...(groupBy(
    captures.filter(isKept),
    ({ raw_sha256, url }) => `${raw_sha256} ${url ?? ''}`,
  ).values() as Iterable<Group>),
]

/** What a group of captures says, read as one document. */
function readOf(group: Group, input: DocumentInput, url: string | null, parent: Parent | null, parser: Parser): Read {
  const [{ raw_sha256, url: captured_from, portal_id }] = group
  const parsed = parser(input, url, parent?.notice)
  const times = group.map(({ captured_at }) => captured_at).sort()
  return {
    doc_id: identityOf(parsed.url ?? raw_sha256),
    raw_sha256,
    text_sha256: createHash('sha256').update(parsed.text).digest('hex'),
    portal_id,
    captured_from,
    first_seen: times[0]!,
    last_seen: times.at(-1)!,
    parent_doc_id: parent?.doc_id ?? null,
    attachment_no: parent?.attachment_no ?? null,
    parsed,
  }
}

/** A file, and if it is an archive the files in it: documents of their own whose address is that of the archive with their name. */
function readsOfFile({ group, content }: FileGroup, parent: Parent | null, parser: Parser): Read[] {
  const { url, raw_sha256 } = group[0]
  const inside = (address: string | null, file: FileContent, of: Parent | null, key: string): Read[] => {
    const own = readOf(group, file, address, of, parser)
    const read = address === null ? { ...own, doc_id: identityOf(key) } : own
    const members = file.members.flatMap((member, at) =>
      inside(
        address === null ? null : `${address}#${encodeURIComponent(member.name)}`,
        member.content,
        memberParent(read.doc_id, read.parsed, member.name, at),
        `${key}#${member.name}`,
      ),
    )
    return [read, ...members]
  }
  return inside(url, content, parent, raw_sha256)
}

/** The first time each address was found gone after it last stood there. */
function withdrawals(captures: readonly Capture[]): Map<string, string> {
  const gone = new Map<string, string>()
  for (const capture of captures.toSorted((a, b) => (a.captured_at < b.captured_at ? -1 : 1))) {
    if (capture.url === null) continue
    if (isKept(capture)) gone.delete(capture.url)
    else if (capture.status === 'gone' && !gone.has(capture.url)) gone.set(capture.url, capture.captured_at)
  }
  return gone
}

/** Bytes that differ only outside the text (counters, timestamps) are one revision. */
function mergeEqualTexts(reads: readonly Read[]): Read[] {
  const merged: Read[] = []
  for (const read of reads) {
    const last = merged.at(-1)
    if (last?.text_sha256 === read.text_sha256) last.last_seen = read.last_seen
    else merged.push({ ...read })
  }
  return merged
}

function numberRevisions(reads: readonly Read[], gone: ReadonlyMap<string, string>): Revision[] {
  const byTime = [...reads].sort((a, b) =>
    a.first_seen === b.first_seen ? (a.raw_sha256 < b.raw_sha256 ? -1 : 1) : a.first_seen < b.first_seen ? -1 : 1,
  )
  const merged = mergeEqualTexts(byTime)
  return merged.map(({ captured_from, ...read }, i) => {
    const withdrawn = captured_from === null ? undefined : gone.get(captured_from)
    return {
      ...read,
      withdrawn_on: withdrawn?.slice(0, 10) ?? null,
      revision: i + 1,
      is_latest: i === merged.length - 1,
    }
  })
}

/** The files that pages link to, by address: the newest page that names one says what it hangs on. */
async function parentsOf(revisions: readonly Revision[], raw: ParseEffects['raw']): Promise<Map<string, Parent>> {
  const parents = new Map<string, Parent>()
  for (const { doc_id, is_latest, raw_sha256, parsed } of revisions) {
    if (!is_latest || parsed.places !== null) continue
    for (const [url, parent] of attachmentsOn(await raw(raw_sha256), doc_id, parsed)) {
      if (!parents.has(url)) parents.set(url, parent)
    }
  }
  return parents
}

/**
 * Parses every page, text and file among captures of documents once and numbers the revisions of each document. Files
 * come behind pages, which say what the files leave out. Input that is no document is reported and left out. Throws where the
 * archive no longer has bytes it logged.
 */
export async function parseCaptures(captures: readonly Capture[], effects: ParseEffects): Promise<Parsing> {
  const { raw, readFile, parser } = effects
  const gone = withdrawals(captures)
  const unparsed: Unparsed[] = []
  const pages: Read[] = []
  const files: FileGroup[] = []
  for (const group of groups(captures)) {
    const bytes = await raw(group[0].raw_sha256)
    const content = await readFile(bytes)
    if (content) files.push({ group, content })
    else
      try {
        pages.push(readOf(group, bytes, group[0].url, null, parser))
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'Unreadable') throw error
        unparsed.push({ name: group[0].name, reason: error.message })
      }
  }
  const numbered = (reads: readonly Read[]): Revision[] =>
    [...groupBy(reads, ({ doc_id }) => doc_id).values()].flatMap((same) => numberRevisions(same, gone))
  const ofPages = numbered(pages)
  const parents = files.length > 0 ? await parentsOf(ofPages, raw) : new Map<string, Parent>()
  const ofFiles = files.flatMap((file) => readsOfFile(file, parents.get(file.group[0].url ?? '') ?? null, parser))
  return { revisions: [...ofPages, ...numbered(ofFiles)], unparsed }
}
