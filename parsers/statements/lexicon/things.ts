import type { Indicator } from '../../../datasets/reference/index.ts'
import type { Phrases } from '../../values/phrases.ts'

/** True for a text that ends in the noun of something counted: 示范村, 产业集群, 品种. */
export type ThingTest = (text: string) => boolean

const LENGTH = 2
/** 吞吐量, 授权数 and 存栏 tell how much, and no things. */
const MEASURE = /[量数率额次栏值入]$/

/** 县, 户, 站: kinds of places and things in one character. */
const KIND = /\p{Script=Han}{2}[省市县区镇乡村户站点园院校所馆厂店库区]$/u

/** Learns the nouns from the names of what is counted, those of deeds (老旧小区改造) apart. */
export function thingsOf(
  indicators: readonly Indicator[],
  works: Phrases<unknown>,
  verbs: Phrases<unknown>,
): ThingTest {
  const names = indicators
    .filter(({ dimension }) => dimension === 'count')
    .flatMap(({ zh, aliases }) => [zh, ...aliases])
  const endings = new Set(
    names.map((name) => name.slice(-LENGTH)).filter((end) => !MEASURE.test(end) && verbs.at(end)?.word !== end),
  )
  return (text) => endings.has(text.slice(-LENGTH)) || KIND.test(text) || works.before(text) !== null
}
