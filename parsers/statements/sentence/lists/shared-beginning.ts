import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isMeasure, isOwner } from '../../subject/owner.ts'
import { isRateOfHandling } from '../../subject/rate-alone.ts'
import { bearerOf } from './bearer.ts'
import { placeKindOf } from './place-kind.ts'

/** A name so short may be part of a longer one although it is registered: 死亡人数 after 道路交通事故起数和. */
const LONGEST_BARE = 4

/** 城镇居民收入 beside 农牧民收入: each says whose it is. */
const saysWhose = (name: string): boolean => placeKindOf(name) !== null || bearerOf(name) !== ''
/** 市级企业、智能工厂: a grade or a place is said of the one it stands before. */
const GRADES = /[级次]$|^城乡/
const SUFFIX = 2
const RATE = /\p{Script=Han}{4}[率度]$/u
const OCCASIONS = /\p{Script=Han}{2}[批人件起户场]次$/u
const BARE_OCCASIONS = /^[批人件起户场][次数]$/

/** 重点景区 of 重点景区接待游客、经营收入: who has the first has the second. */
export function ownerOf(first: string, lexicon: Lexicon): string {
  // 农产品加工企业销售收入: the measure itself may be in no registry.
  const ends = Array.from(first, (_, i) => i)
  const from = ends.findLast((i) => isOwner(first.slice(0, i)) && isMeasure(first.slice(i), lexicon))
  if (from !== undefined) return first.slice(0, from)
  const known = lexicon.names.before(first)?.word.length ?? first.length
  const owner = first.slice(0, first.length - known)
  return isOwner(owner) ? owner : ''
}

const BARE_INSURANCE = /^(?:养老|医疗)保险/
const INSURANCE = /^\p{Script=Han}{2,8}(?=(?:养老|医疗)保险)/u

/** Gives a name what stands before the first of a list, where the two make a registered name: 旅游 before 花费. */
export function beginningSharer(lexicon: Lexicon): (part: string, first: string) => string {
  const { names, heads } = lexicon

  const isOwned = (part: string): boolean =>
    heads.of(part) !== null || (part.length <= LONGEST_BARE && isMeasure(part, lexicon))

  return (part, first) => {
    if (saysWhose(part) && saysWhose(first)) return part
    // 群众诉求解决率、满意率: of the same.
    const isSameKind = isRateOfHandling(part, lexicon) && isRateOfHandling(first.slice(-part.length), lexicon)
    if (isSameKind && RATE.test(first)) return first.slice(0, -part.length) + part
    // 城镇职工基本养老保险、医疗保险人数: of the same people.
    const scheme = BARE_INSURANCE.test(part) ? INSURANCE.exec(first)?.[0] : undefined
    if (scheme !== undefined) return scheme + part
    // 上访批次和人次: how often, and by how many.
    if (OCCASIONS.test(first) && BARE_OCCASIONS.test(part)) return first.slice(0, -SUFFIX) + part
    const isKnown = resolveIndicator(part, lexicon) !== null
    if (isKnown && part.length > LONGEST_BARE) return part
    for (let length = first.length - 1; length > 1; length--) {
      // 存款余额、贷款余额: one stands in the place of the other, and 存贷款余额 is of both.
      if (first.slice(length) === part.slice(1)) continue
      const whole = first.slice(0, length) + part
      const isNamed = isKnown
        ? !GRADES.test(first.slice(0, length)) && names.at(whole)?.word === whole
        : resolveIndicator(whole, lexicon) !== null
      if (isNamed) return whole
    }
    // 林业产值5亿元，牧业产值65亿元: whose it is stands in it.
    const isOpen = !isKnown && ownerOf(part, lexicon) === '' && bearerOf(part) === '' && isOwned(part)
    return isOpen ? ownerOf(first, lexicon) + part : part
  }
}
