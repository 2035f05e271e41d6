const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Digits read one by one, as in years: 二〇二四. Two or more digits, no place words. */
function spelled(text: string): number | null {
  if (text.length < 2 || ![...text].every((char) => char in DIGITS)) return null
  return Number([...text].map((char) => DIGITS[char]).join(''))
}

/**
 * A section below 万; a place word without a digit before it counts once (十 = 10), 两百五 = 250. Null for 三四百 and
 * 百千, which approximate.
 */
function section(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let place = Number.POSITIVE_INFINITY
  let isGapped = false
  for (const char of text) {
    const small = SMALL[char]
    if (char in TENS) total += TENS[char]!
    else if (small) {
      if (small >= place) return null
      total += (digit ?? 1) * small
      place = small
      digit = null
      isGapped = false
    } else if (char in DIGITS) {
      if (digit) return null
      digit = DIGITS[char]!
      isGapped ||= digit === 0
    } else return null
  }
  const isShort = total > 0 && !isGapped && place >= 100 && Number.isFinite(place)
  return total + (digit ?? 0) * (isShort ? place / 10 : 1)
}

/** What stands behind 万 or 亿; a single digit counts tenths of it: 一万二 = 12000. */
function behindLarge(tail: string, place: string, rest: readonly string[]): number | null {
  if (tail === '') return 0
  if (tail.length === 1 && tail in DIGITS) return (DIGITS[tail]! * LARGE[place]!) / 10
  return withLarge(tail, rest)
}

function withLarge(text: string, places: readonly string[]): number | null {
  const [place, ...rest] = places
  if (!place) return section(text)
  const at = text.indexOf(place)
  if (at < 0) return withLarge(text, rest)
  const head = at === 0 ? null : withLarge(text.slice(0, at), rest)
  const below = behindLarge(text.slice(at + 1), place, rest)
  return head === null || below === null ? null : head * LARGE[place]! + below
}

/**
 * A whole number in Chinese numerals (二十四, 廿三, 两千, 一万零五十, 二〇二四) as a number; null where the text is
 * anything else. Fractions and approximations are the quantity grammar's.
 */
export function numeralOf(text: string): number | null {
  if (text === '') return null
  return spelled(text) ?? withLarge(text, ['亿', '万'])
}
