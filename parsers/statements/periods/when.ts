import { isRead, type Period, type When } from '../../values/period.ts'
import type { Context } from '../context/context.ts'

const SO_FAR = /[今本]年以来|年初以来/
const SINCE_YEAR = /(?:\d年(?:\d{1,2}月)?|十[一二三四五六七]五[”"]?)以来/
const OF_THE_YEAR = /[今本]年|[一二三四]季度|[上下]半年|\d月/
/** 四季度 and 12月, if no word says of which year. */
const PART_OF_YEAR = /^(?!.*[今去前明]年)(?=.*(?:季度|[上下]半年|\d月))/

const toEndOf = ({ end }: Period): When => ({ year: Number(end.slice(0, 4)), day: end })

const isWithinYear = ({ start, end }: Period): boolean => start !== null && start.slice(0, 4) === end.slice(0, 4)

const isOver = ({ freq, end }: Period, { today }: Context): boolean => freq === 'A' && today !== null && end < today

/**
 * From when a sentence counts: 今年以来 and 四季度 below 2024年执行情况 are of 2024, also in a report of January or one that a portal published in the
 * middle of 2025.
 */
export function whenOf(sentence: string, context: Context): When {
  const above = context.above !== null && isRead(context.above) ? context.above : null
  const isSince = SINCE_YEAR.test(sentence)
  // 2008年以来 and 今年以来 in a text that nothing dates reach to the end of the year that it tells of.
  const isOpen = context.day === null && (isSince || SO_FAR.test(sentence))
  const told = isOpen ? (above ?? context.titled) : null
  if (told?.freq === 'A') return toEndOf(told)
  // 今年 below 2019年：奋力开新局 and 上半年 below 2025年上半年工作总结 are of that year, if nothing dates the paper.
  if (context.year === null && above !== null && isWithinYear(above) && OF_THE_YEAR.test(sentence))
    return { year: Number(above.end.slice(0, 4)), day: null }
  // 2018年以来 in a report of January reaches to the end of the year that it looks back on.
  if (isSince && context.isAnnual && context.titled !== null && isOver(context.titled, context))
    return toEndOf(context.titled)
  const isOfReview = context.isAnnual && (SO_FAR.test(sentence) || PART_OF_YEAR.test(sentence))
  return isOfReview && above !== null && isOver(above, context) ? toEndOf(above) : context
}
