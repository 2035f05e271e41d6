/** Codes and numbers of persons, posts and schools are written without a mark between digits, and begin alike. */
const DIGITS = /^\d+$/
const SHORTEST = 6
/** So many digits count nothing, to the unit. */
const UNCOUNTABLE = 13
/** How many leading digits codes of one list share, and in how many cells it must be so to be no chance. */
const [SHARED, FEWEST] = [2, 5]
const PADDED = /^0\d/

/**
 * Whether the texts of a column are codes, which count nothing: 154111050101021, 4111010001, 040103. They are as long as
 * each other, and too long for a count, or begin alike; or some are filled up with zeros: 007, 112.
 */
export function areCodes(texts: readonly string[]): boolean {
  const [first] = texts
  if (first === undefined || !texts.every((text) => DIGITS.test(text))) return false
  if (texts.some((text) => PADDED.test(text))) return true
  if (texts.some((text) => text.length !== first.length)) return false
  if (first.length >= UNCOUNTABLE) return true
  if (first.length < SHORTEST) return false
  const area = first.slice(0, SHARED)
  return new Set(texts).size >= FEWEST && texts.every((text) => text.startsWith(area))
}
