import type { RowOf } from '../../datasets/records/index.ts'
import { identityOf } from './identity.ts'

type DocumentRow = RowOf<'documents'>

/** A document at its newest text, as far as copies are told by it. */
export type CopyCandidate = Pick<
  DocumentRow,
  'doc_id' | 'source_tier' | 'published_on' | 'first_seen' | 'area_name' | 'url' | 'title'
> & {
  /** Hash of letters and figures of the text. */
  body_sha256: string
}

/** Length of the runs of characters that two texts must share. Shorter ones are shared by all official prose. */
const RUN = 12
/** Part of the shorter text's runs that the other must hold: copies that lost characters keep more than half. */
const SHARED = 0.5
/** Texts below this many characters say too little to be recognised. */
const LEAST = 60

/** Letters and figures of a text, in one form. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN))
  return runs
}

/** True if two texts are one, however their lines break and whatever stands around them. */
export function isSameBody(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((one, other) => one.length - other.length) as [string, string]
  if (short.length < LEAST) return short === long
  const there = runsOf(long)
  const runs = [...runsOf(short)]
  return runs.filter((run) => there.has(run)).length >= SHARED * runs.length
}

/** The publisher's own page before any copy, then the first published, then the first seen. */
function byRank(a: CopyCandidate, b: CopyCandidate): number {
  const rank = ({ source_tier, published_on, first_seen, doc_id }: CopyCandidate): string =>
    [source_tier === 'official' ? 0 : 1, published_on ?? '9999', first_seen, doc_id].join(' ')
  return rank(a) < rank(b) ? -1 : 1
}

/** Of a copy elsewhere the area may be unknown; two pages of publishers without one are two pages. */
const isOfOneArea = (a: CopyCandidate, b: CopyCandidate): boolean =>
  a.area_name === b.area_name || (a.source_tier !== b.source_tier && (a.area_name === null || b.area_name === null))

const hostOf = ({ url }: CopyCandidate): string | null => (url !== null && URL.canParse(url) ? new URL(url).host : null)

/** A portal prints last year's notice again with another date: only on one day are two of its pages one document. */
const mayRepeat = (a: CopyCandidate, b: CopyCandidate): boolean =>
  isOfOneArea(a, b) && (hostOf(a) !== hostOf(b) || hostOf(a) === null || a.published_on === b.published_on)

/** Characters of texts of one group that stay in memory: some thousand documents, most groups have two. */
const MOST_CHARACTERS = 16_000_000

/** Looks texts up, each once as long as a group has few, and the one that was asked last in any case. */
function remembering(textOf: (doc_id: string) => Promise<string>): (doc_id: string) => Promise<string> {
  const held = new Map<string, string>()
  let characters = 0
  let last: { doc_id: string; text: string } | null = null
  return async (doc_id) => {
    const known = held.get(doc_id) ?? (last?.doc_id === doc_id ? last.text : undefined)
    if (known !== undefined) return known
    const text = await textOf(doc_id)
    characters += text.length
    if (characters < MOST_CHARACTERS) held.set(doc_id, text)
    else last = { doc_id, text }
    return text
  }
}

/** What each document repeats, among those that share one number or title. `textOf` gives the newest text of a document. */
export async function originalsIn(
  group: readonly CopyCandidate[],
  textOf: (doc_id: string) => Promise<string>,
): Promise<[copy: CopyCandidate, original: CopyCandidate][]> {
  const read = remembering(textOf)
  const isSame = async (a: CopyCandidate, b: CopyCandidate): Promise<boolean> =>
    a.body_sha256 === b.body_sha256 || isSameBody(await read(a.doc_id), await read(b.doc_id))
  const firsts: CopyCandidate[] = []
  const found: [CopyCandidate, CopyCandidate][] = []
  for (const candidate of group.toSorted(byRank)) {
    const first = await firstOf(firsts, async (one) => mayRepeat(one, candidate) && (await isSame(one, candidate)))
    if (!first) firsts.push(candidate)
    else if (first.doc_id !== candidate.doc_id) found.push([candidate, first])
  }
  return found
}

async function firstOf<T>(items: readonly T[], isMeant: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await isMeant(item)) return item
  return undefined
}

/** The finding at a copy. */
export function doubled(
  copy: Pick<CopyCandidate, 'doc_id' | 'source_tier'>,
  original: CopyCandidate,
): RowOf<'findings'> {
  const message = `found the text of document ${original.doc_id} again (${original.url ?? original.title}), expected it once; views leave this ${copy.source_tier} one out`
  return {
    finding_id: identityOf(copy.doc_id, 'document_doubled', message),
    doc_id: copy.doc_id,
    table_id: null,
    kind: 'document_doubled',
    severity: 'info',
    message,
    expected: null,
    actual: original.doc_id,
    first_line: null,
  }
}

/** What a copy repeats in the end, on the way from copy to copy. */
export function originalOf(doc_id: string, found: ReadonlyMap<string, CopyCandidate>): CopyCandidate {
  const next = found.get(doc_id)
  if (!next) throw new Error(`found no copy ${doc_id}, expected one of those found`)
  return found.has(next.doc_id) ? originalOf(next.doc_id, found) : next
}
