import { isSign, signsOf } from '../../text/signs.ts'
import type { Quantity } from '../../values/quantity.ts'
import type { Language } from './language.ts'

/** Ends a clause. */
const BREAKS = signsOf('，,；;。：:！？!?（）()\n')

/** A quantity that counts something. */
export interface CountingQuantity {
  quantity: Quantity
  /** Where the words of its name may begin at the latest: before a quantity that is part of the name. */
  from: number
}

const SIZES = new Set(['money', 'area', 'mass', 'power'])
const SIZED = new Set(['count', 'percent'])
/** 单户500万元以下贷款余额30亿元: the first sum says which loans. */
const UNIT_OF = /单[户笔体个家项]$/
/** 9个支柱行业增加值增长5%. */
const GROWTH_OF =
  /^\p{Script=Han}{2,14}(?:增加值|总?产值|收入|利润|投资|销售额|营收|产量|零售额)(?:均|都|平均|合计|同比)?(?:增长|下降)(?:超过?|约|达到?)?$/u
const RATE_OF =
  /^\p{Script=Han}{1,30}(?:率|比例|占比|比重)(?:均|都)?(?:为|达到?|超过|稳定在|保持在|(?:提[高升]|上升|增加)?[到至])?$/u

/** 硬化道路9万平方米并安装路灯900盏: another deed, and no words of the lamps. */
const isThing = (noun: string, language: Language): boolean =>
  /^\p{Script=Han}{2,20}$/u.test(noun) && !/^(?:[并且和与及]|同时|以及)/.test(noun) && language.behind.isName(noun)

/** 40万亩小麦平均单产达480公斤: the area says whose yield it is. */
const YIELD_OF = /^\p{Script=Han}{1,20}(?:单产|亩产)(?:平均)?(?:达到?|为|约|超过?)?$/u
/** 20名贫困居民年人均纯收入超过9000元: whose income it is. */
const INCOME_OF = /^\p{Script=Han}{2,14}(?:人均|户均)\p{Script=Han}{0,4}收入(?:均|都)?(?:稳定)?(?:超过?|达到?|突破)?$/u

/** 500万元以上固定资产投资完成40亿元: the first sum says which works are meant. */
const BOUND = /以[上下]的?$/
const ONE_CLAUSE = /^\p{Script=Han}{3,20}$/u

/** True for a number that bounds what the next one adds up, or whose yield the next one is. */
function isOfNext(quantity: Quantity, next: Quantity, text: string, language: Language): boolean {
  const between = text.slice(quantity.end, next.start)
  const [of, dimension] = [quantity.unit?.dimension, next.unit?.dimension]
  if (of === 'area' && dimension === 'mass') return YIELD_OF.test(between)
  if ((of === 'person' || of === 'count') && dimension === 'money') return INCOME_OF.test(between)
  const isBound = of === 'money' && dimension === 'money' && BOUND.test(text.slice(0, quantity.end))
  const noun = between.replace(/^的/, '')
  return isBound && ONE_CLAUSE.test(noun) && language.leading.at(noun) === null
}

/** 年产值超10亿元企业3家, 收入10万元以上的村占比80%: the first number says how large the firms are, not how many. */
function isSize(quantity: Quantity, next: Quantity, text: string, language: Language): boolean {
  // 25个国考断面水质优良比例为100%: the count says whose rate it is.
  const isBegun = quantity.start === 0 || isSign(BREAKS, text, quantity.start - 1)
  if (isBegun && quantity.unit?.dimension === 'count' && next.unit?.dimension === 'percent') {
    const between = text.slice(quantity.end, next.start)
    return RATE_OF.test(between) || GROWTH_OF.test(between)
  }
  if (isOfNext(quantity, next, text, language)) return true
  const isOfUnits =
    quantity.comparator !== null && UNIT_OF.test(text.slice(Math.max(0, quantity.start - 2), quantity.start))
  if (!SIZES.has(quantity.unit?.dimension ?? '')) return false
  if (!isOfUnits && !SIZED.has(next.unit?.dimension ?? '')) return false
  const noun = text.slice(quantity.end, next.start).replace(/^(?:以上|以下)?的?/, '')
  // 10亿元以上项目8个、50亿元以上2个: the noun stands before.
  if (noun === '' && quantity.comparator !== null && next.unit?.dimension === 'count') return true
  return RATE_OF.test(noun) || isThing(noun, language)
}

/** 3家企业产值超百亿元, 8个产业规模突破千亿元: the second number says which of them are counted. */
const BOUNDED = /(?:超过?|突破|达到?|不低于|高于|(?<=[值入利资税额润量收])过)$/
const MEASURED = new Set(['money', 'percent', 'power', 'area', 'mass', 'length'])
/** 59个投资10亿元以上的产业项目: the noun follows the size. */
const REACH_OF_NOUN = 24

/** 4条总长40公里的旅游公路: how long they are together, before what they are. */
const LENGTH = /^(?:总长|全长|总里程)约?$/

function isOfThose(quantity: Quantity, next: Quantity, text: string, language: Language): boolean {
  const between = text.slice(quantity.end, next.start)
  // 9个人口20万以上的县: people without a measure word.
  const isPeople = next.unit === null && between.endsWith('人口')
  if (quantity.unit?.dimension !== 'count' || !(isPeople || MEASURED.has(next.unit?.dimension ?? ''))) return false
  if (/[，,；;。、]/.test(between)) return false
  const sized = between + text.slice(next.start, next.end)
  const rest = text.slice(next.end, next.end + REACH_OF_NOUN)
  if (LENGTH.test(between)) return next.unit?.dimension === 'length' && /^余?的\p{Script=Han}{2}/u.test(rest)
  if (BOUNDED.test(between)) return language.behind.isSized(sized) || language.behind.isSized(sized + rest)
  const isBound = next.comparator === '>=' || next.comparator === '<='
  return isBound && language.behind.isSized(sized + rest)
}

/** 就业连续4年超过9万人: how long it has been so stands between the name and its number. */
const isRun = (quantity: Quantity, next: Quantity, text: string): boolean =>
  quantity.unit?.unit === '年' &&
  text.slice(0, quantity.start).endsWith('连续') &&
  /^(?:稳定|保持|均|都)*(?:超过?|达到?|突破|在|稳定在|保持在|高于)$/.test(text.slice(quantity.end, next.start))

/** The quantities that count something; one that describes what the next counts becomes part of its name. */
export function counted(quantities: readonly Quantity[], text: string, language: Language): CountingQuantity[] {
  const found: CountingQuantity[] = []
  let from: number | null = null
  for (const [i, quantity] of quantities.entries()) {
    const next = quantities[i + 1]
    const last = found.at(-1)?.quantity
    if (last && last === quantities[i - 1] && isOfThose(last, quantity, text, language)) continue
    from ??= quantity.start
    if (next && (isSize(quantity, next, text, language) || isRun(quantity, next, text))) continue
    found.push({ quantity, from })
    from = null
  }
  return found
}
