import { mayBePair, pairAt, pairSignsOf } from '../text/pair.ts'
import { isSign, signsOf } from '../text/signs.ts'

/** A word of a table, with what it stands for. */
export interface Phrase<V> {
  word: string
  value: V
}

/** The same, as found: offsets in the text, the end exclusive. */
export interface FoundPhrase<V> extends Phrase<V> {
  start: number
  end: number
}

/** Words of a table, found in text: at its start, at its end, or anywhere. The longest word at a place wins. */
export interface Phrases<V> {
  /** The word that begins at an offset, the start of the text where none is given. */
  at: (text: string, from?: number) => Phrase<V> | null
  before: (text: string) => Phrase<V> | null
  last: (text: string) => FoundPhrase<V> | null
  /** Every word in a text, left to right, none inside another. */
  all: (text: string) => FoundPhrase<V>[]
  includedIn: (text: string) => Phrase<V> | null
}

/** Escapes a text so that a regular expression matches just it. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One of several words, the longest first, so that 个百分点 is not read as 个. */
export const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** Lengths of the words that begin (or end) with two characters, the longest first. */
function lengthsBy(words: readonly string[], pairOf: (word: string) => number): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>()
  for (const word of words) lengths.set(pairOf(word), (lengths.get(pairOf(word)) ?? new Set()).add(word.length))
  return new Map([...lengths].map(([pair, found]) => [pair, [...found].sort((a, b) => b - a)]))
}

const NONE: readonly number[] = []
type WordAt<V> = (text: string, start: number) => Phrase<V> | null

/** Every word in a text, left to right, none inside another. */
function allIn<V>(text: string, wordAt: WordAt<V>): FoundPhrase<V>[] {
  const found: FoundPhrase<V>[] = []
  for (let start = 0; start < text.length; start++) {
    const one = wordAt(text, start)
    if (one === null) continue
    const end = start + one.word.length
    found.push({ word: one.word, value: one.value, start, end })
    start = end - 1
  }
  return found
}

/** The last of them, without a list of the others. */
function lastIn<V>(text: string, wordAt: WordAt<V>): FoundPhrase<V> | null {
  let latest: Phrase<V> | null = null
  let end = 0
  for (let start = 0; start < text.length; start++) {
    const one = wordAt(text, start)
    if (one === null) continue
    latest = one
    end = start + one.word.length
    start = end - 1
  }
  return latest && { word: latest.word, value: latest.value, start: end - latest.word.length, end }
}

function firstIn<V>(text: string, wordAt: WordAt<V>): Phrase<V> | null {
  for (let start = 0; start < text.length; start++) {
    const one = wordAt(text, start)
    if (one !== null) return one
  }
  return null
}

/**
 * Compiles a table of words. Looked up by their first or last two characters: a regular expression would try hundreds of
 * words at every character of a text, and one character begins words of a dozen lengths.
 */
export function phrases<V>(entries: Iterable<readonly [word: string, value: V]>): Phrases<V> {
  const known = new Map(
    [...entries].filter(([word]) => word !== '').map(([word, value]): [string, Phrase<V>] => [word, { word, value }]),
  )
  const words = [...known.keys()]
  const long = words.filter((word) => word.length > 1)
  const byFirst = lengthsBy(long, (word) => pairAt(word, 0))
  const byLast = lengthsBy(long, (word) => pairAt(word, word.length - 2))
  const pairs = pairSignsOf(long)
  // Most characters begin or end no word, and a look at a bit is cheaper than one into a map.
  const firsts = signsOf(words.map((word) => word[0]!).join(''))
  const lasts = signsOf(words.map((word) => word.at(-1)!).join(''))
  const wordAt: WordAt<V> = (text, start) => {
    if (!isSign(firsts, text, start)) return null
    const lengths = mayBePair(pairs, text, start) ? byFirst.get(pairAt(text, start)) : undefined
    for (const length of lengths ?? NONE) {
      const word = known.get(text.slice(start, start + length))
      if (word !== undefined) return word
    }
    return known.get(text[start]!) ?? null
  }
  return {
    at: (text, from = 0) => wordAt(text, from),
    before: (text) => {
      if (!isSign(lasts, text, text.length - 1)) return null
      for (const length of byLast.get(pairAt(text, text.length - 2)) ?? NONE) {
        const word = known.get(text.slice(-length))
        if (word !== undefined) return word
      }
      return known.get(text.at(-1) ?? '') ?? null
    },
    last: (text) => lastIn(text, wordAt),
    all: (text) => allIn(text, wordAt),
    includedIn: (text) => firstIn(text, wordAt),
  }
}
