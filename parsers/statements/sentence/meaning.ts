import type { Comparator, Measure } from '../../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../../datasets/reference/indicator.ts'
import { stronger } from '../../values/bound.ts'
import type { Period } from '../../values/period.ts'
import type { Quantity } from '../../values/quantity.ts'
import type { Cues } from '../lexicon/cues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isGrant, isGranted, isPaid } from './grant.ts'

const RATIOS = new Set(['percent', 'multiple'])
const RATE = /(?:率|比重|比例|占比)$/
const SHARE = /占.*(?:比重|比例|比|份额)$|(?:占比|比重|贡献率)$/
/** 完成改革的村达90%: a part of those that there are. */
const OF_THOSE =
  /的[^的率比]{0,6}(?:[省市县区镇乡村户校园站]|企业|家庭|学校|医院|社区|机构|单位|人口|人员|项目|居民|群众)$/
/** True for the name of what is measured in time; any other span without a row in the registry is a promise of service. */
export const isMeasuredInTime = (name: string, { timeNouns }: Lexicon): boolean => timeNouns.includedIn(name) !== null

/** What gave a measure: the number itself (翻番), the words around it, the name, or the registry; null if nothing did. */
export type MeasureSource = 'number' | 'words' | 'name' | 'registry' | null

export interface SaidMeasure {
  value: Measure
  by: MeasureSource
}

const said = (value: Measure, by: MeasureSource): SaidMeasure => ({ value, by })

/** Level, increment, growth or share: said by the name, then by cues, then by the registry. */
export function measureOf(name: string, cues: Cues, quantity: Quantity, indicator: Indicator | null): SaidMeasure {
  if (quantity.measure !== null) return said(quantity.measure, 'number')
  const dimension = quantity.unit?.dimension ?? ''
  // 提高2个百分点 adds points; growth is relative growth alone.
  if (dimension === 'percentage_point') return said('increment', 'number')
  return RATIOS.has(dimension)
    ? measureOfRatio(name, cues, indicator)
    : measureOfAmount(name, cues, quantity, indicator)
}

function measureOfRatio(name: string, cues: Cues, indicator: Indicator | null): SaidMeasure {
  if (SHARE.test(name) && (cues.measure !== 'growth' || name.endsWith('贡献率'))) return said('share', 'name')
  if (cues.measure === 'growth' || cues.measure === 'share') return said(cues.measure, 'words')
  // 增加15% is growth; 新增企业存活率90% is not.
  if (cues.measure === 'increment' && !RATE.test(name)) return said('growth', 'words')
  if (indicator) return said(indicator.measure, 'registry')
  return RATE.test(name) || OF_THOSE.test(name) ? said('share', 'name') : said('level', null)
}

/** 新注册企业: a name that says that they are new. */
const NEW = /^新建(?![材筑])|新(?:注册|登记|设立|开工|签约|认定|入库|投产|上市)/

function measureOfAmount(name: string, cues: Cues, quantity: Quantity, indicator: Indicator | null): SaidMeasure {
  // 同比增加11天 adds days, however the word is used beside a percentage.
  if (cues.measure === 'increment' || cues.measure === 'growth') return said('increment', 'words')
  if (indicator?.measure === 'increment') return said('increment', 'registry')
  if (quantity.unit?.dimension !== 'money' && NEW.test(name)) return said('increment', 'name')
  return said('level', cues.measure === 'level' ? 'words' : null)
}

export interface Bounds {
  value: number
  value_high: number | null
  comparator: Comparator
}

/** How a comparator reads from the other side of zero. */
const REVERSED: Readonly<Record<Comparator, Comparator>> = {
  '>=': '<=',
  '>': '<',
  '=': '=',
  '~': '~',
  '<': '>',
  '<=': '>=',
  range: 'range',
}

/** A fall as the negative change that it is: 3 or more is −3 or less. What is printed below zero is one already. */
export function fallen({ value, value_high, comparator }: Bounds): Bounds {
  if (value <= 0) return { value, value_high, comparator }
  const ends = value_high === null ? { value: -value, value_high } : { value: -value_high, value_high: -value }
  return { ...ends, comparator: REVERSED[comparator] }
}

/**
 * The value with its bound. What is said after the number binds closest (120家以上), then what is said before it
 * (突破120家). A fall is a negative change: 下降3%以上 is −3 or less.
 */
export function boundsOf(quantity: Quantity, cues: Cues, measure: Measure): Bounds {
  const { value, value_high } = quantity
  // 迈上400亿元台阶 is at least so much, 突破400亿元大关 more.
  const passed = quantity.is_milestone ? stronger(cues.comparator, '>=') : cues.comparator
  const stated = quantity.comparator ?? passed ?? '='
  const isChange = measure === 'growth' || measure === 'increment'
  const bounds = { value, value_high, comparator: stated }
  return isChange && cues.direction === 'down' ? fallen(bounds) : bounds
}

/** A number of times per period is a promise of service. */
const REPEATED = /每(?:年|季度|季|月|周|天|日|半年)/
const TIMES = new Set(['次', '场', '期', '回', '轮', '人次'])

/** What tells a promise besides its cues. */
export interface PromiseContext {
  /** The words before the number. */
  before: string
  name: string
  /** True if the registry knows the name. */
  is_registered: boolean
  /** True for the name of what is measured in time: 平均住院日. */
  is_state: boolean
}

/** True for a promise of service or support: 3个工作日内办结, 每季度1次, 给予20万元奖励. */
export function isCommitment(
  cues: Cues,
  quantity: Quantity,
  { before, name, is_registered, is_state }: PromiseContext,
): boolean {
  const { unit, dimension } = quantity.unit ?? { unit: '', dimension: '' }
  if (dimension === 'time') {
    return !is_registered && !is_state
  }
  if (dimension === 'money') return (isGrant(name, quantity) && !isPaid(before)) || isGranted(name, before)
  // 按40元/人奖励: a grant by the head.
  if (dimension === 'percent' || unit.startsWith('元/')) return isGrant(name, quantity)
  const isService = TIMES.has(unit) || cues.comparator === '>='
  return isService && REPEATED.test(before) && unit !== '家'
}

/** A level is a state at the end of its period; only what adds up or grows has a start. */
export function startOf(period: Period | null, measure: Measure): string | null {
  if (!period) return null
  return measure === 'level' || measure === 'share' ? null : period.start
}
