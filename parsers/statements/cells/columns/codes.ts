import { isBare } from '../../../values/decimal.ts'

/** Codes and numbers of persons, posts and schools are written without a mark between digits, and begin alike. */
const SHORTEST = 6
/** So many digits count nothing, to the unit. */
const UNCOUNTABLE = 13
/** How many leading digits codes of one list share, and in how many cells it must be so to be no chance. */
const [SHARED, FEWEST] = [2, 5]
const PADDED = /^0\d/

/** Shorter numbers that count on are of rows. */
const SHORTEST_COUNTING = 4

/** True for numbers of which most are one more than the one above: 620301, 620302, 620303, 620401. */
function countOn(texts: readonly string[]): boolean {
  if (texts.length < FEWEST || texts[0]!.length < SHORTEST_COUNTING) return false
  const steps = texts.filter((text, at) => at > 0 && Number(text) === Number(texts[at - 1]) + 1)
  return steps.length * 2 > texts.length
}

/**
 * Whether the texts of a column are codes, which count nothing: 154111050101021, 4111010001, 040103. They are as long as
 * each other, and too long for a count, or begin alike or count on; or some are filled up with zeros: 007, 112.
 */
export function areCodes(texts: readonly string[]): boolean {
  const [first] = texts
  if (first === undefined || !texts.every(isBare)) return false
  if (texts.some((text) => PADDED.test(text))) return true
  if (texts.some((text) => text.length !== first.length)) return false
  if (first.length >= UNCOUNTABLE || countOn(texts)) return true
  if (first.length < SHORTEST) return false
  const area = first.slice(0, SHARED)
  return new Set(texts).size >= FEWEST && texts.every((text) => text.startsWith(area))
}
