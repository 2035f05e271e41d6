import { numeralOf } from './numeral.ts'

/** The sixth plan, “六五”, was the first whose name is still in use; it began in 1981, and each has followed on the last. */
const FIRST_NAMED = 6
const FIRST_YEAR = 1981
const LAST_NAMED = 19
const YEARS = 5

/** First and last year of the five-year plan of an ordinal; null for a plan whose name is not in use. */
export function yearsOfPlan(ordinal: number): readonly [number, number] | null {
  if (ordinal < FIRST_NAMED || ordinal > LAST_NAMED) return null
  const first = FIRST_YEAR + YEARS * (ordinal - FIRST_NAMED)
  return [first, first + YEARS - 1]
}

const NAMED =
  /(?<![一二三四五六七八九十百])(?:[“"]?(十[一二三四五六七八九])五[”"]?|[“"](十|[六七八九])五[”"]|第(十[一二三四五六七八九]?|[六七八九])个五年)/

/** First and last year of a five-year plan named in a text (“十四五”, 第十四个五年规划); null if none is. */
export function fiveYearPlan(text: string): readonly [number, number] | null {
  const named = text.match(NAMED)
  const ordinal = named && numeralOf(named[1] ?? named[2] ?? named[3]!)
  return ordinal === null ? null : yearsOfPlan(ordinal)
}
