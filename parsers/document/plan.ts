import { narrowed } from '../text/narrow.ts'
import { fiveYearPlan } from '../values/five-year-plan.ts'

/** First and last day of a plan. */
export interface PlanPeriod {
  plan_start: string
  plan_end: string
}

const SPAN = /(20\d{2})\s*年?\s*(?:[—–―\-~～至到]|——)+\s*(20\d{2})\s*年?/
const SINGLE = /(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/

const years = (from: number, to: number): PlanPeriod => ({ plan_start: `${from}-01-01`, plan_end: `${to}-12-31` })

/** The plan period a title or subtitle names: a span of years, a five-year plan, or a single year. */
export function planIn(printed: string): PlanPeriod | null {
  const text = narrowed(printed)
  const span = text.match(SPAN)
  if (span && Number(span[1]) <= Number(span[2])) return years(Number(span[1]), Number(span[2]))
  const named = fiveYearPlan(text)
  if (named) return years(named[0], named[1])
  const single = text.match(SINGLE)
  return single ? years(Number(single[1]), Number(single[1])) : null
}

/** True for a subtitle that holds nothing but years: （2017—2020年）. */
export const isYearsOnly = (text: string): boolean =>
  /^[（(]?[\d\s年—–―\-~～至到]+[)）]?$/.test(narrowed(text)) && SPAN.test(narrowed(text))
