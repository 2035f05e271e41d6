import type { Language } from '../sentence/language.ts'
import type { Reading } from '../sentence/reading.ts'

/** Why a number states nothing, with sentences that a test reads. */
export interface Exclusion {
  /** Name of the reason; several rows may share it. */
  rule: string
  /** The first reason that holds of a number in it is this one. */
  example: string
  /** Reads much like it, and the reason holds of none of its numbers. */
  counterexample: string
  /**
   * Characters one of which stands in the words around the number, or in its name, wherever the reason holds: it is asked of no other.
   * Left out if no character tells.
   */
  signs?: string
  holds: (reading: Reading, language: Language) => boolean
}
