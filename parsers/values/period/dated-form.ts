import { matchesOf } from '../../text/matches.ts'
import { plainForm } from '../../text/narrow.ts'

/** A text as dates are looked for in it. */
export interface DatedForm {
  text: string
  /** Offset in the printed text of a character of this one. */
  at: (offset: number) => number
}

const ZEROS = '〇零○◯ＯO0'
const NUMERALS = '〇零○◯一二三四五六七八九十百千'
const HAN_YEAR = new RegExp(
  `(?<![${NUMERALS}\\d])[一二][九${ZEROS}][${ZEROS}一二三四五六七八九]{2}(?=\\s{0,2}(?:年|(?:[—–―\\-－−~～〜/]{1,2}|[至到、和与及])\\s{0,2}[一二12][九${ZEROS}]))`,
  'g',
)
const HAN_YEAR_GATE = new RegExp(`[一二][九${ZEROS}][${ZEROS}一二三四五六七八九]{2}`)
const DIGITS = '零一二三四五六七八九'

const digitOf = (char: string): string => (ZEROS.includes(char) ? '0' : String(DIGITS.indexOf(char)))

/**
 * A text with the years that are spelled out (二〇二五年, 二零二五年, and 二O二五年, as zero is often typed) in digits. Every
 * character keeps its place.
 */
export const withDigitYears = (text: string): string =>
  HAN_YEAR_GATE.test(text) ? text.replace(HAN_YEAR, (year) => [...year].map(digitOf).join('')) : text

/** 2025.6月, 2025/6月: a point or stroke in place of 年. */
const POINTED = /(?<!\d)((?:19|20)\d{2})[.．/-](?=(?:1[0-2]|0?[1-9])月)/g

const BLANKS = /\s{1,3}/g
const DIGIT = /\d/
const COUNTS = new RegExp(`[\\d${NUMERALS}]`)

/** Blanks between two numbers separate them (2024 2025年, 一 2025年); others inside a date are only layout (2025 年 6 月). */
function separates(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return true
  if (!COUNTS.test(before) || !COUNTS.test(after)) return false
  return DIGIT.test(before) || DIGIT.test(after)
}

const same = (offset: number): number => offset

function squeezed(text: string): DatedForm {
  const blanks = matchesOf(text, BLANKS).filter(
    ({ index, 0: blank }) => !separates(text[index - 1], text[index + blank.length]),
  )
  if (blanks.length === 0) return { text, at: same }
  const places: number[] = []
  let kept = ''
  let from = 0
  for (const { index, 0: blank } of [...blanks, { index: text.length, 0: '' }]) {
    for (let i = from; i < index; i++) places.push(i)
    kept += text.slice(from, index)
    from = index + blank.length
  }
  return { text: kept, at: (offset) => places[offset] ?? text.length }
}

/** Blanks, spelled years and points for 年: most texts hold none of them. */
const DIFFERS = new RegExp(`\\s|${HAN_YEAR_GATE.source}|\\d[.．/-](?:1[0-2]|0?[1-9])月`)

/** A text narrowed, its spelled years in digits, without the blanks inside dates. */
export function datedForm(printed: string): DatedForm {
  const plain = plainForm(printed)
  if (!DIFFERS.test(plain)) return { text: plain, at: same }
  const { text, at } = squeezed(plain)
  return { text: withDigitYears(text).replace(POINTED, '$1年'), at }
}
