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

const NOTHING: DateWords = {
  year: null,
  months: null,
  shift: null,
  days: null,
  third: null,
  point: null,
  isWeak: false,
  isPlanName: false,
  from: 0,
  to: 0,
}

/** “十四五”期间 is the years of the plan, “十四五”前三年 the first three of them. */
function withPlan(date: DateWords, text: string, { joints, plan_years }: DateGrammar): DateWords {
  const { first, last } = date.year as Range & YearWord
  const span = endOf(joints.plan_span, text, date.to)
  if (span !== null) return { ...date, isPlanName: false, to: span }
  const year = endOf(joints.plan_year, text, date.to)
  if (year !== null) {
    const nth = plan_years.get(text.slice(date.to, year))!.value!.first
    const named = nth > 0 ? first + nth - 1 : last + nth + 1
    return { ...date, year: { of: 'calendar', first: named, last: named }, isPlanName: false, to: year }
  }
  const some = endOf(joints.plan_years, text, date.to)
  if (some === null) return date
  const n = numberIn(text.slice(date.to + 1, some - 1))
  const years = text[date.to] === '后' ? { first: last - n + 1, last } : { first, last: first + n - 1 }
  return { ...date, year: { of: 'calendar', ...years }, isPlanName: false, to: some }
}

/** True for 全年 after a year and 当月 after a month: they add nothing to it. */
function addsNothing(part: Part, date: DateWords): boolean {
  if (part.is === 'year') return date.year !== null && part.year.of === 'text' && part.year.first === 0
  return part.is === 'shift' && date.months !== null && part.shift.of === 'text' && part.shift.by === 0
}

/** The date with one more part; null if the part cannot follow what the date holds. */
function extended(date: DateWords, part: Part): DateWords | null {
  const { year, months, shift, days, third } = date
  const isOpen = months === null && shift === null && days === null && third === null
  const to = part.to
  if (addsNothing(part, date)) return { ...date, to }
  if (part.is === 'year') {
    if (year !== null || !isOpen) return null
    return { ...date, year: part.year, isWeak: part.form === 'weak', isPlanName: part.form === 'plan', to }
  }
  if (part.is === 'months') return isOpen ? { ...date, months: part.months, to } : null
  if (part.is === 'shift') return isOpen ? { ...date, shift: part.shift, isWeak: part.isWeak, to } : null
  const isMonth = shift === null ? months !== null && months.first === months.last : shift.length === 1
  if (!isMonth || days !== null || third !== null) return null
  return part.is === 'days' ? { ...date, days: part.days, to } : { ...date, third: part.third, to }
}

/** The date that begins with a part, and the index of the part behind it. */
function dateAt(parts: readonly Part[], start: number, text: string, grammar: DateGrammar): [DateWords, number] | null {
  const { joints } = grammar
  const opening = parts[start]!
  let date = extended({ ...NOTHING, from: opening.from }, opening)
  if (date === null) return null
  if (date.isPlanName) date = withPlan(date, text, grammar)
  let next = start + 1
  for (; next < parts.length && parts[next]!.from === date.to; next++) {
    const more = extended(date, parts[next]!)
    if (more === null) break
    date = more
  }
  const end = joints.end_starts.includes(text.charAt(date.to)) ? endOf(joints.end, text, date.to) : null
  if (end !== null) return [{ ...date, point: 'end', isPlanName: false, to: end }, next]
  const isYear = date.months === null && date.year !== null
  const middle = isYear && text[date.to] === '年' ? endOf(joints.middle, text, date.to) : null
  return [middle === null ? date : { ...date, point: 'middle', to: middle }, next]
}

const LONGEST_JOINT = 2

/** A day that stands alone behind the dash of a span: 3月1日至15日. */
function dayAt(part: Part | undefined): DateWords | null {
  return part?.is === 'days' ? { ...NOTHING, days: part.days, from: part.from, to: part.to } : null
}

/** The date that a dash joins to another, and the index of the part behind it. */
function lastAt(
  first: DateWords,
  parts: readonly Part[],
  next: number,
  text: string,
  grammar: DateGrammar,
): [DateWords, number] | null {
  const part = parts[next]
  // Most dates do not stand so close together.
  if (part === undefined || part.from === first.to || part.from > first.to + LONGEST_JOINT) return null
  const { dash, between, tail } = grammar.joints
  const isDash = endOf(dash, text, first.to) === part.from
  if (!isDash && endOf(between, text, first.to) !== part.from) return null
  const day = first.days === null ? null : dayAt(part)
  const found: [DateWords, number] | null = day ? [day, next + 1] : dateAt(parts, next, text, grammar)
  if (!found) return null
  return isDash || endOf(tail, text, found[0].to) !== null ? found : null
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
    const [first, next] = read
    const joined = lastAt(first, parts, next, text, grammar)
    const last = joined?.[0] ?? null
    const to = last === null ? first.to : (endOf(grammar.joints.tail, text, last.to) ?? last.to)
    found.push({ first, last, from: first.from, to })
    at = joined?.[1] ?? next
  }
  return found
}
