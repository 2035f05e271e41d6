import { createHash } from 'node:crypto'
import { type Capture, isKept, type KeptCapture } from '../crawlers/archive/capture.ts'
import type { Parser } from '../parsers/parse.ts'
import { LostBytes } from './archive/lost-bytes.ts'
import { Fault } from './fault.ts'
import { groupBy } from './group.ts'
import { revisionDoubt } from './health/revision-doubt.ts'
import { identityOf } from './identity.ts'
import type { DoubtedText, Revision } from './revision.ts'

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

type Read = Omit<Revision, 'revision' | 'is_latest' | 'withdrawn_on' | 'doubted'> & {
  captured_from: string | null
  /** True for a file that somebody chose: it is not doubted. */
  is_chosen: boolean
}

/** Captures of the same bytes from the same address are parsed once. */
const groups = (captures: readonly Capture[]): KeptCapture[][] => [
  ...groupBy(captures.filter(isKept), ({ raw_sha256, url }) => `${raw_sha256} ${url ?? ''}`).values(),
]

async function readGroup(group: KeptCapture[], raw: ReadRaw, parser: Parser): Promise<Read> {
  const { raw_sha256, url, portal_id, content_type } = group[0]!
  const parsed = parser(await raw(raw_sha256), url, content_type)
  const times = group.map(({ captured_at }) => captured_at).sort()
  return {
    doc_id: identityOf(parsed.url ?? raw_sha256),
    raw_sha256,
    text_sha256: createHash('sha256').update(parsed.text).digest('hex'),
    content_type,
    portal_id,
    captured_from: url,
    is_chosen: group.some(({ record_type }) => record_type === 'resource'),
    first_seen: times[0]!,
    last_seen: times.at(-1)!,
    parsed,
  }
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
 * Parses every text among captures of documents once and numbers the revisions of each document. Input that is no document is reported
 * and left out. Throws where the archive no longer has bytes it logged.
 */
export async function parseCaptures(captures: readonly Capture[], raw: ReadRaw, parser: Parser): Promise<Parsing> {
  const gone = withdrawals(captures)
  const unparsed: Unparsed[] = []
  const documents = new Map<string, Read[]>()
  for (const group of groups(captures)) {
    try {
      const read = await readGroup(group, raw, parser)
      documents.set(read.doc_id, [...(documents.get(read.doc_id) ?? []), read])
    } catch (error) {
      // A damaged file is to be restored or salvaged first; what was lost with one costs the documents that were in it.
      if (error instanceof Fault && !(error instanceof LostBytes)) throw error
      unparsed.push({ name: group[0]!.name, reason: reasonOf(error) })
    }
  }
  return { revisions: [...documents.values()].flatMap((reads) => numberRevisions(reads, gone)), unparsed }
}
