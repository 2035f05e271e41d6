import { resolveIndicator } from '../../lexicon/indicator.ts'
import { deedAtEnd } from '../../subject/deed.ts'
import { isSumOfYears } from '../../subject/ending.ts'
import { COUNTED_SUM, isMeasure } from '../../subject/owner.ts'
import type { Language } from '../language.ts'
import { isGrade, withoutGrade } from '../lists/grade.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'

/** 规上企业64家，产值52亿元. */
/** 新增储能项目30个、产值15亿元. */
const WORKS = /(?:项目|工程)$/
const SELECTED = /^(?:规[上模]|限[上额]|龙头|骨干|高新技术|专精特新|上市).*企业$/
const OUTPUT = /^(?:产值|营收|营业收入|销售收入|销售额)$/

/** 产业基金4只、总规模97亿元: the sum of those that were counted. */
export const isSumOfCounted = (name: string, { quantity, joined }: Mention, previous: Reading | undefined): boolean =>
  previous?.mention.quantity.unit?.dimension === 'count' &&
  quantity.unit?.dimension === 'money' &&
  (COUNTED_SUM.test(name) ||
    (OUTPUT.test(name) && (SELECTED.test(previous.name) || (joined && WORKS.test(previous.name)))))

/** Who learns, teaches or lies there, and on what: means little without where. */
const HELD: readonly (readonly [what: RegExp, by: RegExp])[] = [
  [/^(?:在校(?:学生|生)|在园(?:幼儿|儿童)|招生|毕业生|专任教师|教职工)数?$/, /[学校园]|[高初]中$/],
  [/^(?:床位|病床|卫生技术人员)数?$/, /院|医疗|养老|敬老|福利/],
  [/^总?藏书量?$/, /馆$/],
]
const PLACES_OF_THEM = new Set(['所', '个', '家'])

const HELD_AT_END = /(?:在校(?:学生|生)|在园(?:幼儿|儿童)|招生|毕业生|专任教师|教职工|床位|病床)数?$/

/**
 * Where those are whom a name tells, if no others were counted with them: 普通中学 for 普通中学9所，在校学生2万人，教职工3000人. Null for
 * any other name.
 */
function holderOf(name: string, { parted }: Mention, { name: of, mention }: Reading): string | null {
  if (parted || mention.joined) return null
  const isCounted = PLACES_OF_THEM.has(mention.quantity.unit?.unit ?? '')
  const holder = isCounted ? of : of.replace(HELD_AT_END, '')
  const isTold = isCounted || (holder !== of && holder !== '')
  return isTold && HELD.some(([what, by]) => what.test(name) && by.test(holder)) ? holder : null
}

/** True for a name that nothing but marks stands before. */
const startsAlone = (name: string, before: string): boolean =>
  before
    .trim()
    .replace(/^[、，和与及\s]+/, '')
    .startsWith(name)

const PER_HEAD_ALONE = '人均'
const PER_HEAD_OF_ANY = /^人均(?:生活)?(?:消费|可支配|工资)/
const RESIDENTS = /^(?:城镇|农村|城市|乡村)(?:常住)?居民/

/** The name with what stands before the last one, where the two make one: 铁路货运量 after 铁路客运量. */
function withBeginningOf(
  name: string,
  { joined, parted, before }: Mention,
  previous: Reading,
  language: Language,
): string {
  // 粮食播种面积130万亩、总产量50万吨: the crop is said once.
  const isSameKind = joined || previous.mention.quantity.unit?.dimension !== 'count'
  // 老旧小区9个、城乡危旧房8户: what stands before a known name says that it is of another place.
  const isAlone = startsAlone(name, before)
  const isOpen = isAlone || resolveIndicator(name, language) === null
  const isBare = isSameKind && isOpen && name.length <= LONGEST_BARE
  // 园区企业营业收入12亿元、税收2亿元: whose the first is the second is too.
  const takesOwner =
    isAlone &&
    name.length <= LONGEST_MEASURE &&
    resolveIndicator(previous.name, language) === null &&
    isMeasure(name, language)
  const zone = takesOwner && !parted ? ZONE.exec(previous.name)?.[0] : undefined
  const owner = zone ?? (takesOwner && joined ? language.ownerOf(previous.name) : '')
  if (owner !== '') return owner + name
  const begun = isBare ? language.withBeginning(name, previous.name) : name
  // 产业园产值120亿元；建安投资增长15%: after a semicolon what no row knows is another's.
  const whole = parted && resolveIndicator(begun, language) === null ? name : begun
  // 国内游客8万人次、入境游客2万人次: a known name means no more with what stands before the other.
  const isSame =
    resolveIndicator(name, language) !== null && resolveIndicator(whole, language) === resolveIndicator(name, language)
  return isSame ? name : whole
}

/**
 * The name of a value with what the last one says of it: 占工业总产值比例达到30% is of the quantity before it, and 其中国家级5个 of the kind that
 * was counted.
 */
