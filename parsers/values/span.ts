import type { Frequency } from '../../datasets/records/vocabulary.ts'

/** A stretch of whole days, both ends included. */
export interface Days {
  /** ISO days. */
  start: string
  end: string
  freq: Frequency
}

/** A stretch of days that a text means. */
export interface Span {
  /**
   * `by`: reached at the end; `in`: within; `baseline`: what a value is compared with, no period of its own; `start`:
   * where a change sets out, the period of one value alone.
   */
  kind: 'by' | 'in' | 'baseline' | 'start'
  /** ISO days; the start of a `by` span is null. */
  start: string | null
  end: string
  freq: Frequency
}

const pad = (n: number): string => String(n).padStart(2, '0')

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month (1 to 12) has. */
export const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!)

/** An ISO day. The caller answers for its being one. */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))

/** Whole months of one year are a month, a quarter or the year; whole years more than one, and any other days, are X. */
function frequencyOf(start: string, end: string): Frequency {
  const [year, from, to] = [yearOf(start), monthOf(start), monthOf(end)]
  const isWhole = start.endsWith('-01') && Number(end.slice(8)) === daysIn(yearOf(end), to)
  if (!isWhole || yearOf(end) !== year) return 'X'
  if (from === to) return 'M'
  if (from === 1 && to === 12) return 'A'
  return from % 3 === 1 && to - from === 2 ? 'Q' : 'X'
}

/** From one ISO day to another; null if the second comes first. */
export const days = (start: string, end: string): Days | null =>
  start > end ? null : { start, end, freq: frequencyOf(start, end) }

/** From the first day of one month (1 to 12) to the last of another; null if the year has no such months. */
export const months = (year: number, first: number, last: number): Days | null =>
  first < 1 || first > last || last > 12 ? null : days(isoDay(year, first, 1), isoDay(year, last, daysIn(year, last)))

/** From the first day of one year to the last of another; null if the second comes first. */
export const years = (first: number, last: number): Days | null => days(`${first}-01-01`, `${last}-12-31`)

/** Within the days. */
export const within = ({ start, end, freq }: Days): Span => ({ kind: 'in', start, end, freq })

/** By the last of the days; the end of December ends the year. */
export const by = ({ end }: Days): Span => ({ kind: 'by', start: null, end, freq: end.endsWith('-12-31') ? 'A' : 'X' })

/** From the first of the days on: what is so on that day. */
export const fromFirst = ({ start }: Days): Span => ({
  ...by({ start, end: start, freq: 'X' }),
  kind: 'in',
  start,
})

/** The days as what a value is compared with, or as the start of a change. */
export const asKind = (kind: 'baseline' | 'start', { start, end, freq }: Days): Span => ({ kind, start, end, freq })

/** The years of a span as they are written down: 2020, or 2016/2020 for several. */
export function yearsOf({ start, end }: Pick<Span, 'start' | 'end'>): string {
  const [first, last] = [(start ?? end).slice(0, 4), end.slice(0, 4)]
  return first === last ? last : `${first}/${last}`
}
