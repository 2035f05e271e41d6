import { mayBePair, pairAt, pairSignsOf } from './pair.ts'

/** The words that a text holds, in the order of their table, each with the offset at which it first stands. */
export type WordPlaces = ReadonlyMap<string, number>

/**
 * Looks for many words in one pass over a text: searching it for a thousand names one by one costs as much as reading it a
 * thousand times. Words of one character are not looked for.
 */
export function firstPlaces(table: Iterable<string>): (text: string) => WordPlaces {
  const words = [...table].filter((word) => word.length > 1)
  const order = new Map(words.map((word, i) => [word, i]))
  const begins = pairSignsOf(words)
  const byHead = new Map<number, string[]>()
  for (const word of words) {
    const known = byHead.get(pairAt(word, 0))
    if (known) known.push(word)
    else byHead.set(pairAt(word, 0), [word])
  }
  return (text) => {
    const places = new Map<string, number>()
    for (let at = 0; at < text.length; at++) {
      if (!mayBePair(begins, text, at)) continue
      for (const word of byHead.get(pairAt(text, at)) ?? []) {
        if (!places.has(word) && text.startsWith(word, at)) places.set(word, at)
      }
    }
    return new Map([...places].sort(([one], [other]) => order.get(one)! - order.get(other)!))
  }
}
