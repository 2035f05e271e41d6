import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { ScopeRule } from './left-out.ts'

/** A quantity as a peer's test expects it. What is left out is not asked. */
export interface ExpectedQuantity {
  value: number
  /** Upper end of a range; null if there must be none. */
  high?: number | null
  /** A unit of units.csv; values are compared in its canonical unit. */
  unit?: string
  /** Any of these is right: whether 以上 includes the number itself is a convention. */
  comparators?: readonly (Comparator | null)[]
}

/** A period as a peer's test expects it: the words that name it, and the spans of ISO days of which any is right. */
export interface ExpectedPeriod {
  words: string
  spans: readonly (readonly [start: string, end: string])[] | null
}

/** The quantities that a peer's model looks for; it reads past all others. */
export type QuantityKind = 'any' | 'money' | 'measure' | 'percent' | 'bounded'

/** What duibiao is asked. Null or an empty list means that nothing must be read. */
export type Question =
  | { ask: 'number'; expected: number | null }
  | { ask: 'quantities'; of: QuantityKind; expected: readonly ExpectedQuantity[] }
  | { ask: 'periods'; day: string; expected: readonly ExpectedPeriod[] }

/** A case of a peer's test suite. */
export type PeerCase = Question & {
  text: string
  /** The rule of `left-out.ts` by which the case is out of scope, if the suite itself tells. */
  rule?: ScopeRule
}
