import type { Measure } from '../../../../datasets/records/vocabulary.ts'
import type { Dimension } from '../../../../datasets/reference/index.ts'
import type { Indicator } from '../../../../datasets/reference/indicator.ts'
import { simplified } from '../../../text/simplified.ts'
import type { LabelWords } from '../../../values/label-words.ts'
import { SQUARE_CLOSE, SQUARE_OPEN } from '../../../values/square-brackets.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'

/** Measures that words of a header tell, the first of these that one does: 新增…总数 counts what is new. */
const MEASURES = ['growth', 'share', 'increment', 'level'] as const
/** 占…的比例 is a share as well. */
const PART_OF = /占.{1,30}比例/
/** Headers that say how a value is meant and name nothing. */
const MEANT =
  /^(?:存量|新增|增量|净增|绝对[量值数]|总量指标|速度指标|近期|中期|远期|远景|平均增长速度|实绩|数值|累计|期末|占比|比重|同比|环比|本[月期季年]止?(?:累计)?|(?:[较比])?(?:上年|去年)?(?:同期)?(?:同比|环比)?(?:名义|实际)?(?:增长|增速|增幅|增减|涨幅)(?:率|幅度)?)[数量]?$|^(?:全年|年度|本年度?|当年|工作|累计|已|下达|年初|规划|预期|预计|预测|预估|计划|实际|实现|完成|达到|目标|任务|现状|基期|基准|基数|绩效|预算|决算|执行)*(?:目标|指标|完成|实现|实际)?(?:值|数|情况|量|要求)?(?:增减|增长|增速|增幅)?$/

/** True for a header that tells measure, status or time and nothing else. */
export const isMeaningOnly = (label: string): boolean => MEANT.test(label.replace(/[%％]$/, '')) || isAddedOnly(label)

/** 年均［累计］, 〔累计〕 or 五年累计 beside the years of a plan: means of growth, and in square brackets or in words sums. */
const SUMS = `${SQUARE_OPEN}累计${SQUARE_CLOSE}`
const OVER_YEARS = new RegExp(
  `^(?:年均(?:增长|增速|增幅)?率?(?:${SUMS}|[（(]累计[）)]|[/／或]累计)?|${SUMS}|(?:[三五十]年|规划期)累计)(?:[（(][%％][）)])?$`,
)

/** True for a header over means and sums over the years of a plan. */
export const isHeaderOverYears = (label: string): boolean => OVER_YEARS.test(label)

const RATE = /(?:率|比重|比例|占比)$/
const BRACKETS = /[（(][^（()）]{0,12}[)）]$/

/** 达标率（%）, 占全市比重: the name of a part of a whole. */
const isRateName = (label: string): boolean => RATE.test(label.replace(BRACKETS, ''))

/** 新增劳动力平均受教育年限: a mean of what is new. */
const MEAN = /平均|人均/

/** 增减额 beside 增减%: a change told as an amount. */
const AMOUNT_OF_CHANGE = /(?:增长|增减|增加|减少)[额量数]/

/** The measure that the words of one label tell. */
export function measureOfLabel(printed: string, { is }: LabelWords): Measure | null {
  const label = simplified(printed)
  if (AMOUNT_OF_CHANGE.test(label)) return 'increment'
  const told = MEASURES.find((measure) => is[measure](label) || (measure === 'share' && PART_OF.test(label))) ?? null
  // 新建小区配套达标率 is a rate of what is new, and nothing that is added.
  return told === 'increment' && (isRateName(label) || MEAN.test(label)) ? null : told
}

const CHANGE = /^[比较]?(?:上年|去年)?(?:同期)?(?:累计)?(?:增加|提高|提升)[值数量额]?$/

/** True for a header that, its periods apart, says no more than that its figures are added: （2027年）比（2022年）增加. */
export const isAddedOnly = (label: string): boolean => CHANGE.test(label)

/** The measure that the headers tell, the innermost first. */
export function measureIn(path: readonly string[], words: LabelWords): Measure | null {
  for (const label of path.toReversed()) {
    const said = measureOfLabel(label, words)
    if (said) return said
  }
  return null
}

const RATIOS: ReadonlySet<Dimension> = new Set<Dimension>(['percent', 'index', 'percentage_point'])

/** What is measured, with the unit of the figure. */
interface Measured {
  name: string
  unit: string | null
  named: Indicator | null
}

/**
 * The measure of a figure in its unit. Percentage points are added, a rate in percent is a share, and percent of what is
 * measured in anything else is how it grows: 居民人均可支配收入 7%.
 */
export function measureInUnit(told: Measure, { name, unit, named }: Measured, { unitLabels }: Lexicon): Measure {
  const dimension = unit === null ? null : (unitLabels.namedIn(unit)[0]?.unit.dimension ?? null)
  if (dimension === 'percentage_point') return 'increment'
  // 任务完成率 100 has no unit and is a part all the same.
  if (unit === null && told === 'level' && RATE.test(name)) return 'share'
  if (dimension !== 'percent' || told !== 'level') return told
  if (RATE.test(name)) return 'share'
  return named !== null && !RATIOS.has(named.dimension) ? 'growth' : told
}

/** What holds where no header says: a caption tells no more than that its figures are to be added (2024年培育目标任务表). */
export const usualMeasure = (title: string, indicator: Indicator | null, { is }: LabelWords): Measure | null =>
  is.increment(title) ? 'increment' : (indicator?.measure ?? null)
