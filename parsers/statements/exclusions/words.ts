import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Exclusion } from './exclusion.ts'

/** 打造一个中心 and 完善三项机制 count nothing; a registered name, a large number or a word that measures tells otherwise. */
const FEWEST_SPELLED = 100

export const word: Exclusion = {
  rule: 'word',
  example: '打造一个中心。',
  counterexample: '打造创业中心100个。',
  holds: ({ mention, name, cues, rule }, language) => {
    const { quantity, before } = mention
    // 新一轮粮食产能提升, 新一批重点项目.
    if (quantity.is_spelled && quantity.value <= 1 && before.endsWith('新')) return true
    if (!quantity.is_spelled || rule === 'name_carried' || resolveIndicator(name, language) !== null) return false
    // 抓“双倍增” is a slogan, 数字经济增加值实现倍增 a value, and so is 较2022年翻番.
    if (quantity.measure !== null)
      return (
        !before.endsWith('实现') &&
        !/[量额值]$/.test(name) &&
        mention.base === null &&
        language.lists.registered(name).length < 2
      )
    if (quantity.value >= FEWEST_SPELLED || quantity.unit?.dimension === 'percent') return false
    if (quantity.value <= 1) return true
    // 产业集群两个: after its noun a number counts.
    const isCounted = quantity.comparator !== null || (rule === 'name_before' && mention.behind === '')
    return !isCounted && cues.measure !== 'increment' && cues.comparator === null
  },
}
