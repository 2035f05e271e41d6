import { narrowed } from '../../text/narrow.ts'
import { fiveYearPlan } from '../../values/five-year-plan.ts'
import { type FoundPeriod, isRead, type PeriodGrammar, readPeriods } from '../../values/period.ts'

/** First and last day of a plan. */
export interface PlanPeriod {
  plan_start: string
  plan_end: string
}

const isSpan = ({ start, end }: FoundPeriod): boolean => start !== null && start.slice(0, 4) !== end.slice(0, 4)

/** 2024年, 到2025年, 2024年1—8月, but not 2024年3月, which dates a paper. */
const isOfYear = ({ kind, end, freq }: FoundPeriod): boolean =>
  freq !== 'M' && (kind === 'in' || (kind === 'by' && end.endsWith('-12-31')))

const years = (first: string, last: string): PlanPeriod => ({
  plan_start: `${first}-01-01`,
  plan_end: `${last}-12-31`,
})

/**
 * The plan period a title or subtitle names: a span of years, a five-year plan, or a single year. None if a year cannot be
 * read, for it may be the last of the plan.
 */
export function planIn(printed: string, grammar: PeriodGrammar): PlanPeriod | null {
  const named = readPeriods(printed, null, grammar)
  if (named.some((one) => !isRead(one) && one.why === 'unread')) return null
  const found = named.filter(isRead)
  const span = found.find((one) => isSpan(one) && one.start?.endsWith('-01-01') && one.end.endsWith('-12-31'))
  if (span) return years(span.start!.slice(0, 4), span.end.slice(0, 4))
  const plan = fiveYearPlan(narrowed(printed))
  if (plan) return years(String(plan[0]), String(plan[1]))
  // 2023年预算执行情况和2024年预算草案: the year that is planned comes after the one that was.
  const single = found.filter(isOfYear).reduce((last, { end }) => (end > last ? end : last), '')
  return single === '' ? null : years(single.slice(0, 4), single.slice(0, 4))
}

/** What a span of years begins with; most lines of a head begin with something else. */
const OPENS = /^[\s（(]{0,4}[\d０-９〇○零一二十第“"']/
const LONGEST_SPAN = 40

/** True for a subtitle that is nothing but a span of years: （2017—2020年）. */
export function isYearsOnly(text: string, grammar: PeriodGrammar): boolean {
  if (text.length > LONGEST_SPAN || !OPENS.test(text)) return false
  const [only, other] = readPeriods(text, null, grammar)
  if (!only || other || !isRead(only) || !isSpan(only)) return false
  return /^[\s（(]*$/.test(text.slice(0, only.from)) && /^[\s)）]*$/.test(text.slice(only.to))
}
