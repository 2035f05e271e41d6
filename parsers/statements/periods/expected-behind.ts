import { isRead, type NamedPeriod } from '../../values/period.ts'

/** 其余2个预计, 其余2个项目计划于: who expects, between a number and the time. */
const EXPECTS = /^[^，,；;。：:\d]{0,8}(?:预计|计划|将|拟|力争|确保|争取|有望|可)(?:全部)?(?:到|至|于|在)?$/
/** 完工, before the clause ends. */
const COMPLETES =
  /^前?(?:可|将|能)?(?:全部|全面|基本|陆续|正式|建成){0,2}(?:完工|竣工|建成|投用|投产|完成|开工|交付|通车|达产|启用|投运|办结)(?:投用|投产|使用|运营|验收|建设|并投用)?(?=\s*(?:[，,；;。、）)]|$))/
const REACH = 24

/** True for a time by which something is expected to be done: 12月底 in 预计12月底完工. */
export const isCompletion = ({ to }: NamedPeriod, sentence: string): boolean =>
  COMPLETES.test(sentence.slice(to, to + REACH))

/** The time after a number by which what it counts is expected to be done: 其余2个预计12月底完工. Null if none is. */
export function expectedBehind(end: number, periods: readonly NamedPeriod[], sentence: string): NamedPeriod | null {
  const next = periods.find(({ from }) => from >= end)
  if (next === undefined || !isRead(next) || next.from - end > REACH) return null
  return EXPECTS.test(sentence.slice(end, next.from)) && isCompletion(next, sentence) ? next : null
}
