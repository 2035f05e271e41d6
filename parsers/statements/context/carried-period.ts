import { isRead, type NamedPeriod } from '../../values/period.ts'
import { isSeveralYears, stageOf } from './frame.ts'
import { opens } from './opening-scene.ts'

/** What decides whether a period goes on to the next sentence of its paragraph. */
export interface Handover {
  sentence: string
  /** True for the first sentence of the paragraph after its heading. */
  isFirst: boolean
  /** True if a heading or passage states a period that holds otherwise. */
  isStatedAbove: boolean
  /** True if what is stated there is several years. */
  isSeveralAbove: boolean
  today: string | null
}

/** 3月19日至20日领导来考察: some days, and nothing of the year that the next sentence tells of. */
const isOfDays = (period: NamedPeriod): boolean =>
  isRead(period) &&
  period.kind === 'in' &&
  period.start !== null &&
  period.start !== period.end &&
  /日$/.test(period.text)

const SHORT = new Set(['M', 'Q'])

/** 上年度, 次年, 当年: counted from what its own sentence is about. */
const RELATIVE = /^(?:到|至)?(?:[上下]一?|次|翌|当|同)年/

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** 2008年以来 below 2023年工作回顾 is of its own sentence. */
function isFromBefore(period: NamedPeriod): boolean {
  if (!period.text.endsWith('以来')) return false
  return isRead(period) ? period.start !== null && yearOf(period.start) < yearOf(period.end) : /\d年/.test(period.text)
}

/** 这五年，…。2021年，产值达到9亿元。引进企业30家: the year says how things stood, and the next sentence is of all of them again. */
const isYearOver = (period: NamedPeriod, today: string | null): boolean =>
  isRead(period) && period.freq === 'A' && !isSeveralYears(period) && stageOf(period, today) === 'over'

/**
 * True if a period that a sentence names holds for the next as well. Under a heading with its own year only what opens a
 * sentence does: 到2030年 in the middle of one is about nothing else, and months belong to their event.
 */
export function holdsOn(period: NamedPeriod, handover: Handover): boolean {
  const { sentence, isFirst, isStatedAbove, isSeveralAbove, today } = handover
  if (isOfDays(period) || RELATIVE.test(period.text)) return false
  if (!isStatedAbove) return true
  if (isSeveralAbove && isYearOver(period, today)) return false
  if (isFromBefore(period)) return false
  if (!opens(sentence, period)) return false
  if (!isRead(period)) return true
  if (SHORT.has(period.freq)) return false
  return period.kind === 'in' || stageOf(period, today) === 'over' || isFirst
}
