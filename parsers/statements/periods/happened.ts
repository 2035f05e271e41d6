import type { Lexicon } from '../lexicon/lexicon.ts'

/** 五年来，[我们], and marks: what stands before the verb of a clause. */
const LEADS = /^[\s\p{P}]*(?:我们|全[省市县区州]|[我本][省市县区州])?/u
/** 签约项目达到36个, 完成改造的有12个: how many there are. */
const STATE = /拥有|[共现建]有|的有$/

/** 招商引资64亿元, 到位资金28亿元: money that comes in year by year. */
const INFLOW = /(?:招商引资|到位资金|利用(?:外资|内资)|(?:成果|专利)转化|技术合同成交额)$/

/**
 * True for the words before a number that tell what was done, and not how many there are: 实施重点项目 and 先后引进企业, but not 企业达到. Over
 * several years it adds up.
 */
export function tellsDeed(before: string, { leading, happenings }: Pick<Lexicon, 'leading' | 'happenings'>): boolean {
  if (STATE.test(before)) return false
  if (INFLOW.test(before)) return true
  let rest = before.replace(LEADS, '')
  while (rest !== '') {
    if (happenings.at(rest) !== null) return true
    const word = leading.at(rest)
    if (word === null || !word.value.some(({ role }) => role === 'verb')) return false
    rest = rest.slice(word.word.length)
  }
  return false
}
