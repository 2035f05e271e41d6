import { folded } from '../../datasets/explorer/search.ts'
import type { TextExtent } from './marked-text.ts'

/** A folded text, and where each of its UTF-16 units stood before. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let result = ''
  let at = 0
  for (const letter of text) {
    const kept = folded(letter)
    for (let n = 0; n < kept.length; n++) places.push(at)
    result += kept
    at += letter.length
  }
  return { folded: result, places }
}

/** Where folded words stand in a text, blanks and signs between their letters included; in the order of the text. */
export function foundIn(text: string, words: readonly string[]): TextExtent[] {
  const { folded: searched, places } = foldedWithPlaces(text)
  const found: TextExtent[] = []
  for (const word of words) {
    for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) {
      const last = places[at + word.length - 1]!
      found.push({ start: places[at]!, end: last + [...text.slice(last)][0]!.length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Characters shown before and after what was found. */
const AROUND = 48

/** The part of a long text around its first finding; dots stand for what is left out. */
export function excerpt(text: string, found: readonly TextExtent[]): { text: string; found: TextExtent[] } {
  const first = found[0] ?? { start: 0, end: 0 }
  const from = first.start <= AROUND ? 0 : first.start - AROUND
  const to = Math.min(text.length, Math.max(first.end + 2 * AROUND, from + 3 * AROUND))
  const before = from > 0 ? '…' : ''
  const shown = found.filter(({ end }) => end <= to)
  const moved = (place: number) => place - from + before.length
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    found: shown.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  }
}
