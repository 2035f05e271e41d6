import { matchesOf } from '../text/matches.ts'
import { narrowed } from '../text/narrow.ts'
import { behindInclusive } from './bound.ts'
import { converted, halfBehind, type Measured, measuredAt, scaleIn } from './measured.ts'
import { scaled } from './numeral.ts'
import { type Quantity, type Surroundings, tailOf } from './quantity.ts'

/** Marks between groups of three digits: commas, apostrophes, and blanks that keep a number together. */
const GROUP = "[,'’\\u00a0\\u2007\\u2009\\u202f]"
const NUMBER = new RegExp(`\\d{1,3}(?:${GROUP}\\d{3})+(?!\\d)(?:\\.\\d{1,8})?|\\d{1,15}(?:[.．]\\d{1,8})?`, 'y')
/** What makes a number doubtful: more digits behind a blank or mark, or a glyph that nobody can read beside it. */
const UNREAD_BEHIND = new RegExp(`(?: |${GROUP})\\d{3}(?!\\d)|[\\ue000-\\uf8ff\\ufffc\\ufffd]`, 'y')
const UNREAD_BEFORE = /[\ue000-\uf8ff\ufffc\ufffd]$/

interface Digits {
  value: number
  end: number
}

/** The number in digits that begins at an offset; null where none does. */
function digitsAt(text: string, at: number): Digits | null {
  NUMBER.lastIndex = at
  const printed = NUMBER.exec(text)?.[0]
  if (printed === undefined) return null
  return { value: Number(printed.replace(/[^\d.．]/g, '').replace('．', '.')), end: at + printed.length }
}

/** A number with what it is counted in, and the other end where it is a range; `value` holds the factor already. */
interface Counted extends Measured {
  value: number
  high: number | null
}

/** 3万 4000: a rest without a scale of its own has about as many digits as the scale has zeros. */
const isWholeRest = (digits: number, factor: number): boolean => digits >= Math.log10(factor) - 1

/** 3万4000家, 25万6千家, 3亿5000万元: what goes on below the scale of the first part; null where nothing does. */
function mixed(text: string, value: number, head: Measured, { units }: Surroundings): Counted | null {
  if (head.unit !== null || head.factor < 1e4 || head.is_more) return null
  const start = text[head.end] === '零' ? head.end + 1 : head.end
  const rest = digitsAt(text, start)
  if (!rest || !Number.isInteger(rest.value)) return null
  const tail = measuredAt(text, rest.end, units)
  const factor = tail.factor === 1 ? scaleIn(tail.unit) : tail.factor
  if (rest.value * factor >= head.factor) return null
  if (factor === 1 && !isWholeRest(rest.end - start, head.factor)) return null
  const inUnit = tail.factor === 1 ? factor : 1
  const whole = scaled(value, head.factor) + rest.value * factor
  return { ...tail, factor: 1, value: scaled(whole, 1 / inUnit), high: null }
}

const DASH = /\s?(?:[—–―~～〜-]{1,2}|至|到)\s?/y

/** The lower end in the unit and scale of the upper; null where it is not below it, for that is no range. */
function lowEnd(value: number, own: Measured, high: number, { unit, factor }: Measured): number | null {
  const candidates =
    own.unit && unit
      ? [converted(scaled(value, own.factor), own.unit, unit)]
      : own.factor > 1
        ? [scaled(value, own.factor / scaleIn(unit))]
        : // 2—4万家 share the scale, 8500到3万家 do not.
          [scaled(value, factor), scaled(value, 1 / scaleIn(unit))]
  return candidates.find((low) => low !== null && low < high) ?? null
}

/** 2—4万家, 5000万—1亿元, 1万（含）至5万元: both ends of a range whose first has been read. */
function range(text: string, value: number, own: Measured, { units }: Surroundings): Counted | null {
  DASH.lastIndex = behindInclusive(text, own.end)
  const dash = DASH.exec(text)
  const digits = dash && digitsAt(text, dash.index + dash[0].length)
  if (!digits) return null
  const behind = measuredAt(text, digits.end, units)
  const measured = behind.unit === null && own.unit !== null ? { ...behind, unit: own.unit } : behind
  const high = scaled(digits.value, measured.factor)
  const low = lowEnd(value, own, high, measured)
  return low === null ? null : { ...measured, value: low, high }
}

function countedAt(text: string, { value, end }: Digits, sign: number, around: Surroundings): Counted {
  const own = measuredAt(text, end, around.units)
  const between = range(text, sign * value, own, around)
  if (between) return between
  const joined = mixed(text, value, own, around)
  if (joined) return { ...joined, value: sign * joined.value }
  const half = halfBehind(text, own, around.units)
  const amount = scaled(value, own.factor) + (half ? 0.5 : 0)
  return { ...(half ?? own), value: sign * amount, high: null }
}

/**
 * A minus stands behind a word or a mark and before a percentage; elsewhere a dash parts or itemises. 负 in 担负 is no
 * minus.
 */
const MINUS =
  /(?:(?:^|[\u4e00-\u9fff（(，,；;：:、。\s])[-−－]|(?:^|[（(，,；;：:。\s为是至到由从长降率速幅达在])负|零下)$/
const SIGNED = /^[\d.]{1,9}\s?(?:[%％‰]|个百分点|℃|摄氏度|度)/

/** How many characters of a minus stand before a number. */
function minusBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 3), at)
  const sign = MINUS.exec(at > 2 ? before : `\n${before}`)?.[0]
  if (sign === undefined || !SIGNED.test(text.slice(at, at + 16))) return 0
  return sign === '零下' ? 2 : 1
}

/** The quantity whose digits begin at an offset. */
function quantityAt(text: string, at: number, around: Surroundings): Quantity | null {
  const digits = digitsAt(text, at)
  if (!digits) return null
  const minus = minusBefore(text, at)
  UNREAD_BEHIND.lastIndex = digits.end
  const unread = UNREAD_BEHIND.exec(text)?.[0].length ?? 0
  const is_doubtful = unread > 0 || UNREAD_BEFORE.test(text.slice(0, at).slice(-1))
  const counted = countedAt(text, { ...digits, end: digits.end + unread }, minus > 0 ? -1 : 1, around)
  const tail = tailOf(text, counted.end, counted.unit, around)
  return {
    ...tail,
    value: counted.value,
    value_high: counted.high,
    factor: counted.factor,
    unit: counted.unit,
    comparator: counted.high !== null ? 'range' : (tail.comparator ?? (counted.is_more ? '>' : null)),
    measure: null,
    is_spelled: false,
    is_doubtful,
    start: at - minus,
  }
}

/** Where digits begin; those that an earlier quantity has taken are passed over. */
const DIGIT = /\d+/g

/** Quantities in digits, left to right. Linear in the text: each looks no further than some thirty characters. */
export function digitQuantities(printed: string, around: Surroundings): Quantity[] {
  if (!/[\d０-９]/.test(printed)) return []
  const text = narrowed(printed)
  const found: Quantity[] = []
  let end = 0
  for (const { index } of matchesOf(text, DIGIT)) {
    if (index < end) continue
    const quantity = quantityAt(text, index, around)
    if (!quantity) continue
    found.push(quantity)
    end = quantity.end
  }
  return found
}
