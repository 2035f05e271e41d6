import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'

/** What a reading is amended by: the readings before it, and the sentence. */
export interface Around {
  previous: Reading | undefined
  /** All of the sentence so far, in order. */
  readings: readonly Reading[]
  /** What the sentence before counted, if this one tells the parts of it. */
  whole: Reading | null
  /** As printed. */
  sentence: string
  language: Language
}

/** What the words around a number add to its reading, with sentences that a test reads. */
export interface Amendment {
  /** It adds something to a number in it. */
  example: string
  /** Reads much like it, and it adds nothing. */
  counterexample: string
  /** The reading with what it adds; null if it adds nothing. */
  amend: (reading: Reading, around: Around) => Reading | null
}
