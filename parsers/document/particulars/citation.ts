import type { Genre } from '../../../datasets/reference/genre.ts'
import { matchesOf } from '../../text/matches.ts'
import { endsInGenre } from './genre.ts'
import { type FoundNumber, numbersIn } from './number.ts'

/** Another document that a text names, by number, by title or by both. */
export interface Citation {
  doc_no: string | null
  title: string | null
}

const TITLE = /《([^《》\n]{4,90})》/g
/** What may stand between a title and its number: 《…》的通知（渝府办发〔2023〕26号）. */
const BETWEEN = /^(?:的?(?:通知|函|意见))?\s?[（(]\s?$/

interface FoundTitle {
  title: string
  end: number
}

/** Titles of documents with a known form; 《重庆日报》 is none. */
const titlesIn = (text: string, genres: readonly Genre[]): FoundTitle[] =>
  matchesOf(text, TITLE)
    .map((match) => ({ title: match[1]!.replace(/\s/g, ''), end: match.index + match[0].length }))
    .filter(({ title }) => endsInGenre(title, genres))

const follows = (text: string, { end }: FoundTitle, number: FoundNumber): boolean =>
  number.start >= end && BETWEEN.test(text.slice(end, number.start))

/** Own title and number, which a covering letter names as well, are no citations. */
const isOwn = ({ doc_no, title }: Citation, own: Citation): boolean =>
  (doc_no !== null && doc_no === own.doc_no) ||
  (title !== null && (own.title?.replace(/\s/g, '').includes(title) ?? false))

/** Documents that a text cites, each once, in order; `own` is the citing document itself. */
export function citationsIn(text: string, own: Citation, genres: readonly Genre[]): Citation[] {
  const numbers = numbersIn(text)
  const titles = titlesIn(text, genres)
  const named = titles.map((found) => ({ ...found, number: numbers.find((number) => follows(text, found, number)) }))
  const placed = [
    ...named.map(({ title, number, end }) => ({ at: end, cited: { title, doc_no: number?.number ?? null } })),
    ...numbers
      .filter((number) => !named.some((one) => one.number === number))
      .map(({ number, start }) => ({ at: start, cited: { title: null, doc_no: number } })),
  ]
  const found = new Map<string, Citation>()
  for (const { cited } of placed.sort((a, b) => a.at - b.at)) {
    const key = cited.doc_no ?? cited.title!
    if (!isOwn(cited, own) && !found.has(key)) found.set(key, cited)
  }
  return [...found.values()]
}
