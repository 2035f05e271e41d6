import { resolveIndicator } from '../../lexicon/indicator.ts'
import { isSumOfYears } from '../../subject/ending.ts'
import { COUNTED_SUM } from '../../subject/owner.ts'
import type { Language } from '../language.ts'
import { nameOverClause } from '../lists/clause-subject.ts'
import { isGrade, withoutGrade } from '../lists/grade.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'
import { sizedThing } from '../sized-thing.ts'
import { type Attachment, readingAs } from './attachment.ts'

/** 占工业总产值比例达到30% says what of: the quantity before it; 其中国家级5个, and 国家级3个 in brackets, of what kind. */
function completed(name: string, mention: Mention, previous: Reading | undefined, language: Language): string {
  if (!previous) return name
  const { joined, clause, dated, before } = mention
  if (isSumOfYears(name)) return previous.name + name
  // 城镇居民收入4万元；农村2万元: the same, elsewhere.
  if (PLACE_ALONE.test(name) && OTHER_PLACE.test(previous.name))
    return previous.name.replace(OTHER_PLACE, placeOf(name, previous.name))
  // 落地项目49个，总投资420亿元: in the next clause, which holds nothing else.
  const said = asSigned(name, before, language)
  const isNext = joined || (clause === '' && !dated && before.trim().startsWith(said))
  // 新签约项目30个、总投资120亿元: the sum is that of what was counted.
  if (isNext && isSumOfCounted(name, mention, previous)) return previous.name + said
  if (/^占(?!地(?:面积|约|达|$))/.test(name)) return previous.name + name
  if (SIZE_ALONE.test(name)) return name + previous.name.replace(SIZE_BEFORE, '')
  if (isGrade(name)) return name + withoutGrade(previous.name)
  // 粮食播种面积130万亩、总产量50万吨: the crop is said once.
  const isSameKind = joined || previous.mention.quantity.unit?.dimension !== 'count'
  // 老旧小区9个、城乡危旧房8户: what stands before a known name says that it is of another place.
  const isAlone = before
    .trim()
    .replace(/^[、，和与及\s]+/, '')
    .startsWith(name)
  const isOpen = isAlone || resolveIndicator(name, language) === null
  const isBare = isNext && isSameKind && isOpen && name.length <= LONGEST_BARE
  const whole = isBare ? language.withBeginning(name, previous.name) : name
  // 国内游客8万人次、入境游客2万人次: a known name means no more with what stands before the other.
  const isSame =
    resolveIndicator(name, language) !== null && resolveIndicator(whole, language) === resolveIndicator(name, language)
  return isSame ? name : whole
}

/** 签约资金26亿元: how far the sum has come is part of its name. */
function asSigned(name: string, before: string, { stages }: Language): string {
  const said = before.trim()
  return stages.at(said) !== null && said.endsWith(name) ? said : name
}

/** 50亿元以上2个: of those that were counted before, whatever their size. */
const SIZE_ALONE = /^(?:投资)?[\d.]+[百千万亿]{0,2}(?:元|平方米|千瓦|吨)(?:及?以[上下])$/
const SIZE_BEFORE = /^.*以[上下]的?(?=\p{Script=Han}{2})/u

const PLACE_ALONE = /^(?:城镇|农村|城市|乡村)(?:居民)?$/
const OTHER_PLACE = /^(?:城镇|农村|城市|乡村)(?:居民|常住居民)?(?=\p{Script=Han}{3})/u
const PEOPLE = /(?:常住)?居民$/

/** 农村居民 beside 城镇居民. */
const placeOf = (place: string, other: string): string =>
  place.replace(PEOPLE, '') + (PEOPLE.exec(OTHER_PLACE.exec(other)?.[0] ?? '')?.[0] ?? '')

const LONGEST_BARE = 5

/** 每千人口床位数7张、医师数3人: both are per thousand. */
const PER_HEAD = /^每[万千百十]+(?:名|位|个)?\p{Script=Han}{0,4}(?:人口|人|儿童|户)(?:拥有)?/u

function perHead(name: string, { joined }: Mention, previous: Reading | undefined): string {
  const head = joined ? previous?.name.match(PER_HEAD)?.[0] : undefined
  return head && !PER_HEAD.test(name) ? head + name : name
}

/** A bare 规模 or 总数 names nothing where a name stands after it (规模2亿元的产业引导基金) or did before. */
const isNamed = (name: string, elsewhere: boolean, language: Language): boolean =>
  name.length > 1 && !(elsewhere && language.tails.includes(name))

/** 产业基金4只、总规模97亿元: the sum of those that were counted. */
const isSumOfCounted = (name: string, { quantity }: Mention, previous: Reading | undefined): boolean =>
  previous?.mention.quantity.unit?.dimension === 'count' &&
  quantity.unit?.dimension === 'money' &&
  COUNTED_SUM.test(name)

/** 高新技术企业达到120家: the name stands before its number. */
export const namedBefore: Attachment = {
  example: '高新技术企业达到120家。',
  counterexample: '培育120家高新技术企业。',
  attach: (facts) => {
    const { mention, previous, subject, cues, counted, behind, isListedBefore, language } = facts
    const isSum = isSumOfCounted(subject.name, mention, previous)
    const isElsewhere = behind.length > 1 || (previous !== undefined && !isSum)
    // 九成的园区达到标准、九成的煤矿…: what the first has come to names no second.
    if (facts.isPart && /、$/.test(mention.before.trim())) return null
    if (isListedBefore || !isNamed(subject.name, isElsewhere, language) || (subject.is_open && behind.length > 1))
      return null
    const whole =
      sizedThing(mention, subject.name, counted, language) ??
      nameOverClause(subject.name, mention.clause, language) ??
      perHead(completed(subject.name, mention, previous, language), mention, previous)
    return readingAs(facts, whole, 'name_before', cues)
  },
}
