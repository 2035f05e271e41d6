import type { Period } from '../../values/period.ts'
import { isSeveralYears } from '../context/frame.ts'
import { isOverYears } from '../context/own-period.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../sentence/reading.ts'
import { tellsDeed } from './happened.ts'

/**
 * 期间共完成投资178亿元, 累计建成住房68万平方米: a sum over the years, where 累计达到200家 is how things stand at their end. 五年累计 is a sum whatever
 * follows.
 */
const SUMMED =
  /[二三四五六]年(?:来|间|内)?(?:累计|共|合计)|累计(?!达|有|为|拥有|突破|超|培育|认定|创建|命名|评定|[已约近]?(?:达|有|超))\p{Script=Han}{2}|(?:累计|合计|总共|共)(?:实现|完成|投入|投资|争取|引进|新增|建设|新建|改造|发放|筹集|筹措|获得|获批|实施|减免|化解|转移|培训|接待|销售|出口|生产|清理|拨付|安排|减少|淘汰|减税|降费)/u

/** 实际利用外资累计达4.9亿美元: money that is counted by the year is added up, 存款余额累计达 is not. */
const AMOUNTS_TO = /累计[已约近]?(?:达到?|突破|超过?|为)$/
const STOCK = /余额|存量|总量|总额|规模|资产/

/** 完成投资560亿元, 投入资金3亿元: what is spent over several years is the sum of them. */
const SPENT =
  /(?<![均度])(?:完成|计划|规划|安排|落实|到位|筹集|争取|整合|统筹)\p{Script=Han}{0,6}?(?:总?投资|投入|(?:补助)?资金)$|(?<![均度])投入(?:\p{Script=Han}{0,4}(?:资金|经费))?$/u

/** 1.8万人次, 320场: what happened so often is counted over all of them. */
const OCCURRENCES = new Set(['人次', '次', '场', '场次', '户次', '车次', '批次'])

/** 引进项目30个，其中亿元以上项目8个: a part of the sum. */
const OF_THEM = /^[\s，,]*其中/

/** 开复工率达85% is of no sum. */
const RATIOS = new Set<string>(['percent', 'percentage_point', 'multiple', 'time'])

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** 2024年11月至2025年4月 as well. */
const isOverNewYear = ({ start, end }: Period): boolean => start !== null && yearOf(start) < yearOf(end)

/** True for a value that its words add up over the several years of its period; `previous` if the one before it in a list is such. */
export function isSummed(
  { mention: { before, joined, quantity }, cues }: Reading,
  period: Period | null,
  previous: boolean,
  lexicon: Lexicon,
): boolean {
  if (period === null || !isOverNewYear(period)) return false
  const isPlain = cues.comparator === null
  const isCounted = quantity.unit !== null && !RATIOS.has(quantity.unit.dimension)
  if (isCounted && isSeveralYears(period) && (isOverYears(before) || tellsDeed(before, lexicon))) return true
  if (quantity.unit?.dimension === 'money' && AMOUNTS_TO.test(before) && !STOCK.test(before)) return true
  if (isPlain && (SPENT.test(before) || OCCURRENCES.has(quantity.unit?.unit ?? ''))) return true
  return SUMMED.test(before) || (previous && ((joined && isPlain) || OF_THEM.test(before)))
}
