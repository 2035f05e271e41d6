import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { yearsOfPlan } from '../five-year-plan.ts'
import { numeralOf } from '../numeral.ts'

/** The years that a word names: by the calendar, or counted from the document's or from the one the text names last. */
export type YearWord =
  | { of: 'calendar' | 'document' | 'text'; first: number; last: number }
  /** It looks like a year, and nobody can tell which. */
  | { of: 'unread' }

/**
 * How surely a year is one. `full`: 2025年; `bare`: 2021 of 2021—2025年; `short`: 25年, which may be a span of time; `weak`:
 * 年 of 年底前; `plan`: “十四五”, which may be the name of a paper.
 */
type YearForm = 'full' | 'bare' | 'short' | 'weak' | 'plan'

interface Range {
  first: number
  last: number
}

/** One part of a date, as far as one word says it. Offsets; the end is exclusive. */
export type Part = { from: number; to: number } & (
  | { is: 'year'; year: YearWord; form: YearForm }
  /** Months of a year: of a half, a quarter, a month or several. `isCode` for Q1 and H1. */
  | { is: 'months'; months: Range; isCode: boolean }
  /** A month or a quarter counted from the document's or from the one the text names last. */
  | { is: 'shift'; length: 1 | 3; by: number; of: 'document' | 'text'; isWeak: boolean }
  | { is: 'days'; days: Range }
  /** Ten days of a month. */
  | { is: 'third'; third: number }
)

/** A part before it has its place. */
export type Reading = Part extends infer P ? (P extends Part ? Omit<P, 'from' | 'to'> : never) : never

const one = (value: number): Range => ({ first: value, last: value })
const range = (low: string | undefined, high: string | undefined): Range => {
  const last = numberIn(high!)
  return { first: low === undefined ? last : numberIn(low), last }
}

/** A number in digits or Chinese numerals. */
export const numberIn = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (numeralOf(text) ?? Number.NaN))

const calendar = (first: number, last: number, form: YearForm): Reading => ({
  is: 'year',
  year: { of: 'calendar', first, last },
  form,
})

/** Of two digits, fifty and more are of the last century. */
const PIVOT = 50
const century = (year: number): number => year + (year < PIVOT ? 2000 : 1900)

function shortYear(digits: string, form: YearForm): Reading {
  const year = century(numberIn(digits.replace(/^[〇零]/, '')))
  return calendar(year, year, /^[0〇零]/.test(digits) ? 'full' : form)
}

/** How many months a word of each role names. */
const MONTHS = { month: 1, quarter: 3, half: 6 } as const

const monthsOf = (length: number, { first, last }: Range): Reading | null =>
  first > last || length * last > 12
    ? null
    : { is: 'months', months: { first: length * (first - 1) + 1, last: length * last }, isCode: false }

const SHIFTS: Partial<Record<PeriodWord['role'], { length: 1 | 3; of: 'document' | 'text' }>> = {
  month_offset: { length: 1, of: 'document' },
  quarter_offset: { length: 3, of: 'document' },
  text_month: { length: 1, of: 'text' },
  text_quarter: { length: 3, of: 'text' },
}

/** What a word of the table says. */
export function readWord({ role, value }: PeriodWord): Reading | null {
  const { first, last } = value!
  if (role === 'year') return { is: 'year', year: { of: 'document', first, last }, form: 'full' }
  if (role === 'text_year') return { is: 'year', year: { of: 'text', first, last }, form: 'full' }
  if (role === 'third') return { is: 'third', third: first }
  const shift = SHIFTS[role]
  if (shift) return { is: 'shift', ...shift, by: first, isWeak: false }
  return monthsOf(MONTHS[role as keyof typeof MONTHS], { first, last })
}

/** How many months each letter of Q1 and H1 stands for. */
const CODES: Readonly<Record<string, number>> = { Q: 3, H: 6 }

function readCode(letter: string, ordinal: string): Reading | null {
  const found = monthsOf(CODES[letter]!, one(Number(ordinal)))
  return found && ({ ...found, isCode: true } as Reading)
}

type Groups = Readonly<Record<string, string | undefined>>

/** “十四五”; a name as short as “十五” needs its quotes, for 十五 is a number. */
function readPlan({ quote, plan, nth }: Groups): Reading | null {
  const name = nth ?? plan!.slice(0, -1)
  if (nth === undefined && quote === undefined && name.length === 1) return null
  const years = yearsOfPlan(numberIn(name))
  return years && calendar(years[0], years[1], 'plan')
}

/** 1、2月 and 二三季度 follow each other; 3、9月 are none to be read as one. */
function listed(low: string | undefined, join: string | undefined, high: string): Range | null {
  const found = range(low, high)
  return join !== undefined && /^(?:[、和及]|$)/.test(join) && found.last !== found.first + 1 ? null : found
}

const lengthOf = (unit: string): number => (unit.startsWith('月') ? MONTHS.month : MONTHS.quarter)

function readRange(length: number, low: string | undefined, join: string | undefined, high: string): Reading | null {
  const found = listed(low, join, high)
  return found && monthsOf(length, found)
}

/** What a match of the pattern of parts says, words of the table apart; by the group that took part. */
export const READERS: readonly (readonly [group: string, read: (groups: Groups) => Reading | null])[] = [
  ['full', ({ full }) => calendar(Number(full), Number(full), 'full')],
  ['marked', ({ marked }) => shortYear(marked!, 'full')],
  ['short', ({ short }) => shortYear(short!, 'short')],
  ['bare', ({ bare }) => calendar(Number(bare), Number(bare), 'bare')],
  ['plan', readPlan],
  ['nth', readPlan],
  ['count', ({ count, unit }) => monthsOf(lengthOf(unit!), { first: 1, last: numberIn(count!) })],
  ['of_quarters', ({ of_quarters }) => monthsOf(MONTHS.quarter, one(numberIn(of_quarters!)))],
  [
    'quarter',
    ({ low_quarter, quarter_join, quarter }) => readRange(MONTHS.quarter, low_quarter, quarter_join, quarter!),
  ],
  ['season', ({ season }) => monthsOf(MONTHS.quarter, one(numberIn(season!)))],
  ['code', ({ letter, code }) => readCode(letter!, code!)],
  ['month', ({ low_month, month_join, month }) => readRange(MONTHS.month, low_month, month_join, month!)],
  ['opening_month', ({ opening_month }) => monthsOf(MONTHS.month, one(numberIn(opening_month!)))],
  ['day', ({ low_day, day }) => ({ is: 'days', days: range(low_day, day) })],
  ['torn_day', ({ torn_day }) => ({ is: 'days', days: one(Number(torn_day)) })],
  ['weak_year', () => ({ is: 'year', year: { of: 'document', ...one(0) }, form: 'weak' })],
  ['weak_month', () => ({ is: 'shift', length: 1, by: 0, of: 'document', isWeak: true })],
]
