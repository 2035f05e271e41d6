import type { Line } from '../../text/lines.ts'
import { narrowed } from '../../text/narrow.ts'
import { withDigitYears } from '../../values/period/dated-form.ts'
import { daysIn, isoDay } from '../../values/span.ts'

/** 2025年3月, （二〇二四年十一月） on a line of its own. */
const MONTH = /^[（(]?\s{0,2}(20\d{2})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s{0,2}[）)]?$/
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const LONGEST = 16
/** A signature stands on the last lines. */
const LAST_LINES = 2

function lastDayIn(printed: string): string | null {
  const text = printed.trim()
  const [, year, month] = text.length > LONGEST ? [] : (MONTH.exec(withDigitYears(narrowed(text))) ?? [])
  if (year === undefined || month === undefined) return null
  const nth = HAN.indexOf(month) + 1 || Number(month)
  return nth >= 1 && nth <= 12 ? isoDay(Number(year), nth, daysIn(Number(year), nth)) : null
}

/**
 * The last day of the month that a document is dated with, if it names no day: alone on a line of its head, or at its end. Null if no
 * such line is there.
 */
export function writtenMonth(head: readonly Line[], content: readonly Line[]): string | null {
  const filled = content.filter(({ text }) => text.trim() !== '')
  const lines = [...head, ...filled.slice(-LAST_LINES)]
  return lines.map(({ text }) => lastDayIn(text)).find((day) => day !== null) ?? null
}