export function completed(name: string, mention: Mention, previous: Reading | undefined, language: Language): string {
  if (!previous) return name
  const { joined, parted, clause, dated, before } = mention
  if (isSumOfYears(name)) return previous.name + name
  const deed = deedOfSum(name, mention, previous, language)
  if (deed !== null) return deed + name
  // 城镇居民收入4万元，人均消费支出3万元: of the same people.
  const residents = parted || !PER_HEAD_OF_ANY.test(name) ? undefined : RESIDENTS.exec(previous.name)?.[0]
  if (residents !== undefined && startsAlone(name, before)) return residents + name
  // 地区生产总值90亿元，人均突破8万元: of the same.
  const each = name === PER_HEAD_ALONE ? name + previous.name : ''
  if (resolveIndicator(each, language) !== null) return each
  // 城镇居民收入4万元；农村2万元: the same, elsewhere.
  if (PLACE_ALONE.test(name) && OTHER_PLACE.test(previous.name))
    return previous.name.replace(OTHER_PLACE, placeOf(name, previous.name))
  // 落地项目49个，总投资420亿元: in the next clause, which holds nothing else.
  const said = asSigned(name, before, language)
  const isNext = joined || (clause === '' && !dated && before.trim().startsWith(said))
  // 接待游客30万人次、实现收入2亿元: what the guests brought.
  if ((isNext || EARNS.test(before.trim())) && TAKINGS.test(name) && GUESTS.test(previous.name)) return `旅游${name}`
  // 新签约项目30个、总投资120亿元: the sum is that of what was counted.
  if (isNext && isSumOfCounted(name, mention, previous)) return previous.name + said
  if (/^占(?!地(?:面积|约|达|$))/.test(name)) return previous.name + name
  if (SIZE_ALONE.test(name)) return name + previous.name.replace(SIZE_BEFORE, '')
  if (isGrade(name)) return name + withoutGrade(previous.name)
  if (!isNext) return name
  const whole = withBeginningOf(name, mention, previous, language)
  const holder = resolveIndicator(whole, language) === null ? holderOf(name, mention, previous) : null
  return holder === null ? whole : holder + name
}

/** 减免210家商户｜租金300万元: the deed before those that were counted is done to the sum. */
function deedOfSum(name: string, { adjoins }: Mention, { mention, rule }: Reading, language: Language): string | null {
  if (!adjoins || rule !== 'name_behind' || language.sums.at(name)?.word !== name) return null
  const deed = deedAtEnd(mention.before.trim(), language)
  return deed !== null && language.deedsBefore.has(deed) ? deed : null
}

/** 签约资金26亿元: how far the sum has come is part of its name. */
function asSigned(name: string, before: string, { stages }: Language): string {
  const said = before.trim()
  return stages.at(said) !== null && said.endsWith(name) ? said : name
}

/** 50亿元以上2个: of those that were counted before, whatever their size. */
const SIZE_ALONE = /^(?:投资)?[\d.]+[百千万亿]{0,2}(?:元|平方米|千瓦|吨)(?:及?以[上下])$/
const SIZE_BEFORE = /^.*以[上下]的?(?=\p{Script=Han}{2})/u

const EARNS = /^[、，,\s]*(?:实现|创造|带动)(?:总?收入|总?花费|综合收入)$/
const TAKINGS = /^(?:总?收入|总?花费|综合收入)$/
const GUESTS = /(?:游客|旅游)(?:总?人[次数])?$/

const PLACE_ALONE = /^(?:城镇|农村|城市|乡村)(?:居民)?$/
const OTHER_PLACE = /^(?:城镇|农村|城市|乡村)(?:居民|常住居民)?(?=\p{Script=Han}{3})/u
const PEOPLE = /(?:常住)?居民$/

/** 农村居民 beside 城镇居民. */
const placeOf = (place: string, other: string): string =>
  place.replace(PEOPLE, '') + (PEOPLE.exec(OTHER_PLACE.exec(other)?.[0] ?? '')?.[0] ?? '')

/** 东岭产业园产值12亿元，税收2亿元: a part of the area, whose next measure is no more that of the area. */
const ZONE = /^\p{Script=Han}{1,10}?(?:产业园区?|工业园区?|科技园区?|开发区|高新区|经开区|保税区|自贸区)/u

const LONGEST_BARE = 5
const LONGEST_MEASURE = 4

/** 每千人口床位数7张、医师数3人: both are per thousand. */
const PER_HEAD = /^每[万千百十]+(?:名|位|个)?\p{Script=Han}{0,4}(?:人口|人|儿童|户)(?:拥有)?/u

/** A name with 每千人口 before it where the one it is listed with has it. */
export function perHead(name: string, { joined }: Mention, previous: Reading | undefined): string {
  const head = joined ? previous?.name.match(PER_HEAD)?.[0] : undefined
  return head && !PER_HEAD.test(name) ? head + name : name
}
