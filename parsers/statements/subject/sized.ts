import type { Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure } from './owner.ts'
import type { Counted } from './predicate.ts'

/** 企业产值超百亿元: what is measured of them, and how much it is. */
const SIZED =
  /^(?<what>\p{Script=Han}{3,16}?)(?<size>(?:均|都)?(?:超过?|突破|达到?|不低于|高于)[\d.百千万亿]{1,8}\p{Script=Han}{0,4}[%％]?)$/u
const SHORTEST_NOUN = 2

/** Reads what a number counts where it is told by its size: 产值超百亿元的企业. Null for any other words. */
export function sizedReader(lexicon: Lexicon): (behind: string) => Counted | null {
  const isMeasured = (text: string): boolean => isMeasure(text, lexicon) || lexicon.tails.includes(text)
  return (behind) => {
    const { what, size } = SIZED.exec(behind.trim())?.groups ?? {}
    if (what === undefined || size === undefined) return null
    for (let at = SHORTEST_NOUN; at < what.length - 1; at++) {
      const [noun, measure] = [what.slice(0, at), what.slice(at)]
      if (isMeasured(measure) && !isMeasured(noun)) return { name: `${measure}${size}的${noun}`, noun }
    }
    return null
  }
}
