import { resolveIndicator } from '../lexicon/indicator.ts'
import { isMeasuredInTime } from '../sentence/meaning.ts'
import type { Exclusion } from './exclusion.ts'

const YEARS = new Set(['年', '个月', '天'])
const CALENDAR = new Set(['年', '周年', '个月', '月', '季度', '周'])

/** 9个季度位居全市第一. */
const SPANS = /^(?:季度|榨季|赛季|学期|财年|月|小时|星期|工作日|交易日|年头)/

/** 连续12届获奖, 连续10次获评: how often in a row. */
const RUN = new Set(['次', '届', '期', '批'])

/** 连续5年, 延长30年: a span of time is a value only of what is measured in time, by its name or in the registry. */
export const span: Exclusion = {
  rule: 'span_of_time',
  example: '连续5年获评全市先进。',
  counterexample: '平均受教育年限达到12年。',
  holds: ({ mention: { quantity, before, behind }, name }, language) => {
    const { unit } = quantity
    if (RUN.has(unit?.unit ?? '') && before.endsWith('连续')) return true
    if (unit?.unit === '个' && SPANS.test(behind)) return true
    // 连续4年每年新增: no span each year.
    if (unit?.unit.startsWith('年/') === true) return true
    if (unit?.dimension !== 'time' || !YEARS.has(unit.canonical) || !CALENDAR.has(unit.unit)) return false
    const known = resolveIndicator(name, language)
    return !isMeasuredInTime(name, language) && known?.dimension !== 'time' && known?.dimension !== 'age'
  },
}

/** 0—6岁残疾儿童: an age names a group of people; a mean age has a name of its own. */
export const ageGroup: Exclusion = {
  rule: 'age_group',
  example: '救助6岁残疾儿童。',
  counterexample: '平均预期寿命达到80岁。',
  holds: ({ mention: { quantity }, name }, language) =>
    quantity.unit?.dimension === 'age' &&
    resolveIndicator(name, language)?.dimension !== 'age' &&
    !/(?:平均|预期|人均).{0,4}(?:年龄|寿命)$/.test(name),
}

/** 24小时开放, 15分钟社区生活圈: how long names a service and promises nothing unless a bound is set. */
export const durationName: Exclusion = {
  rule: 'duration_name',
  example: '每天48小时值守。',
  counterexample: '24小时内办结。',
  holds: ({ mention: { quantity, behind }, name, cues }, language) =>
    quantity.unit?.dimension === 'time' &&
    /^(?:小时|分钟|天|日|周)$/.test(quantity.unit.unit) &&
    quantity.comparator === null &&
    cues.comparator === null &&
    /^(?!内|以内|之内|办|完成|审|受理|答复|到|前|左右|缩|的?时限|以[上下])[“‘]?\p{Script=Han}{2}/u.test(behind) &&
    !isMeasuredInTime(name, language),
}
