/** An exact decimal: `digits` / 10^`scale`. Sums of such numbers never round. */
export interface Decimal {
  digits: bigint
  scale: number
}

const PLAIN = /^([+-]?)((?:\d{1,3}(?:[,']\d{3})+|\d+))(?:\.(\d+))?([%‰]?)$/
const BLANK = /^(?:[-/\\.…~]{1,4}|无)$/
/** Text that narrowing leaves as it is. Nearly every cell of a long table is such, and narrowing is slow. */
const NARROW = /^[!-~\u4e00-\u9fff]*$/
/** A raised or lowered digit after another is an exponent or the mark of a note, and no digit of the number: 10³000. */
const RAISED = /[\d０-９][\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/
/** What stands for a wide blank or a line break: two numbers on its sides are never one. */
const APART = '\n'
/** Blanks inside a number: groups of three belong together, any other digits are two numbers. */
const GROUPED = /(?<=^[+-]?\d{1,3}(?: \d{3}){0,5}) (?=\d{3}(?: \d{3}){0,5}(?!\d))/g

/** Whether a text is digits alone, as most cells of a long table are: checked without a regex, which is slow here. */
export function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 48 || unit > 57) return false
  }
  return text !== ''
}

/**
 * The characters that a cell's number is read from: full-width forms narrowed, dashes made one, blanks dropped, except
 * between digits that are no groups of three: 40 30 is no 4030.
 */
export function halfWidth(text: string): string {
  if (NARROW.test(text) || RAISED.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[−–—―─]/g, '-')
    .replace(/[～∼]/g, '~')
    .replace(/’/g, "'")
    .trim()
    .replace(/\s{2,}|[\n\r]/g, APART)
    .replace(/[^\S\n]/g, ' ')
    .replace(GROUPED, '')
    .replace(/\s(?!\d)|(?<!\d)\s/g, '')
}

/** True for what a table prints where a cell has no value: -, /, 无. `narrow` is the half-width form. */
export const isBlankMark = (narrow: string): boolean => BLANK.test(narrow)

/** True for a number and nothing else, in its half-width form. */
export const isPlain = (narrow: string): boolean => PLAIN.test(narrow)

/**
 * The exact number a cell states, null if it states none. Thousands separators and a percent sign are allowed;
 * ranges, bounds and numbers with a unit are figures, not numbers, and give null.
 */
export function readDecimal(text: string): Decimal | null {
  if (isBare(text)) return { digits: BigInt(text), scale: 0 }
  const match = PLAIN.exec(halfWidth(text))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = BigInt(whole.replace(/[,']/g, '') + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** The same number with at least `scale` decimals, as bare digits. */
export const digitsAt = (decimal: Decimal, scale: number): bigint =>
  decimal.digits * 10n ** BigInt(Math.max(0, scale - decimal.scale))

/** More decimals than any table prints; sums at one scale are exact. */
const EXACT = 8

/** The number of a cell at a scale that all cells share, so that they can be added; zero where it states none. */
export function digitsOf(text: string): bigint {
  const decimal = readDecimal(text)
  return decimal === null ? 0n : digitsAt(decimal, EXACT)
}

/** Writes digits at a scale the way a table would print them, without trailing zeros added or dropped. */
export function printDecimal(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : ''
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
