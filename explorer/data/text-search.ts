import { EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import { type FoundDocument, folded, type GramRow, gramsOf } from '../../datasets/explorer/search.ts'
import type { SourceLine } from '../../datasets/records/line.ts'
import { grouped } from '../figures/grouped.ts'
import type { Release } from './release.ts'

/** A document that has all the words, with the first lines that have some. */
export interface Hit {
  document: FoundDocument
  /** None if only its title, number or issuer has them. */
  lines: SourceLine[]
}

/** What a search found, read piece by piece. */
export interface FoundTexts {
  /** Documents that may have the words: each has every two letters of theirs in a row. */
  n_candidates: number
  /** The next documents that really have them, the newest first. */
  next(): Promise<Hit[]>
  /** True when all candidates were looked at. */
  isDone(): boolean
}

/** Candidates that are read first. */
const FIRST = 12
/** Where they were not enough, so many times as many are read next: their texts lie apart, and each reading unpacks groups of rows. */
const GROWTH = 4
/** Candidates that are read at once at most. */
const MOST = 768
/** Hits that are shown at once, if there are as many. */
const ENOUGH = 8
/** Lines of a document that are shown. */
const LINES = 3

const numbersOf = (steps: readonly number[]): number[] => {
  let number = 0
  return steps.map((step) => {
    number += step
    return number
  })
}

/** The documents that have each of some grams. */
async function candidates(release: Release, grams: readonly string[]): Promise<number[]> {
  const rows = await release.derived<GramRow>(EXPLORER_FILES.grams, { where: { gram: grams } })
  if (rows.length < grams.length) return []
  const [rarest, ...others] = rows.map(({ steps }) => numbersOf(steps)).sort((a, b) => a.length - b.length)
  const sets = others.map((numbers) => new Set(numbers))
  return rarest!.filter((number) => sets.every((set) => set.has(number)))
}

/** Documents by their numbers. */
const documentsAt = (release: Release, numbers: readonly number[]): Promise<FoundDocument[]> =>
  Promise.all(
    numbers.map(async (at) => (await release.numbered<FoundDocument>(EXPLORER_FILES.documents, at, at + 1))[0]!),
  )

function hitOf(document: FoundDocument, lines: readonly SourceLine[], words: readonly string[]): Hit | null {
  const { title, doc_no } = document
  const inOrder = lines.toSorted((a, b) => a.line - b.line)
  const told = inOrder.map((line) => ({ line, text: folded(line.text) }))
  const text = [folded(title ?? ''), folded(doc_no ?? ''), ...told.map((one) => one.text)].join('')
  // The issuer stands in the text of nearly every document; where it does not, its words are no finding.
  if (!words.every((word) => text.includes(word))) return null
  const telling = told.filter((one) => words.some((word) => one.text.includes(word)))
  return { document, lines: telling.slice(0, LINES).map(({ line }) => line) }
}

async function hitsAmong(
  release: Release,
  documents: readonly FoundDocument[],
  words: readonly string[],
): Promise<Hit[]> {
  const where = { doc_id: documents.map(({ doc_id }) => doc_id) }
  const lines = await release.rows<SourceLine>('text', { where })
  const byDocument = grouped(lines, ({ doc_id }) => doc_id)
  return documents.flatMap((document) => hitOf(document, byDocument.get(document.doc_id) ?? [], words) ?? [])
}

/** Searches the texts of a release for folded words, each of two letters at least. */
export async function searchTexts(release: Release, words: readonly string[]): Promise<FoundTexts> {
  const found = await candidates(release, [...new Set(words.flatMap(gramsOf))])
  let at = 0
  let size = FIRST
  const waiting: Hit[] = []
  const next = async (): Promise<Hit[]> => {
    while (waiting.length < ENOUGH && at < found.length) {
      const documents = await documentsAt(release, found.slice(at, at + size))
      at += size
      size = Math.min(size * GROWTH, MOST)
      waiting.push(...(await hitsAmong(release, documents, words)))
    }
    size = FIRST
    return waiting.splice(0, ENOUGH)
  }
  return { n_candidates: found.length, next, isDone: () => at >= found.length && waiting.length === 0 }
}
