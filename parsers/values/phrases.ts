/** Words of a table, found in text: at its start, at its end, or anywhere. The longest word wins. */
export interface Phrases<V> {
  at: (text: string) => { word: string; value: V } | null
  before: (text: string) => { word: string; value: V } | null
  last: (text: string) => { word: string; value: V; start: number; end: number } | null
  /** Every word in a text, left to right, none inside another. */
  all: (text: string) => { word: string; start: number; end: number }[]
  includedIn: (text: string) => { word: string; value: V } | null
}

/** Escapes a text so that a regular expression matches just it. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One of several words, the longest first, so that 个百分点 is not read as 个. */
export const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** Compiles a table of words. Alternatives are literal, so every search is linear in the text. */
export function phrases<V>(entries: Iterable<readonly [word: string, value: V]>): Phrases<V> {
  const values = new Map(entries)
  const words = [...values.keys()].sort((a, b) => b.length - a.length)
  const any = words.length === 0 ? '(?!)' : words.map(literal).join('|')
  const start = new RegExp(`^(?:${any})`)
  const everywhere = new RegExp(any, 'g')
  const lengths = [...new Set(words.map((word) => word.length))].sort((a, b) => b - a)
  const entry = (word: string) => ({ word, value: values.get(word)! })
  return {
    at: (text) => {
      const match = start.exec(text)
      return match && entry(match[0])
    },
    before: (text) => {
      const length = lengths.find((one) => values.has(text.slice(-one)) && one <= text.length)
      return length ? entry(text.slice(-length)) : null
    },
    last: (text) => {
      const match = [...text.matchAll(everywhere)].at(-1)
      return match ? { ...entry(match[0]), start: match.index, end: match.index + match[0].length } : null
    },
    all: (text) =>
      [...text.matchAll(everywhere)].map((match) => ({
        word: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    includedIn: (text) => {
      const match = text.match(new RegExp(any))
      return match ? entry(match[0]) : null
    },
  }
}
