import type { Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure } from './owner.ts'
import type { Counted } from './predicate.ts'

/** 企业产值超百亿元: what is measured of them, and how much it is. */
const SIZED =
  /^(?<what>\p{Script=Han}{3,16}?)(?<size>(?:均|都)?(?:超过?|突破|达到?|不低于|高于)[\d.百千万亿]{1,8}\p{Script=Han}{0,4}[%％]?)$/u
const SHORTEST_NOUN = 2

/** 投资10亿元以上的产业项目, 海拔1500米以上农村中小学: how large those are whose noun follows. */
const SIZED_BEFORE =
  /^(?<what>\p{Script=Han}{0,8}?)(?<size>[\d.]{1,8}[百千万亿]{0,2}\p{Script=Han}{1,3}(?:及?以[上下内]))(?<the>的?)(?<noun>\p{Script=Han}{2,24})/u

const HEIGHT = /^(?:海拔|投资|工期|跨度)?$/

/** Most words after a number hold none of these. */
const MAY_BE_SIZED = /[超突达低高]|以[上下内外]/

/** Reads what a number counts where it is told by its size: 产值超百亿元的企业. Null for any other words. */
export function sizedReader(lexicon: Lexicon, nameEnd: (text: string) => number): (behind: string) => Counted | null {
  const isMeasured = (text: string): boolean => isMeasure(text, lexicon) || lexicon.tails.includes(text)
  const before = (behind: string): Counted | null => {
    const { what, size, the, noun } = SIZED_BEFORE.exec(behind)?.groups ?? {}
    if (what === undefined || noun === undefined || !(isMeasured(what) || HEIGHT.test(what))) return null
    const thing = noun.slice(0, nameEnd(noun))
    return { name: `${what}${size}${the}${thing}`, noun: thing }
  }
  return (behind) => {
    if (!MAY_BE_SIZED.test(behind)) return null
    const sized = before(behind.trim())
    if (sized) return sized
    const { what, size } = SIZED.exec(behind.trim())?.groups ?? {}
    if (what === undefined || size === undefined) return null
    for (let at = SHORTEST_NOUN; at < what.length - 1; at++) {
      const [noun, measure] = [what.slice(0, at), what.slice(at)]
      if (isMeasured(measure) && !isMeasured(noun)) return { name: `${measure}${size}的${noun}`, noun }
    }
    return null
  }
}
