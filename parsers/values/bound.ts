import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { ComparatorPhrase, Unit } from '../../datasets/reference/index.ts'
import { phrases } from './phrases.ts'

/** A bound as found in a text. */
export interface FoundBound {
  comparator: Comparator
  /** Offset after it. */
  end: number
}

/** Finds the words and signs that say how the true value relates to a number. */
export interface BoundReader {
  /** The run of bounds that begins at an offset and stands before a number: 至少达到, ≥, 不得少于. */
  before: (text: string, from: number) => FoundBound | null
  /** The run of bounds that ends at an offset, where a number begins. */
  upTo: (text: string, end: number) => Comparator | null
  /** The bound that begins at an offset after a number and its unit: 以上, （含）以内. */
  behind: (text: string, from: number, unit: Unit | null) => FoundBound | null
  /** The milestone that begins at an offset after a number and its unit, as the offset after it: 大关, 新台阶. */
  milestone: (text: string, from: number) => number | null
}

/** No run of bounds before a number is longer. */
const REACH = 16
/** 至少有10家, 超过了80家: words between a bound and its number that say nothing. */
const PARTICLE = /[了有为是过到至在的]/
/** 以上（含）, 1万（含）—5万: the number itself is included. */
const INCLUSIVE = /[（(](?:不?含(?:本数|本级)?|不?包含)[)）]/y
/** 15个工作日内 is a bound, 3家内资企业 is none: 内 bounds spans of time only. */
const WITHIN = '内'

/** Offset after a mark of inclusion that begins at an offset; the offset itself where none does. */
export function behindInclusive(text: string, from: number): number {
  if (text[from] !== '（' && text[from] !== '(') return from
  INCLUSIVE.lastIndex = from
  return from + (INCLUSIVE.exec(text)?.[0].length ?? 0)
}

/**
 * The bound that holds where two stand together: 至少达到 is a lower bound, for 达到 alone says no more than that the value
 * is reached.
 */
export const stronger = (near: Comparator | null, far: Comparator): Comparator =>
  near === null || near === '=' ? far : near

/** Compiles the rows of comparators. */
export function boundReader(comparators: readonly ComparatorPhrase[]): BoundReader {
  const words = (...positions: ComparatorPhrase['position'][]) =>
    phrases(
      comparators
        .filter(({ position }) => positions.includes(position))
        .map(({ phrase, comparator }): [string, Comparator] => [phrase, comparator]),
    )
  const leading = words('before', 'adverb')
  const trailing = phrases(
    comparators
      .filter(({ position }) => position === 'after')
      .map((row): [string, ComparatorPhrase] => [row.phrase, row]),
  )
  const milestones = words('milestone')

  function before(text: string, from: number): FoundBound | null {
    let found: FoundBound | null = null
    for (let word = leading.at(text, from); word; ) {
      let end: number = (found?.end ?? from) + word.word.length
      if (PARTICLE.test(text[end] ?? '')) end += 1
      found = { comparator: found ? stronger(word.value, found.comparator) : word.value, end }
      word = leading.at(text, end)
    }
    return found
  }

  function upTo(text: string, end: number): Comparator | null {
    let rest = text.slice(Math.max(0, end - REACH), end).replace(/\s/g, '')
    let found: Comparator | null = null
    for (;;) {
      const bare = PARTICLE.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest
      const word = leading.before(rest) ?? leading.before(bare)
      if (!word) return found
      found = stronger(found, word.value)
      rest = (rest.endsWith(word.word) ? rest : bare).slice(0, -word.word.length)
    }
  }

  function behind(text: string, from: number, unit: Unit | null): FoundBound | null {
    const marked = behindInclusive(text, from)
    const start = text[marked] === ' ' ? marked + 1 : marked
    const word = trailing.at(text, start)
    const end = start + (word?.word.length ?? 0)
    if (word && !word.value.unless.some((next) => text.startsWith(next, end)))
      return { comparator: word.value.comparator, end: behindInclusive(text, end) }
    const isWithin = unit?.dimension === 'time' && text[from] === WITHIN
    return isWithin ? { comparator: '<=', end: from + 1 } : null
  }

  function milestone(text: string, from: number): number | null {
    const word = milestones.at(text, from)
    return word && from + word.word.length
  }
  return { before, upTo, behind, milestone }
}
