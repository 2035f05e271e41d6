import type { PlaceWord } from '../../datasets/reference/index.ts'
import { oneOf } from '../values/phrases.ts'

/** Tells by words whether a text names a place, and whether it is told of. */
export interface PlaceWords {
  /** True for what stands before 镇, 乡 or 街道 and is no name: 特色小, 示范. */
  isNoStem: (stem: string) => boolean
  /** True for what a clause goes on with after a place that is its subject: 财政收入20亿元. */
  isPredicate: (rest: string) => boolean
  /** Short names of prefectures and counties that are words as well. */
  shortNames: ReadonlySet<string>
}

const DIGIT_ENDS = /\d$/
const DIGIT_BEGINS = /^\d/

/** Compiles the table of words. */
export function placeWords(rows: readonly PlaceWord[]): PlaceWords {
  const wordsOf = (role: PlaceWord['role']) => rows.filter((row) => row.role === role).map(({ word }) => word)
  const patternOf = (before: string, words: readonly string[], after: string): RegExp =>
    words.length === 0 ? /(?!)/ : new RegExp(`${before}(?:${oneOf(words)})${after}`, 'u')
  const within = patternOf('', wordsOf('stem_word'), '')
  const ending = patternOf('', wordsOf('stem_ending'), '$')
  const predicate = patternOf('^的?', wordsOf('predicate'), '')
  return {
    isNoStem: (stem) => DIGIT_ENDS.test(stem) || ending.test(stem) || within.test(stem),
    isPredicate: (rest) => DIGIT_BEGINS.test(rest) || predicate.test(rest),
    shortNames: new Set(wordsOf('short_name')),
  }
}
