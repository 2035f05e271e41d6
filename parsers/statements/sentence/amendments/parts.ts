import type { Indicator } from '../../../../datasets/reference/index.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isMeasure } from '../../subject/owner.ts'
import { partsAt } from '../parts-follow.ts'
import type { Reading } from '../reading.ts'
import { withoutStages } from '../stages-apart.ts'
import type { Amendment, Around } from './amendment.ts'

const isAlike = ({ mention: one }: Reading, { mention: other }: Reading): boolean =>
  one.quantity.unit !== null && one.quantity.unit.canonical === other.quantity.unit?.canonical

/** 其中已, 累计: before what says how far they have come. */
const OPENS_STAGE = /^(?:已|其中|现已|累计|当年|年内|全部|基本|[，,、\s])*/
/** 新建公路85公里，完工62公里. */
const MEASURED_OUT = new Set(['length', 'area'])
const STAGED = /(?:项目|工程|企业|小区|住房|课题|道路)$/

/** What follows the words of stages that open a text; null if none does. */
function afterStages(text: string, lexicon: Lexicon): string | null {
  const rest = withoutStages(text, lexicon)
  return rest === text ? null : rest
}

/** 技改项目 of 技改项目在建. */
const withoutLastStage = (name: string, { stages }: Lexicon): string =>
  name.slice(0, name.length - (stages.before(name)?.word.length ?? 0)) || name

/** 竣工投产14个: which of those that were counted before. */
export const countedStage: Amendment = {
  example: '实施项目82个，总投资48亿元，开工28个。',
  counterexample: '实施项目82个，总投资48亿元，惠及28个村。',
  amend: (reading, { readings, language }) => {
    if (reading.name !== '' && afterStages(reading.name, language) !== '') return null
    const stage = reading.mention.before.trim().replace(OPENS_STAGE, '')
    if (afterStages(stage, language) !== '') return null
    const isStaged = (one: Reading): boolean =>
      MEASURED_OUT.has(one.mention.quantity.unit?.dimension ?? '') || STAGED.test(one.name)
    // 加装电梯，新开工400台，完工150台: of what was counted last, whatever that is.
    const last = readings.at(-1)
    // 城市低保新增210户380人，退出150户: by heads of the same.
    const next = last?.rule === 'name_carried' && last.mention.adjoins ? readings.at(-2) : last
    const isNext = (one: Reading): boolean =>
      (one === last || one === next) && one.mention.quantity.unit?.dimension === 'count'
    const counted = readings.findLast(
      (one) => isAlike(one, reading) && one.name.length > 1 && (isStaged(one) || isNext(one)),
    )
    const whole = counted && (afterStages(counted.name, language) ?? counted.name)
    const of = whole && withoutLastStage(whole.replace(/(?<=\p{Script=Han}{2})中$/u, ''), language)
    return of === undefined ? null : { ...reading, name: stage + of, rule: 'name_carried' }
  },
}

/** 男9万人，女8万人. */
const SEX = /(?:^|[，,、\s]|其中)(?<sex>[男女])(?:性)?$/u
const OF_SEX = /^[男女]性/

export const sexOf: Amendment = {
  example: '户籍人口21万人，其中，男11万人，女10万人。',
  counterexample: '户籍人口21万人，其中城镇11万人。',
  amend: (reading, { readings }) => {
    const sex = reading.name.length < 3 ? SEX.exec(reading.mention.before.trim())?.groups?.sex : undefined
    const whole = sex && readings.findLast((one) => isAlike(one, reading))
    const isNamed = whole && whole.name.length > 1
    return isNamed ? { ...reading, name: `${sex}性${whole.name.replace(OF_SEX, '')}`, rule: 'name_carried' } : null
  },
}

/** 用电量 and 贷款余额 are shared as they are. */
const LONGEST_SHARED = 4
const MEASURES = /[量额值积率入出]$|投资$/
/** 零售总额 leaves 总额, which says nothing of a part. */
const SUM_ONLY = /^总.$/
/** 农林牧渔业总产值 leaves 总产值; 渔业总产值 is that of one of its parts. */
const OF_INDUSTRY_ALONE = /^\p{Script=Han}?业/u
/** 社会消费品零售总额 has parts that are named after all of it. */
const SUM_OF_MONEY = '总额'
/** 常住人口, 重点项目: what is counted so is counted so in its parts. */
const COUNTED = /(?:人口|项目|工程|授权|申请)$/

/** 入住老人900人，其中自费400人: those of whom the parts are. */
const PEOPLE = /\p{Script=Han}(?:人员?|学生|儿童|职工|教师|居民|群众)$/u
/** 高校毕业生: people of their own. */
const OWN_PEOPLE = /[员人者户民生师童工众士手匠]$/

const endingsOf = (name: string): string[] =>
  Array.from({ length: Math.max(0, name.length - 2) }, (_, i) => name.slice(i + 1))

