import type { Lines } from '../../text/lines.ts'
import { narrowed } from '../../text/narrow.ts'
import { quantitiesIn } from '../../values/grammar.ts'
import { maskNames } from '../../values/masks.ts'
import { readPeriods } from '../../values/period.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** True for an offset around which numbers have lost their units. */
export type LossReader = (offset: number) => boolean

const WORD_BEFORE = /(?<!附件|附表|[表图第])(?<=[\p{Script=Han}”])[ \t]?$/u
/** 2号线, 3级 and 5届 are whole. */
const WORD_BEHIND = /^[ \t]?(?![号级届层])\p{Script=Han}/u
/** A scale or a fraction stands for itself: 惠及43万儿童, 收入比缩小至1.81. */
const PLAIN = /^\d{1,4}$/

/** Characters before and after a number that are looked at: what loses characters loses them everywhere. */
const REACH = 150
/** As many bare numbers nearby, and as large a share of all numbers there. */
const FEWEST_BARE = 2
const LEAST_SHARE = 1 / 3

interface NumberPlace {
  at: number
  isBare: boolean
}

/** The numbers of a text that name nothing and no period; bare ones stand beside words and neither count nor measure. */
function numbersOf(printed: string, lexicon: Lexicon): NumberPlace[] {
  const text = narrowed(printed)
  const withoutPeriods = readPeriods(text, null, lexicon.periods).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  )
  const masked = maskNames(withoutPeriods).text
  return quantitiesIn(masked, lexicon.quantities).map(({ unit, comparator, start, end }) => ({
    at: start,
    isBare:
      unit === null &&
      comparator === null &&
      PLAIN.test(masked.slice(start, end)) &&
      (WORD_BEFORE.test(masked.slice(Math.max(0, start - 3), start)) || WORD_BEHIND.test(masked.slice(end, end + 2))),
  }))
}

/** How many of things that stand in order come before the first of which something holds. */
function countBefore(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const firstAt = (places: readonly NumberPlace[], offset: number): number =>
  countBefore(places.length, (i) => places[i]!.at >= offset)

/** Index of the line in which an offset lies. */
const lineAt = (lines: Lines, offset: number): number =>
  Math.max(0, countBefore(lines.length, (i) => lines.at(i)!.start > offset) - 1)

/**
 * Finds where a text has lost its lone characters, units among them (portal-conventions §8): many of the numbers there
 * are bare. A few bare numbers in a long sound text say nothing of the others. A line is read when it is first asked for.
 */
export function lossReader(lines: Lines, lexicon: Lexicon): LossReader {
  const known = new Map<number, NumberPlace[]>()
  function numbersIn(index: number): NumberPlace[] {
    const before = known.get(index)
    if (before) return before
    const { text, start } = lines.at(index)!
    const found = numbersOf(text, lexicon).map(({ at, isBare }) => ({ at: start + at, isBare }))
    known.set(index, found)
    return found
  }
  return (offset) => {
    const [from, to] = [offset - REACH, offset + REACH]
    const near: NumberPlace[] = []
    for (let i = lineAt(lines, from); i < lines.length && lines.at(i)!.start < to; i++) {
      const places = numbersIn(i)
      near.push(...places.slice(firstAt(places, from), firstAt(places, to)))
    }
    const n_bare = near.filter(({ isBare }) => isBare).length
    return n_bare >= FEWEST_BARE && n_bare >= near.length * LEAST_SHARE
  }
}
