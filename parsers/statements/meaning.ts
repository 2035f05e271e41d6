import type { Comparator, Measure } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import { stronger } from '../values/bound.ts'
import type { Period } from '../values/period.ts'
import type { Quantity } from '../values/quantity.ts'
import type { Cues } from './cues.ts'
import type { Lexicon } from './lexicon.ts'

const RATIOS = new Set(['percent', 'multiple'])
const RATE = /(?:率|比重|比例|占比)$/
const SHARE = /占.*(?:比重|比例|比|份额)$|(?:占比|比重)$/
const PAYEE = /^(?:单[个家户项]|同一|每[个家户项])(?!.{0,8}[奖补资最])\p{Script=Han}{1,6}(?:每年|年度|累计)?$/u

/** True for words that name who gets a sum and not what for. */
export const isPayee = (name: string): boolean => PAYEE.test(name)

/** A sum of money with such a name is support that is promised. */
const GRANTS: readonly RegExp[] = [
  // 给予20万元奖励.
  /^(?:每[家户人个名项]|一次性|最高|定额|资金|财政|年度|再|另|额外)*(?:奖励|奖补|奖金|补助|补贴|贴息|资助|扶持)(?:资金|总额|金额|标准)?$/,
  // 对首次入规企业奖励5万元.
  /(?:企业|单位|个人|人才|团队|机构|项目|平台|基地|一次性|最高|的)[再另]?(?:奖励|奖补)$/,
  // 每个联合体补助500万元.
  /^(?:每|单)[家户人个名项]?\p{Script=Han}{1,8}(?:奖励|奖补|补助|补贴|资助)$/u,
  // 贷款额度不超过400万元.
  /(?:贷款|担保|授信|信用|补助|补贴)?(?:最高)?额度$/,
  // 单个企业最高不超过50万元.
  PAYEE,
]
/** 一次性创业补贴5000元: what one person gets is told in bare 元; a programme spends 万元. */
const SUPPORT = /(?:补贴|补助|奖励|奖金|津贴|资助|贴息)$/

/** True for support that is promised: 奖励20万元. */
export const isGrant = (name: string, { unit }: Quantity): boolean =>
  (unit?.unit === '元' && SUPPORT.test(name)) ||
  ((unit?.dimension === 'money' || unit?.dimension === 'percent') && GRANTS.some((grant) => grant.test(name)))

/** True for the name of what is measured in time; any other span without a row in the registry is a promise of service. */
export const isMeasuredInTime = (name: string, { timeNouns }: Lexicon): boolean => timeNouns.includedIn(name) !== null

/** Level, increment, growth or share: said by the name, then by cues, then by the registry. */
export function measureOf(name: string, cues: Cues, quantity: Quantity, indicator: Indicator | null): Measure {
  if (quantity.measure !== null) return quantity.measure
  const dimension = quantity.unit?.dimension ?? ''
  // 提高2个百分点 adds points; growth is relative growth alone.
  if (dimension === 'percentage_point') return 'increment'
  return RATIOS.has(dimension) ? measureOfRatio(name, cues, indicator) : measureOfAmount(cues, indicator)
}

function measureOfRatio(name: string, cues: Cues, indicator: Indicator | null): Measure {
  if (SHARE.test(name)) return 'share'
  if (cues.measure === 'growth' || cues.measure === 'share') return cues.measure
  // 增加15% is growth; 新增企业存活率90% is not.
  if (cues.measure === 'increment' && !RATE.test(name)) return 'growth'
  return indicator?.measure ?? (RATE.test(name) ? 'share' : 'level')
}

function measureOfAmount(cues: Cues, indicator: Indicator | null): Measure {
  // 同比增加11天 adds days, however the word is used beside a percentage.
  if (cues.measure === 'increment' || cues.measure === 'growth') return 'increment'
  return indicator?.measure === 'increment' ? 'increment' : 'level'
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

/**
 * The value with its bound. What is said behind the number binds closest (120家以上), then what is said before it
 * (突破120家). A fall is a negative change: 下降3%以上 is −3 or less.
 */
export function boundsOf(quantity: Quantity, cues: Cues, measure: Measure): Bounds {
  const { value, value_high } = quantity
  // 迈上400亿元台阶 is at least so much, 突破400亿元大关 more.
  const passed = quantity.is_milestone ? stronger(cues.comparator, '>=') : cues.comparator
  const stated = quantity.comparator ?? passed ?? '='
  const isChange = measure === 'growth' || measure === 'increment'
  if (!isChange || cues.direction !== 'down' || value <= 0) return { value, value_high, comparator: stated }
  const ends = value_high === null ? { value: -value, value_high } : { value: -value_high, value_high: -value }
  return { ...ends, comparator: REVERSED[stated] }
}

/** A number of times per period is a promise of service. */
const REPEATED = /每(?:年|季度|季|月|周|天|日|半年)/
const TIMES = new Set(['次', '场', '期', '回', '轮', '人次'])

/** What tells a promise besides its cues. */
export interface PromiseContext {
  /** The words before the number. */
  before: string
  name: string
  /** True where the registry knows the name. */
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
  if (dimension === 'money' || dimension === 'percent') return isGrant(name, quantity)
  const isService = TIMES.has(unit) || cues.comparator === '>='
  return isService && REPEATED.test(before) && unit !== '家'
}

/** A level is a state at the end of its period; only what adds up or grows has a start. */
export function startOf(period: Period | null, measure: Measure): string | null {
  if (!period) return null
  return measure === 'level' || measure === 'share' ? null : period.start
}
