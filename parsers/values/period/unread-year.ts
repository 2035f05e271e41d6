import type { PeriodWord } from '../../../datasets/reference/index.ts'
import type { Stretch } from '../../text/stretch.ts'
import { numeralOf } from '../numeral.ts'
import { oneOfRoles } from './guard.ts'

/** What digits, numerals, letters like digits and placeholders of a torn or masked year stand for. */
const DIGIT_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, digit])),
  ...Object.fromEntries([...'〇零○◯ＯOo'].map((zero) => [zero, '0'])),
  ...Object.fromEntries([...'一二三四五六七八九'].map((char, i) => [char, String(i + 1)])),
  两: '2',
  ...Object.fromEntries([...'XxＸ×*＊□_'].map((blank) => [blank, '?'])),
}
const PLACES = '十百千'
const SIGNS = `${Object.keys(DIGIT_OF).join('')}${PLACES}`.replace(/[*]/, '\\*')

/** 元 of 民国元年 and every sign. */
const SIGN_CODES: ReadonlySet<number> = new Set(
  [...`${Object.keys(DIGIT_OF).join('')}${PLACES}元`].map((char) => char.charCodeAt(0)),
)

const isYear = (value: number): boolean => value >= 1900 && value <= 2100

/** 203年, 20255年 and 20212025年 are years that lost or gained digits; 100年 and 3000年 are spans of time. */
function isDigitYear(digits: string): boolean {
  const value = Number(digits)
  if (value % 100 === 0) return false
  if (digits.length === 3) return /^(?:19|20)[1-9]$/.test(digits)
  if (digits.length === 4) return digits.startsWith('2') && !isYear(value)
  return /(?:19|20)\d{2}/.test(digits)
}

/** 2O25, 20二五, 二零三Ｘ: begins like a year, but is written with signs of several kinds. */
function isMixedYear(signs: string): boolean {
  const digits = [...signs].map((sign) => DIGIT_OF[sign] ?? '').join('')
  if (digits.length < signs.length) return false
  // 方案一2025年: a whole year after another word.
  if (/^\D{1,6}(?:19|20)\d{2}$/.test(signs)) return false
  return /^(?:19|20|[12]\?)[\d?]{1,3}$/.test(digits) || /^(?:19|20)\d{2,4}(?:19|20)\d{2}$/.test(digits)
}

/** True for signs before 年 that were meant as a year. */
function isYearLike(run: string): boolean {
  const signs = run.replace(/\s/g, '')
  if (signs !== run) return /^\d{4}$/.test(signs) && isYear(Number(signs))
  if (/^\d+$/.test(signs)) return isDigitYear(signs)
  const spelled = numeralOf(signs)
  const isCounted = [...signs].some((sign) => PLACES.includes(sign))
  if (isCounted) return spelled !== null && isYear(spelled) && spelled % 100 !== 0
  return isMixedYear(signs)
}

/** Finds words that look like years and that no rule can read. */
export interface UnreadYears {
  /** Everything that may stand before 年 in such a word; tried at each 年. */
  run: RegExp
  era: RegExp
}

/** Compiles the patterns. */
export const unreadYears = (words: readonly PeriodWord[]): UnreadYears => ({
  run: new RegExp(`(?<=(?<![${SIGNS}A-Za-z.])([${SIGNS}](?:\\s?[${SIGNS}]){1,9}))年(?![代级龄])`, 'y'),
  era: new RegExp(`(?<=((?:${oneOfRoles(words, 'era')})(?:元|[\\d〇零一二三四五六七八九十百]{1,5})))年`, 'y'),
})

const YEAR = '年'
const PLAIN = /^(?:19|20)\d{2}$/
/** Offset at which the word of a pattern begins that ends at another; null if none ends there. */
function startOf(pattern: RegExp, text: string, at: number, isMeant: (run: string) => boolean): number | null {
  pattern.lastIndex = at
  const run = pattern.exec(text)?.[1]
  return run !== undefined && isMeant(run) ? at - run.length : null
}

/**
 * Words that look like a year and are none: letters and numerals among digits (2O25年, 20二五年), a digit lost or gained
 * (203年), torn apart (202 5年), years by the reign (民国三十年). Spans of time such as 三年 and 100年 are not meant.
 */
export function unreadYearsIn(text: string, { run, era }: UnreadYears): Stretch[] {
  const found: Stretch[] = []
  for (let at = text.indexOf(YEAR); at >= 0; at = text.indexOf(YEAR, at + 1)) {
    if (!SIGN_CODES.has(text.charCodeAt(at - 1))) continue
    // Nearly all years are plain ones.
    if (PLAIN.test(text.slice(at - 4, at)) && !SIGN_CODES.has(text.charCodeAt(at - 5)) && text[at - 5] !== ' ') continue
    const start = startOf(run, text, at, isYearLike) ?? startOf(era, text, at, () => true)
    if (start !== null) found.push({ start, end: at + YEAR.length })
  }
  return found
}
