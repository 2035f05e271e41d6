import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { yearsOfPlan } from '../five-year-plan.ts'
import { numeralOf } from '../numeral.ts'
import type { Range, Shift, WordReading, YearForm } from './part.ts'

/** A number in digits or Chinese numerals. */
export const numberIn = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (numeralOf(text) ?? Number.NaN))

/** A range of one. */
export const one = (value: number): Range => ({ first: value, last: value })

/** Years by the calendar. */
export const calendarYears = (years: Range, form: YearForm): WordReading => ({
  is: 'year',
  year: { of: 'calendar', ...years },
  form,
})

/** Of two digits, fifty and more are of the last century. */
const PIVOT = 50

/** A year of two digits; with a zero in front (08年) it is surely one. */
export function shortYear(digits: string, form: YearForm): WordReading {
  const year = numberIn(digits.replace(/^[〇零]/, ''))
  const isSure = /^[0〇零]/.test(digits)
  return calendarYears(one(year + (year < PIVOT ? 2000 : 1900)), isSure ? 'full' : form)
}

/** The years of a five-year plan by its ordinal. */
export function planYears(ordinal: string): WordReading | null {
  const years = yearsOfPlan(numberIn(ordinal))
  return years && calendarYears({ first: years[0], last: years[1] }, 'plan')
}

/** How many months a word of each role names. */
export const MONTHS = { month: 1, quarter: 3, half: 6 } as const

/** Months, quarters or halves of a year, by their length in months; null if the year has no such. */
export const monthsOf = (length: number, { first, last }: Range, isCode = false): WordReading | null =>
  first > last || length * last > 12
    ? null
    : { is: 'months', months: { first: length * (first - 1) + 1, last: length * last }, isCode }

/** 一至三季度 and 三季度; 1、2月 follow each other, 3、9月 are none to be read as one. */
export function joinedMonths(
  length: number,
  low: string | undefined,
  join: string | undefined,
  high: string,
): WordReading | null {
  const last = numberIn(high)
  const first = low === undefined ? last : numberIn(low)
  const isList = join !== undefined && /^(?:[、和及]|$)/.test(join)
  return isList && last !== first + 1 ? null : monthsOf(length, { first, last })
}

const SHIFTS: Partial<Record<PeriodWord['role'], Omit<Shift, 'by'>>> = {
  month_offset: { length: 1, of: 'document' },
  quarter_offset: { length: 3, of: 'document' },
  text_month: { length: 1, of: 'text' },
  text_quarter: { length: 3, of: 'text' },
}

/** What a word of the table says. */
export function readWord({ role, value }: PeriodWord): WordReading | null {
  const { first, last } = value!
  if (role === 'year') return { is: 'year', year: { of: 'document', first, last }, form: 'full' }
  if (role === 'text_year') return { is: 'year', year: { of: 'text', first, last }, form: 'full' }
  if (role === 'third') return { is: 'third', third: first }
  const shift = SHIFTS[role]
  if (shift) return { is: 'shift', shift: { ...shift, by: first }, isWeak: false }
  return monthsOf(MONTHS[role as keyof typeof MONTHS], { first, last })
}
