import type { Level, Ruling } from './level.ts'

/** The level that gave a field, with its words as printed; the words are empty for what is only assumed. */
export interface Origin {
  level: Level
  words: string
}

/** Where the fields of a statement come from; null for a field without a value, or one that nothing says and none has to. */
export interface Origins {
  indicator: Origin
  /** Null for a plain figure, which is a level. */
  measure: Origin | null
  /** Null for a plain figure, which has no bound. */
  comparator: Origin | null
  period: Origin | null
  status: Origin
  unit: Origin | null
  responsible: Origin | null
  /** A sentence that says the same; null if none does. */
  also: Origin | null
}

/** Longer words are cut: they only have to be found again. */
const LONGEST = 40

/** The origin of what a level says, its words cut. */
export const originAt = (level: Level, words: string | null): Origin => ({
  level,
  words: (words ?? '').slice(0, LONGEST),
})

/** Where else a statement stands: the line of a sentence, and its words. */
export const sentenceOrigin = ({ first_line, quote }: { first_line: number; quote: string }): Origin =>
  originAt('sentence', `line ${first_line}: ${quote}`)

/** The origin of a ruling. */
export const originOf = ({ level, words }: Ruling<unknown>): Origin => originAt(level, words)
