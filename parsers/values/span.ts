import type { Frequency } from '../../datasets/records/vocabulary.ts'

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

const lastDay = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

function frequencyOf(from: number, to: number): Frequency {
  if (from === to) return 'M'
  if (from === 1 && to === 12) return 'A'
  return from % 3 === 1 && to - from === 2 ? 'Q' : 'X'
}

/** From the first day of one month (1 to 12) to the last of another; null where there are no such months. */
export function inMonths(year: number, from: number, to: number): Span | null {
  if (from < 1 || from > to || to > 12) return null
  return { kind: 'in', start: `${year}-${pad(from)}-01`, end: lastDay(year, to), freq: frequencyOf(from, to) }
}

/** By the end of a year. */
export const byYear = (year: number): Span => ({ kind: 'by', start: null, end: `${year}-12-31`, freq: 'A' })

/** By the end of a month; December ends the year. Null where there is no such month. */
export function byMonth(year: number, month: number): Span | null {
  if (month < 1 || month > 12) return null
  return { kind: 'by', start: null, end: lastDay(year, month), freq: month === 12 ? 'A' : 'X' }
}

/** By a day; null where the month has no such day. */
export function byDay(year: number, month: number, day: number): Span | null {
  const span = byMonth(year, month)
  const end = `${year}-${pad(month)}-${pad(day)}`
  return span && day >= 1 && end <= span.end ? { ...span, end } : null
}

/** From the first day of one year to the last of another. */
export const inYears = (from: number, to: number): Span => ({
  kind: 'in',
  start: `${from}-01-01`,
  end: `${to}-12-31`,
  freq: from === to ? 'A' : 'X',
})

/** A year that a value is compared with. */
export const baseline = (year: number): Span => ({ ...inYears(year, year), kind: 'baseline' })

/** A quarter, 1 to 4; null for any other. */
export const inQuarter = (year: number, quarter: number): Span | null => inMonths(year, 3 * quarter - 2, 3 * quarter)
