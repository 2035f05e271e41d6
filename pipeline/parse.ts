import { createHash } from 'node:crypto'
import { type Capture, isKept, type KeptCapture } from '../crawlers/archive/capture.ts'
import { decodeText } from '../datasets/charset/decode.ts'
import type { FileContent } from '../parsers/files/content.ts'
import type { DocumentInput, Parser } from '../parsers/parse.ts'
import { LostBytes } from './archive/lost-bytes.ts'
import { attachmentsOn, memberParent, type Parent } from './documents/attachment.ts'
import { groupBy } from './documents/group.ts'
import { identityOf } from './documents/identity.ts'
import type { DoubtedText, Revision } from './documents/revision.ts'
import { Fault } from './fault.ts'
import { revisionDoubt } from './health/revision-doubt.ts'

/** A capture whose bytes are no document. */
export interface Unparsed {
  name: string
  reason: string
}

export interface Parsing {
  revisions: Revision[]
  unparsed: Unparsed[]
}

/** Bytes by their hash; throws where the archive lost them. */
export type ReadRaw = (hash: string) => Promise<Uint8Array>

/** Where bytes and readers come from. */
export interface ParseEffects {
  raw: ReadRaw
  /** What a file says; null for pages and texts. */
  readFile: (bytes: Uint8Array) => Promise<FileContent | null>
  parser: Parser
}

type Read = Omit<Revision, 'revision' | 'is_latest' | 'withdrawn_on' | 'doubted'> & {
  captured_from: string | null
  /** True for a file that somebody chose: it is not doubted. */
  is_chosen: boolean
}

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
  const [{ raw_sha256, url: captured_from, portal_id, content_type }] = group
  const parsed = parser(input, url, { content_type, notice: parent?.notice ?? null })
  const times = group.map(({ captured_at }) => captured_at).sort()
  return {
    doc_id: identityOf(parsed.url ?? raw_sha256),
    raw_sha256,
    text_sha256: createHash('sha256').update(parsed.text).digest('hex'),
    content_type,
    portal_id,
    captured_from,
    is_chosen: group.some(({ record_type }) => record_type === 'resource'),
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

function numberRevisions(reads: readonly Read[], gone: ReadonlyMap<string, string>): Revision[] {
  const byTime = [...reads].sort((a, b) =>
    a.first_seen === b.first_seen ? (a.raw_sha256 < b.raw_sha256 ? -1 : 1) : a.first_seen < b.first_seen ? -1 : 1,
  )
  const { believed, doubted } = judged(byTime)
  const merged = mergeEqualTexts(believed)
  return merged.map(({ captured_from, is_chosen: _, ...read }, i) => {
    const withdrawn = captured_from === null ? undefined : gone.get(captured_from)
    return {
      ...read,
      withdrawn_on: withdrawn?.slice(0, 10) ?? null,
      revision: i + 1,
      doubted: i === merged.length - 1 ? doubted : [],
      is_latest: i === merged.length - 1,
    }
  })
}

/** What no document is says so itself; anything else is a defect of ours, which costs this document alone. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && (error.name === 'Unreadable' || error instanceof Fault)) return said
  return `a defect of the program, please report it with the file: ${said}`
}

/**
 * Reads what captures hold; what goes wrong costs that document alone and is told. A damaged file of the archive is to be
 * restored or salvaged first: that is thrown. What was lost with one costs the documents that were in it.
 */
const guard =
  (unparsed: Unparsed[]) =>
  async (group: Group, reads: () => Promise<void>): Promise<void> => {
    try {
      await reads()
    } catch (error) {
      if (error instanceof Fault && !(error instanceof LostBytes)) throw error
      unparsed.push({ name: group[0].name, reason: reasonOf(error) })
    }
  }

/** The files that pages link to, by address: the newest page that names one says what it hangs on. */
async function parentsOf(revisions: readonly Revision[], raw: ReadRaw): Promise<Map<string, Parent>> {
  const parents = new Map<string, Parent>()
  for (const { doc_id, is_latest, raw_sha256, content_type, parsed } of revisions) {
    if (!is_latest || parsed.places !== null) continue
    for (const [url, parent] of attachmentsOn(decodeText(await raw(raw_sha256), content_type).text, doc_id, parsed)) {
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
  const guarded = guard(unparsed)
  const pages: Read[] = []
  const files: FileGroup[] = []
  for (const group of groups(captures)) {
    await guarded(group, async () => {
      const bytes = await raw(group[0].raw_sha256)
      const content = await readFile(bytes)
      if (content) files.push({ group, content })
      else pages.push(readOf(group, bytes, group[0].url, null, parser))
    })
  }
  const numbered = (reads: readonly Read[]): Revision[] =>
    [...groupBy(reads, ({ doc_id }) => doc_id).values()].flatMap((same) => numberRevisions(same, gone))
  const ofPages = numbered(pages)
  const parents = files.length > 0 ? await parentsOf(ofPages, raw) : new Map<string, Parent>()
  const ofFiles: Read[] = []
  for (const file of files) {
    const parent = parents.get(file.group[0].url ?? '') ?? null
    await guarded(file.group, async () => void ofFiles.push(...readsOfFile(file, parent, parser)))
  }
  return { revisions: [...ofPages, ...numbered(ofFiles)], unparsed }
}
