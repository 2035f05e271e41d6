import type { NamedPeriod } from '../../values/period.ts'

const REACH = 24
const LEAD = 12

/** 超过1991年到2003年的投资总和: years that a value is set beside. */
const EXCEEDS = /(?:超过|高于|相当于|多于|大于)(?:了)?$/
const WHOLE = /^的?[^，,；;。\d]{0,8}(?:总和|之和|总量|总额|合计)/
/** 启动了2019—2021年整村推进计划: years in the name of a plan that was begun. */
const BEGUN = /(?:启动|制定|编制|印发|出台|通过|制订|发布)了?$/
const PLAN = /^[^，,；;。\d]{0,16}(?:计划|规划|方案|行动)/
const SPAN = /[—–~～至-]/

const isSetBeside = ({ from, to }: NamedPeriod, text: string): boolean =>
  EXCEEDS.test(text.slice(Math.max(0, from - LEAD), from)) && WHOLE.test(text.slice(to, to + REACH))

const isOfPlan = ({ text: years, from, to }: NamedPeriod, text: string): boolean =>
  SPAN.test(years) && BEGUN.test(text.slice(Math.max(0, from - LEAD), from)) && PLAN.test(text.slice(to, to + REACH))

const TITLES = /《[^《》]{1,80}》/g

/** True for a period inside the title of a paper that is cited: 制定《…三年行动方案（2024—2026年）》. */
const isInTitle = ({ from }: NamedPeriod, titles: readonly { from: number; to: number }[]): boolean =>
  titles.some((title) => title.from < from && from < title.to)

/** The periods of a sentence that values may be of, without those that are only mentioned: in titles, in names of plans, beside a value. */
export function withoutMentioned(periods: NamedPeriod[], text: string): NamedPeriod[] {
  if (periods.length === 0) return periods
  const titles = text.includes('《')
    ? [...text.matchAll(TITLES)].map(({ 0: title, index }) => ({ from: index, to: index + title.length }))
    : []
  const isMentioned = (one: NamedPeriod) => isSetBeside(one, text) || isOfPlan(one, text) || isInTitle(one, titles)
  return periods.some(isMentioned) ? periods.filter((one) => !isMentioned(one)) : periods
}
