import { type Days, days, daysIn, isoDay, months, years } from '../span.ts'
import type { Clock } from './clock.ts'
import type { Dates, DateWords } from './date.ts'
import type { Range, Shift } from './part.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))

/** Why a period that a text names has no days: nobody can read its year, or the document's own time is not known. */
export type Hindrance = 'unread' | 'undated'

/** True for days and not for the reason why there are none. */
export const isKnown = (found: Days | Hindrance): found is Days => typeof found === 'object'

function yearsOf({ year }: DateWords, clock: Clock): Range | Hindrance {
  if (year === null) {
    const own = clock.holding ?? clock.year
    return own === null ? 'undated' : { first: own, last: own }
  }
  if (year.of === 'unread') return 'unread'
  if (year.of === 'calendar') return year
  const from = year.of === 'text' ? (clock.named ?? clock.year) : clock.year
  return from === null ? 'undated' : { first: from + year.first, last: from + year.last }
}

/** The month or quarter that lies so many before or after the one of a day. */
function shifted({ length, by, of }: Shift, clock: Clock): Days | Hindrance {
  const from = (of === 'text' ? clock.month : null) ?? clock.day
  if (from === null) return 'undated'
  const nth = yearOf(from) * 12 + monthOf(from) - 1
  const first = nth - (nth % length) + by * length
  return months(Math.floor(first / 12), (first % 12) + 1, (first % 12) + length) ?? 'unread'
}

/** 上旬, 中旬 and what is left of the month. */
const THIRDS: Readonly<Record<number, Range>> = {
  1: { first: 1, last: 10 },
  2: { first: 11, last: 20 },
  3: { first: 21, last: 31 },
}

function inMonth({ days: named, third }: DateWords, month: Days): Days | Hindrance {
  const some = named ?? (third === null ? null : THIRDS[third]!)
  if (some === null) return month
  const [year, nth] = [yearOf(month.start), monthOf(month.start)]
  const longest = daysIn(year, nth)
  const last = third === null ? some.last : Math.min(some.last, longest)
  if (some.first < 1 || last > longest) return 'unread'
  return days(isoDay(year, nth, some.first), isoDay(year, nth, last)) ?? 'unread'
}

/** The days that a date names. */
function daysOfDate(date: DateWords, clock: Clock): Days | Hindrance {
  if (date.shift !== null) {
    const month = shifted(date.shift, clock)
    return isKnown(month) ? inMonth(date, month) : month
  }
  const found = yearsOf(date, clock)
  if (typeof found === 'string') return found
  if (date.months === null) {
    const { first, last } = found
    if (date.point === 'middle') return days(`${first}-01-01`, `${last}-06-30`) ?? 'unread'
    // “十三五”末 is its last year.
    return years(date.point === 'end' ? last : first, last) ?? 'unread'
  }
  const named = found.first === found.last ? months(found.first, date.months.first, date.months.last) : null
  return named === null ? 'unread' : inMonth(date, named)
}

const joined = (from: Days, to: Days, isFromEnd: boolean): Days | null =>
  days(isFromEnd ? from.end : from.start, to.end)

/** What the second date of a span leaves out, the first says: 2024年7月至12月, 7月至次年2月, 3月1日至15日. */
function lastOfSpan(last: DateWords, first: DateWords, from: Days, clock: Clock): Days | Hindrance {
  const year = yearOf(from.start)
  const completed =
    last.days !== null && last.months === null && last.shift === null ? { ...last, ...monthOfDate(first) } : last
  const own = { ...clock, holding: year, named: year, month: from.start }
  const to = daysOfDate(completed, own)
  // 2024年11月至3月: the March that follows.
  if (!isKnown(to) || to.end >= from.start || completed.year !== null || completed.months === null) return to
  return daysOfDate(completed, { ...own, holding: year + 1 })
}

const monthOfDate = ({ months: named, shift }: DateWords): Pick<DateWords, 'months' | 'shift'> => ({
  months: named,
  shift,
})

function daysOfSpan(first: DateWords, last: DateWords, clock: Clock): Days | Hindrance {
  const isOwn = first.year !== null || first.shift !== null || last.year === null
  // 7月至2025年2月: the month belongs to the year named after it, or to the one before that.
  const end = isOwn ? null : daysOfDate(last, clock)
  if (end !== null && !isKnown(end)) return end
  const holding = end === null ? clock.holding : yearOf(end.end)
  const from = daysOfDate(first, { ...clock, holding })
  if (!isKnown(from)) return from
  if (end !== null && from.start > end.end) {
    const before = daysOfDate(first, { ...clock, holding: yearOf(end.end) - 1 })
    return (isKnown(before) && joined(before, end, first.point === 'end')) || 'unread'
  }
  const to = end ?? lastOfSpan(last, first, from, clock)
  return isKnown(to) ? (joined(from, to, first.point === 'end') ?? 'unread') : to
}

/** The days that dates name at a place of a text, or why there are none. */
export const daysOf = ({ first, last }: Dates, clock: Clock): Days | Hindrance =>
  last === null ? daysOfDate(first, clock) : daysOfSpan(first, last, clock)
