/** Digits in every form that is printed: simplified, traditional, and the formal ones of sums of money. */
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((char, digit) => [char, digit])),
  ...Object.fromEntries([...'〇壹贰叁肆伍陆柒捌玖'].map((char, digit) => [char, digit])),
  两: 2,
  兩: 2,
  貳: 2,
  弍: 2,
  參: 3,
  叄: 3,
  陸: 6,
}
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** The characters of numerals, for a character class. */
export const NUMERAL_CHARS = [DIGITS, TENS, SMALL, LARGE].flatMap((table) => Object.keys(table)).join('')
/** Characters that stand in numerals of cheques and contracts, and elsewhere are words: 队伍, 大陆. */
export const FORMAL_CHARS = '壹贰貳弍叁參叄肆伍陆陸柒捌玖拾佰仟'
/** Characters that give the digit before them its place. */
export const PLACE_CHARS = '十百千万亿拾佰仟萬億'

const NUMERAL = new RegExp(`[${NUMERAL_CHARS}]`)

/** Digits read one by one, as in years: 二〇二四. Two or more digits, no place words. */
function spelled(text: string): number | null {
  if (text.length < 2 || ![...text].every((char) => char in DIGITS)) return null
  return Number([...text].map((char) => DIGITS[char]).join(''))
}

/** A character of a numeral, or a run of Arabic digits, which counts like one: 5 and 千 of 5千. */
type Token = string
const TOKEN = /\d+(?:\.\d+)?|./gu
const ARABIC = /^\d/

const digitOf = (token: Token): number | null => (ARABIC.test(token) ? Number(token) : (DIGITS[token] ?? null))

/**
 * A section below 万; a place word without a digit before it counts once (十 = 10, 一千零十二 = 1012), 两百五 = 250. Null
 * for 三四百 and 百千, which approximate.
 */
function section(tokens: readonly Token[]): number | null {
  let total = 0
  let digit: number | null = null
  let place = Number.POSITIVE_INFINITY
  let isGapped = false
  for (const token of tokens) {
    const small = SMALL[token] ?? (token in TENS ? 10 : undefined)
    const next = digitOf(token)
    if (small) {
      if (small >= place || (token in TENS && digit)) return null
      total += TENS[token] ?? (digit || 1) * small
      place = small
      digit = null
      isGapped = false
    } else if (next !== null) {
      if (digit || next >= place) return null
      digit = next
      isGapped ||= digit === 0 || ARABIC.test(token)
    } else return null
  }
  const isShort = total > 0 && !isGapped && place >= 100 && Number.isFinite(place)
  return total + (digit ?? 0) * (isShort ? place / 10 : 1)
}

/** What stands after 万 or 亿; a single digit counts tenths of it: 一万二 = 12000. */
function behindLarge(tail: readonly Token[], place: number, rest: readonly number[]): number | null {
  const [first] = tail
  if (first === undefined) return 0
  if (tail.length === 1 && first in DIGITS) return (DIGITS[first]! * place) / 10
  const below = withLarge(tail, rest)
  return below === null || below >= place ? null : below
}

function withLarge(tokens: readonly Token[], places: readonly number[]): number | null {
  const [place, ...rest] = places
  if (!place) return section(tokens)
  const at = tokens.findIndex((token) => LARGE[token] === place)
  if (at < 0) return withLarge(tokens, rest)
  const head = at === 0 ? null : withLarge(tokens.slice(0, at), rest)
  const below = behindLarge(tokens.slice(at + 1), place, rest)
  return head === null || below === null ? null : scaled(head, place) + below
}

/**
 * A whole number in Chinese numerals (二十四, 廿三, 两千, 一万零五十, 二〇二四, 壹佰贰拾, 三萬四千), Arabic digits among them as
 * they come (3万4000, 5亿1万, 1千零1), as a number; null if the text is anything else. Fractions and approximations are
 * the quantity grammar's.
 */
export function numeralOf(text: string): number | null {
  if (!NUMERAL.test(text)) return null
  // 万亿 alone counts once, as 百亿 does; 万万 is 亿.
  const whole = text.replace(/^[万萬](?=[亿億])/, '一$&').replace(/[万萬]{2}/g, '亿')
  return spelled(text) ?? withLarge(whole.match(TOKEN)!, [1e8, 1e4])
}

/** Words between a number and its unit that multiply it, the longest first. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  萬億: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  ...LARGE,
  千: 1000,
  百: 100,
}

/** A scale as found in a text. */
export interface Scale {
  factor: number
  /** Offset after it. */
  end: number
}

/** The longest scale that begins at an offset; null if none does. 千 of 千瓦 is the unit's, which is asked first. */
export function scaleAt(text: string, at: number): Scale | null {
  for (const length of [2, 1]) {
    const factor = SCALES[text.slice(at, at + length)]
    if (factor !== undefined && at + length <= text.length) return { factor, end: at + length }
  }
  return null
}

/** The smallest multiple that headers name in place of a unit. */
const SMALLEST_ALONE = 10_000

/** What a text that names a multiple and no unit multiplies by: 用户规模（亿）, 单位：万. Null for any other text. */
export function scaleAlone(text: string): number | null {
  const scale = scaleAt(text, 0)
  return scale?.end === text.length && scale.factor >= SMALLEST_ALONE ? scale.factor : null
}

/** 1.1 × 10000 is 11000.000000000002 in binary; fifteen digits are what a double holds. */
export const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15))
