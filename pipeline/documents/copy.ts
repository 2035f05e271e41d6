import type { RowOf } from '../../datasets/records/index.ts'
import { titleKeys } from './citation.ts'
import { groupBy } from './group.ts'
import { identityOf } from './identity.ts'
import type { DocumentRows } from './revision.ts'

type DocumentRow = RowOf<'documents'>

/** A document at its newest text, with that text. */
interface Candidate {
  document: DocumentRow
  text: string
}

/** Length of the runs of characters that two texts must share. Shorter ones are shared by all official prose. */
const RUN = 12
/** Part of the shorter text's runs that the other must hold: copies that lost characters keep more than half. */
const SHARED = 0.5
/** Texts below this many characters say too little to be recognised. */
const LEAST = 60

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN))
  return runs
}

/** True where two texts are one, however their lines break and whatever stands around them. */
export function isSameBody(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((one, other) => one.length - other.length) as [string, string]
  if (short.length < LEAST) return short === long
  const there = runsOf(long)
  const runs = [...runsOf(short)]
  return runs.filter((run) => there.has(run)).length >= SHARED * runs.length
}

/** The publisher's own page before any copy, then the first published, then the first seen. */
function byRank({ document: a }: Candidate, { document: b }: Candidate): number {
  const rank = ({ source_tier, published_on, first_seen, doc_id }: DocumentRow): string =>
    [source_tier === 'official' ? 0 : 1, published_on ?? '9999', first_seen, doc_id].join(' ')
  return rank(a) < rank(b) ? -1 : 1
}

/** Of a copy elsewhere the area may be unknown; two pages of publishers without one are two pages. */
const isOfOneArea = (a: DocumentRow, b: DocumentRow): boolean =>
  a.area_name === b.area_name || (a.source_tier !== b.source_tier && (a.area_name === null || b.area_name === null))

const hostOf = ({ url }: DocumentRow): string | null => (url !== null && URL.canParse(url) ? new URL(url).host : null)

/** A portal prints last year's notice again with another date: only on one day are two of its pages one document. */
const mayRepeat = (a: DocumentRow, b: DocumentRow): boolean =>
  isOfOneArea(a, b) && (hostOf(a) !== hostOf(b) || hostOf(a) === null || a.published_on === b.published_on)

/** What each document repeats, among those that share a number or a title. */
function originals(candidates: readonly Candidate[]): Map<string, DocumentRow> {
  const keyed = candidates.flatMap((candidate) => {
    const { doc_no } = candidate.document
    return [...titleKeys(candidate.document), ...(doc_no ? [doc_no] : [])].map((key) => ({ key, candidate }))
  })
  const found = new Map<string, DocumentRow>()
  for (const group of groupBy(keyed, ({ key }) => key).values()) {
    const firsts: Candidate[] = []
    for (const candidate of group.map((one) => one.candidate).sort(byRank)) {
      const { document, text } = candidate
      const first = firsts.find((one) => mayRepeat(one.document, document) && isSameBody(one.text, text))
      if (!first) firsts.push(candidate)
      else if (first.document.doc_id !== document.doc_id) found.set(document.doc_id, first.document)
    }
  }
  return found
}

function doubled(copy: DocumentRow, original: DocumentRow): RowOf<'findings'> {
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

/** The end of the way from copy to copy. */
function rootOf(doc_id: string, found: ReadonlyMap<string, DocumentRow>): DocumentRow | undefined {
  const next = found.get(doc_id)
  return next && (rootOf(next.doc_id, found) ?? next)
}

/**
 * Ties documents that say the same to the one that said it first: equal number or title, one area, on one host also one day,
 * and a body of which at least half the runs of twelve characters are shared. `textOf` gives the newest text of a document.
 */
export function withCopies(rows: readonly DocumentRows[], textOf: (doc_id: string) => string): DocumentRows[] {
  const latest = new Map(rows.map(({ document }) => [document.doc_id, document]))
  const candidates = [...latest.values()].map((document) => ({
    document,
    get text() {
      return textOf(document.doc_id)
    },
  }))
  const found = originals(candidates)
  return rows.map((row) => {
    const original = rootOf(row.document.doc_id, found)
    if (!original) return row
    const document = { ...row.document, copy_of: original.doc_id }
    const isLatest = row.document === latest.get(row.document.doc_id)
    return { ...row, document, findings: isLatest ? [...row.findings, doubled(document, original)] : row.findings }
  })
}
