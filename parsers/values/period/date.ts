import { type DateGrammar, endOf } from './date-grammar.ts'
import type { Part, Range, Shift, YearWord } from './part.ts'
import { findParts } from './part-finder.ts'
import { numberIn } from './part-reading.ts'
import { provenParts } from './proof-of-year.ts'
import { unreadYearsIn } from './unread-year.ts'

/** A date of a text: as many parts as its words name, from the year down. Offsets; the end is exclusive. */
export interface DateWords {
  year: YearWord | null
  months: Range | null
  shift: Shift | null
  days: Range | null
  /** Ten days of the month, 1 to 3. */
  third: number | null
  /** `end` for 年底 and its kin, `middle` for 年中. */
  point: 'end' | 'middle' | null
  /** True for 年底 and 月底 of no year: a period only with a word that says so. */
  isWeak: boolean
  /** True for the bare name of a plan, which may be part of a title. */
  isPlanName: boolean
  from: number
  to: number
}

/** One date, or two that are joined to a span. */
export interface Dates {
  first: DateWords
  last: DateWords | null
  from: number
  to: number
}

const UNREAD = { is: 'year', year: { of: 'unread' }, form: 'full' } as const

/** All parts of dates, left to right. What looks like a year and is none hides the parts inside it. */
function partsIn(text: string, { parts, unread, joints }: DateGrammar): Part[] {
  const found = findParts(text, parts)
  const years = unreadYearsIn(text, unread)
  if (years.length === 0) return provenParts(found, text, joints)
  let next = 0
  const read = found.filter(({ from, to }) => {
    while (next < years.length && years[next]!.end <= from) next++
    return next === years.length || years[next]!.start >= to
  })
  const hidden = years.map(({ start, end }): Part => ({ ...UNREAD, from: start, to: end }))
  return provenParts(
    [...read, ...hidden].sort((a, b) => a.from - b.from),
    text,
    joints,
  )
}

const emptyDate = (from: number): DateWords => ({
  year: null,
  months: null,
  shift: null,
  days: null,
  third: null,
  point: null,
  isWeak: false,
  isPlanName: false,
  from,
  to: from,
})

/** “十四五”期间 is the years of the plan, “十四五”前三年 the first three of them. */
function addPlanSpan(date: DateWords, text: string, { joints, plan_years }: DateGrammar): void {
  const { first, last } = date.year as Range & YearWord
  const at = date.to
  const end =
    endOf(joints.plan_span, text, at) ?? endOf(joints.plan_year, text, at) ?? endOf(joints.plan_years, text, at)
  if (end === null) return
  date.to = end
  date.isPlanName = false
  const nth = plan_years.get(text.slice(at, end))?.value?.first
  if (nth !== undefined) {
    const named = nth > 0 ? first + nth - 1 : last + nth + 1
    date.year = { of: 'calendar', first: named, last: named }
  } else if (endOf(joints.plan_years, text, at) === end) {
    const n = numberIn(text.slice(at + 1, end - 1))
    const years = text[at] === '后' ? { first: last - n + 1, last } : { first, last: first + n - 1 }
    date.year = { of: 'calendar', ...years }
  }
}

/** True for 全年 after a year and 当月 after a month: they add nothing to it. */
function addsNothing(part: Part, date: DateWords): boolean {
  if (part.is === 'year') return date.year !== null && part.year.of === 'text' && part.year.first === 0
  return part.is === 'shift' && date.months !== null && part.shift.of === 'text' && part.shift.by === 0
}

/** Puts a year, a month or the like into a date; false if it cannot follow what the date holds. */
function addPart(date: DateWords, part: Part): boolean {
  const { months, shift, days, third } = date
  const isOpen = months === null && shift === null && days === null && third === null
  if (part.is === 'year') {
    if (date.year !== null || !isOpen) return false
    date.year = part.year
    date.isWeak = part.form === 'weak'
    date.isPlanName = part.form === 'plan'
    return true
  }
  if (part.is === 'months' || part.is === 'shift') {
    if (!isOpen) return false
    if (part.is === 'months') date.months = part.months
    else {
      date.shift = part.shift
      date.isWeak = part.isWeak
    }
    return true
  }
  const isMonth = shift === null ? months !== null && months.first === months.last : shift.length === 1
  if (!isMonth || days !== null || third !== null) return false
  if (part.is === 'days') date.days = part.days
  else date.third = part.third
  return true
}

/** Goes on with a date as far as a part allows. */
function extend(date: DateWords, part: Part): boolean {
  if (!addsNothing(part, date) && !addPart(date, part)) return false
  date.to = part.to
  return true
}

/** 年底 and 年中 after a date. */
function addPoint(date: DateWords, text: string, { joints }: DateGrammar): void {
  const at = text.charAt(date.to)
  if (at === '' || !joints.end_starts.includes(at)) return
  const end = endOf(joints.end, text, date.to)
  const isYear = date.months === null && date.year !== null
  const middle = end === null && isYear && at === '年' ? endOf(joints.middle, text, date.to) : null
  if (end === null && middle === null) return
  date.point = end === null ? 'middle' : 'end'
  date.isPlanName = false
  date.to = (end ?? middle)!
}

/** A date and the index of the part after it. */
interface Read {
  date: DateWords
  next: number
}

/** The date that begins with a part. */
function dateAt(parts: readonly Part[], start: number, text: string, grammar: DateGrammar): Read | null {
  const date = emptyDate(parts[start]!.from)
  if (!extend(date, parts[start]!)) return null
  if (date.isPlanName) addPlanSpan(date, text, grammar)
  let next = start + 1
  while (next < parts.length && parts[next]!.from === date.to && extend(date, parts[next]!)) next++
  addPoint(date, text, grammar)
  return { date, next }
}

const LONGEST_JOINT = 2

/** The date after a dash; it may be a day without its month: 3月1日至15日. */
function lastAt(first: DateWords, parts: readonly Part[], at: number, text: string, grammar: DateGrammar): Read | null {
  const part = parts[at]!
  if (first.days === null || part.is !== 'days') return dateAt(parts, at, text, grammar)
  return { date: { ...emptyDate(part.from), days: part.days, to: part.to }, next: at + 1 }
}

/** The date that a dash or 和…之间 joins to another. */
function joinedAt(
  first: DateWords,
  parts: readonly Part[],
  at: number,
  text: string,
  grammar: DateGrammar,
): Read | null {
  const part = parts[at]
  // Most dates do not stand so close together.
  if (part === undefined || part.from === first.to || part.from > first.to + LONGEST_JOINT) return null
  const { dash, between, tail } = grammar.joints
  if (endOf(dash, text, first.to) === part.from) return lastAt(first, parts, at, text, grammar)
  if (endOf(between, text, first.to) !== part.from) return null
  const found = lastAt(first, parts, at, text, grammar)
  return found !== null && endOf(tail, text, found.date.to) !== null ? found : null
}

/** All dates and spans of a text, left to right. */
export function datesIn(text: string, grammar: DateGrammar): Dates[] {
  const parts = partsIn(text, grammar)
  const found: Dates[] = []
  for (let at = 0; at < parts.length; ) {
    const read = dateAt(parts, at, text, grammar)
    if (!read) {
      at++
      continue
    }
    const { date: first, next } = read
    const joined = joinedAt(first, parts, next, text, grammar)
    const last = joined === null ? null : joined.date
    const to = last === null ? first.to : (endOf(grammar.joints.tail, text, last.to) ?? last.to)
    found.push({ first, last, from: first.from, to })
    at = joined === null ? next : joined.next
  }
  return found
}
