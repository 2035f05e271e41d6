import { pairAt } from '../text/pair.ts'

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

/**
 * Compiles a table of words. Looked up by their first or last two characters: a regular expression would try hundreds of
 * words at every character of a text, and one character begins words of a dozen lengths.
 */
export function phrases<V>(entries: Iterable<readonly [word: string, value: V]>): Phrases<V> {
  const values = new Map([...entries].filter(([word]) => word !== ''))
  const words = [...values.keys()].filter((word) => word.length > 1)
  const letters = new Set([...values.keys()].filter((word) => word.length === 1).map((word) => word.charCodeAt(0)))
  const byFirst = lengthsBy(words, (word) => pairAt(word, 0))
  const byLast = lengthsBy(words, (word) => pairAt(word, word.length - 2))
  const entry = (word: string): Phrase<V> => ({ word, value: values.get(word)! })
  const wordAt = (text: string, start: number): string | null => {
    for (const length of byFirst.get(pairAt(text, start)) ?? NONE) {
      const word = text.slice(start, start + length)
      if (values.has(word)) return word
    }
    return letters.has(text.charCodeAt(start)) ? text[start]! : null
  }
  const all = (text: string): FoundPhrase<V>[] => {
    const found: FoundPhrase<V>[] = []
    for (let start = 0; start < text.length; start++) {
      const word = wordAt(text, start)
      if (word === null) continue
      found.push({ ...entry(word), start, end: start + word.length })
      start += word.length - 1
    }
    return found
  }
  return {
    at: (text, from = 0) => {
      const word = wordAt(text, from)
      return word === null ? null : entry(word)
    },
    before: (text) => {
      for (const length of byLast.get(pairAt(text, text.length - 2)) ?? NONE) {
        const word = text.slice(-length)
        if (values.has(word)) return entry(word)
      }
      return letters.has(text.charCodeAt(text.length - 1)) ? entry(text.at(-1)!) : null
    },
    last: (text) => all(text).at(-1) ?? null,
    all,
    includedIn: (text) => all(text)[0] ?? null,
  }
}
