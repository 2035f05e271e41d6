import type { Days, Span } from '../span.ts'
import type { Dates } from './date.ts'

/** When a document was written, as far as it is known. */
export interface When {
  /** Year that 今年 and 上半年 are counted from; null if the document has none. */
  year: number | null
  /** Day that 上季度 and 本月 are counted from, YYYY-MM-DD; null if only the year is known, or not even that. */
  day: string | null
}

/** What dates are counted from at a place of a text: the document's time, and what the text has named before. */
export interface Clock extends When {
  /** Year of the period named last, which 上年 and 次年 are counted from. */
  named: number | null
  /** Year that holds for a quarter or a month without one: 2025年新增20家，一季度5家. */
  holding: number | null
  /** First day of the month named last, which 当月 and 次月 are counted from. */
  month: string | null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** 全年 after “十四五”期间 is none of its five. */
const isOneYear = ({ start, end }: Pick<Span, 'start' | 'end'>): boolean =>
  start !== null && yearOf(start) === yearOf(end)

/** An earlier year is only mentioned (2015年获评): months after it are not counted in it. */
const RECENT_YEARS = 1
const NAMES_YEAR = /\d{2}(?:年|$)/

const isRecent = (year: number, own: number | null): boolean => own === null || year >= own - RECENT_YEARS

/** What dates are counted from at the beginning of a text; `before` is the period that holds there. */
export function clockAt(when: When | null, before: (Span & { text: string }) | null): Clock {
  const year = when?.year ?? null
  const day = when?.day ?? null
  if (before === null || before.kind === 'baseline') return { year, day, named: null, holding: null, month: null }
  const named = yearOf(before.end)
  // 到2027年 is still to come when the next sentence says 比上年.
  const isNamed = before.kind === 'by' ? year === null || named <= year : isOneYear(before)
  const holds = before.kind === 'in' && before.freq === 'A' && NAMES_YEAR.test(before.text) && isRecent(named, year)
  return { year, day, named: isNamed ? named : null, holding: holds ? named : null, month: null }
}

/** What dates are counted from after one that was read. */
export function clockAfter(clock: Clock, { first, last }: Dates, days: Days, kind: Span['kind']): Clock {
  if (kind === 'baseline' || kind === 'start') return clock
  const { year, day } = clock
  const named = kind === 'by' || isOneYear(days) ? yearOf(days.end) : clock.named
  const month = last === null && days.freq === 'M' ? days.start : null
  if (kind === 'by') return { year, day, named, holding: null, month }
  const isOfYear = last === null && first.year?.of === 'calendar' && first.days === null && isOneYear(days)
  return {
    year,
    day,
    named,
    holding: isOfYear && named !== null && isRecent(named, year) ? named : clock.holding,
    month,
  }
}