/** What a name shares with its parts: 播种面积 of 粮食播种面积, 用电量 as it is. */
function headOf(name: string, { heads, tails }: Lexicon): string | null {
  if (name.length <= LONGEST_SHARED && MEASURES.test(name) && heads.isHead(name)) return name
  const isShared = (ending: string): boolean =>
    MEASURES.test(ending) &&
    heads.isHead(ending) &&
    !SUM_ONLY.test(ending) &&
    !OF_INDUSTRY_ALONE.test(ending) &&
    !tails.includes(ending)
  if (PEOPLE.test(name)) return name
  const sum = name.endsWith(SUM_OF_MONEY) && name.length > LONGEST_SHARED ? name : null
  return endingsOf(name).find(isShared) ?? COUNTED.exec(name)?.[0] ?? sum
}

/** The head of the whole that a part is of: what was counted last in the same unit before its parts, or in the sentence before. */
function headOfWhole(
  part: Reading,
  { readings, whole, sentence }: Pick<Around, 'readings' | 'whole' | 'sentence'>,
  lexicon: Lexicon,
): string | null {
  const { start, unit } = part.mention.quantity
  if (unit?.dimension === 'percent') return null
  const isWhole = (one: Reading): boolean => isAlike(one, part) && headOf(one.name, lexicon) !== null
  // A sentence that opens with its parts tells them to its end.
  if (whole !== null && isWhole(whole)) return headOf(whole.name, lexicon)
  const at = partsAt(sentence, start)
  const counted = at < 0 ? undefined : readings.findLast((one) => one.mention.quantity.end <= at && isWhole(one))
  if (!counted) return null
  const head = headOf(counted.name, lexicon)
  // 其中城镇实现7亿元，增长5%；乡村实现6亿元: after a stop only if what stands before it was a part.
  const isOn =
    readings.findLast((one) => isAlike(one, part))?.name.endsWith(head ?? '') === true && counted !== readings.at(-1)
  return isOn || !/[；;。]/.test(sentence.slice(at, start)) ? head : null
}

/** What measures nothing more: 资金 is no 投资, and 增值税 no 收入. */
const WHOLE_NAME = /(?:资金|贷款|存款|债券|基金|补[助贴]|[税费款债])$/

const THINGS = new Set(['count', 'length', 'area'])
const SUM_OF_ANY = /(?:[额值入出费税润款]|投资|资金)$/

/** 幼儿园1500人, 高速公路36亿元: what the registry counts, or may count, with a unit of something else. */
function isOtherKind(name: string, known: Indicator | null, told: string | undefined): boolean {
  if (known !== null && !THINGS.has(known.dimension)) return false
  return told === 'money' ? !SUM_OF_ANY.test(name) : known !== null && told === 'person'
}

/** True for a name that says of what and not what is measured: 谷物. */
function isBarePart({ name, rule, cues, mention }: Reading, lexicon: Lexicon): boolean {
  if (rule !== 'name_before' || name.length < 2 || cues.measure === 'growth') return false
  const told = mention.quantity.unit?.dimension
  // 自费400人: who pays for it is no fee.
  if (WHOLE_NAME.test(name) && told !== 'person') return false
  const known = resolveIndicator(name, lexicon)
  if (isOtherKind(name, known, told)) return true
  return known === null && !isMeasure(name, lexicon) && lexicon.heads.of(name) === null
}

export const countedPart: Amendment = {
  example: '粮食总产量8万吨，其中谷物5万吨。',
  counterexample: '粮食总产量8万吨，化肥5万吨。',
  amend: (reading, { readings, whole, sentence, language }) => {
    const head = isBarePart(reading, language) ? headOfWhole(reading, { readings, whole, sentence }, language) : null
    if (head === null || reading.name.endsWith(head.slice(-2))) return null
    return PEOPLE.test(head) && OWN_PEOPLE.test(reading.name) ? null : { ...reading, name: reading.name + head }
  },
}

/** 采矿业增加值: an industry, and what is measured of it. */
const OF_INDUSTRY = /业(?<head>增加值|总?产值|投资|营业收入|利润总?额?)(?:增速)?$/u
const INDUSTRY = /业$/

export const industryOf: Amendment = {
  example: '采矿业增加值增长8.6%，制造业增长15.6%。',
  counterexample: '采矿业增加值增长8.6%，税收增长15.6%。',
  amend: (reading, { previous }) => {
    const { name, cues, rule, mention } = reading
    const isGrowth = cues.measure === 'growth' && mention.quantity.unit?.dimension === 'percent'
    if (!isGrowth || rule !== 'name_before' || !INDUSTRY.test(name) || previous?.cues.measure !== 'growth') return null
    const head = OF_INDUSTRY.exec(previous.name)?.groups?.head
    return head === undefined ? null : { ...reading, name: name + head }
  },
}

const CLASS = /^\p{Script=Han}{2,8}类$/u

export const priceOf: Amendment = {
  example: '居民消费价格上涨0.5%，其中食品烟酒类上涨2.6%。',
  counterexample: '进口额增长0.5%，其中机电类增长2.6%。',
  amend: (reading, { sentence }) => {
    const { name, cues } = reading
    const isPrice = cues.measure === 'growth' && CLASS.test(name) && sentence.includes('价格')
    return isPrice ? { ...reading, name: `${name}价格` } : null
  },
}
