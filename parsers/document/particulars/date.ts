import { narrowed } from '../../text/narrow.ts'
import { numeralOf } from '../../values/numeral.ts'
import { withDigitYears } from '../../values/period/dated-form.ts'

const DIGITS = /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?/
const HAN = /(\d{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/

const twoDigits = (part: number): string => String(part).padStart(2, '0')

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1949 || year > 2100) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** What parts the year of a date from its month; most lines hold none. */
const BEHIND_YEAR = /[-年./]/

/** The first full date in a text as YYYY-MM-DD, from digits or Chinese numerals; null if there is none. */
export function dateIn(text: string): string | null {
  if (!BEHIND_YEAR.test(text)) return null
  const plain = withDigitYears(narrowed(text))
  const digits = plain.match(DIGITS)
  if (digits) return iso(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const han = plain.match(HAN)
  if (!han) return null
  const month = numeralOf(han[2]!)
  const day = numeralOf(han[3]!)
  return month === null || day === null ? null : iso(Number(han[1]), month, day)
}

/** A date that lost its 年月日 to text extraction (2024320); portal-conventions §8 tells why. */
const GLUED = /^(20\d{2})(1[0-2]|[1-9])(3[01]|[12]\d|[1-9])$/

/** True for a line that is nothing but the digits of a date whose separators are gone. */
export const isGluedDate = (text: string): boolean => GLUED.test(text.trim())
