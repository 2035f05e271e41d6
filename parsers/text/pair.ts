/** Two characters as one number, which is looked up without making a string. A missing one counts as zero. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) | 0)

/**
 * Which pairs of characters some words begin with, as one bit for each of so many hashes. A bit that is not set says no, and says so
 * of nearly every pair of a text, without a look into a map of thousands; where it is set, the map has to be asked.
 */
export interface PairSigns {
  bits: Uint8Array
  /** Hashes there are, less one. */
  mask: number
}

/** So many hashes for each pair let one in sixteen of the others through. */
const HASHES_PER_PAIR = 16
const FEWEST_HASHES = 64
/** Any odd number whose bits are mixed: characters of one script lie close to each other. */
const SPREAD = 0x9e3779b1

const hashOf = (text: string, at: number, mask: number): number => {
  const hash = Math.imul(pairAt(text, at), SPREAD)
  return ((hash >>> 15) ^ hash) & mask
}

/** The pairs that begin some words. */
export function pairSignsOf(words: readonly string[]): PairSigns {
  const least = Math.max(FEWEST_HASHES, words.length * HASHES_PER_PAIR)
  const mask = 2 ** Math.ceil(Math.log2(least)) - 1
  const bits = new Uint8Array((mask + 1) >> 3)
  for (const word of words) {
    const hash = hashOf(word, 0, mask)
    bits[hash >> 3]! |= 1 << (hash & 7)
  }
  return { bits, mask }
}

/** Whether the pair at an offset may be one of those; false for most that are none. */
export function mayBePair({ bits, mask }: PairSigns, text: string, at: number): boolean {
  const hash = hashOf(text, at, mask)
  return (bits[hash >> 3]! & (1 << (hash & 7))) !== 0
}

/** Whether a text may hold one of the pairs. */
export function holdsPair(pairs: PairSigns, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (mayBePair(pairs, text, at)) return true
  return false
}
