import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure, isOwner } from './owner.ts'
import type { Counted } from './predicate.ts'

/** 企业产值超百亿元: what is measured of them, and how much it is. */
const SIZED =
  /^(?<what>\p{Script=Han}{3,16}?)(?<size>(?:均|都)?(?:超过?|突破|达到?|不低于|高于|过)[\d.百千万亿]{1,8}\p{Script=Han}{0,4}[%％]?)$/u
const SHORTEST_NOUN = 2
const PLACES = /(?:镇街|乡镇|街道|区县|县区|县市|市县)$/

/** 投资10亿元以上的产业项目, 海拔1500米以上农村中小学: how large those are whose noun follows. */
const SIZED_BEFORE =
  /^(?<what>\p{Script=Han}{0,8}?)(?<size>[\d.]{1,8}[百千万亿]{0,2}\p{Script=Han}{0,3}(?:及?以[上下内]))(?<the>的?)(?<noun>\p{Script=Han}{2,24})/u

/** 产值过10亿元的增长点. */
const BOUND_BEFORE =
  /^(?<what>\p{Script=Han}{2,12}?)(?<size>(?:超过?|突破|达到?|不低于|高于|过)[\d.百千万亿]{1,8}\p{Script=Han}{0,3})(?<the>的)(?<noun>\p{Script=Han}{2,24})/u

/** 总长40公里的旅游公路: how long they are together tells them not apart. */
const LENGTH_BEFORE = /^(?:总长|全长|总里程)约?[\d.]{1,8}万?(?:公里|千米|米)余?的(?<noun>\p{Script=Han}{2,24})/u

const HEIGHT = /^(?:海拔|投资|工期|跨度|人口|总?人口|面积)?$/

/** Most words after a number hold none of these. */
const MAY_BE_SIZED = /[超突达低高过长]|以[上下内外]/

/** Reads what a number counts where it is told by its size: 产值超百亿元的企业. Null for any other words. */
export function sizedReader(lexicon: Lexicon, nameEnd: (text: string) => number): (behind: string) => Counted | null {
  const isMeasured = (text: string): boolean => isMeasure(text, lexicon) || lexicon.tails.includes(text)
  const before = (behind: string): Counted | null => {
    const { what, size, the, noun } = (SIZED_BEFORE.exec(behind) ?? BOUND_BEFORE.exec(behind))?.groups ?? {}
    if (what === undefined || noun === undefined || !(isMeasured(what) || HEIGHT.test(what))) return null
    const thing = noun.slice(0, nameEnd(noun))
    return { name: `${what}${size}${the}${thing}`, noun: thing }
  }
  const isWhole = (measure: string): boolean =>
    lexicon.heads.isHead(measure) || resolveIndicator(measure, lexicon) !== null

  /** Where what is measured of those that are counted begins: 重点产业链｜产值. */
  const splitOf = (what: string): number | null => {
    const splits = Array.from({ length: Math.max(0, what.length - SHORTEST_NOUN - 1) }, (_, i) => i + SHORTEST_NOUN)
    const parting = splits.filter((at) => {
      const noun = what.slice(0, at)
      return (
        isMeasured(what.slice(at)) && !isMeasured(noun) && (lexicon.isThing(noun) || isOwner(noun) || PLACES.test(noun))
      )
    })
    return parting.find((at) => isWhole(what.slice(at))) ?? parting.at(-1) ?? null
  }
  return (behind) => {
    if (!MAY_BE_SIZED.test(behind)) return null
    const long = LENGTH_BEFORE.exec(behind.trim())?.groups?.noun
    const works = long?.slice(0, nameEnd(long))
    if (works !== undefined) return { name: works, noun: works }
    const sized = before(behind.trim())
    if (sized) return sized
    const { what, size } = SIZED.exec(behind.trim())?.groups ?? {}
    if (what === undefined || size === undefined) return null
    const at = splitOf(what)
    return at === null ? null : { name: `${what.slice(at)}${size}的${what.slice(0, at)}`, noun: what.slice(0, at) }
  }
}
