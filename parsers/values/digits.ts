import { matchesOf } from '../text/matches.ts'
import { narrowed } from '../text/narrow.ts'
import { behindInclusive } from './bound.ts'
import { converted, halfBehind, type Measured, measuredAt, restAt, scaleIn } from './measured.ts'
import { minusBefore } from './minus.ts'
import { NUMERAL_CHARS, numeralOf, scaleAt, scaled } from './numeral.ts'
import { type Quantity, type Surroundings, tailOf } from './quantity.ts'

/** Marks between groups of three digits: commas, apostrophes, and blanks that keep a number together. */
const GROUP = "[,'’\\u00a0\\u2007\\u2009\\u202f]"
const NUMBER = new RegExp(`\\d{1,3}(?:${GROUP}\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,8})?|\\d{1,24}(?:[.．]\\d{1,8})?`, 'y')
/** More digits than a double holds: a number of identity, or several that grew together. */
const LONGEST = 15
/** What makes a number doubtful: more digits after a blank or mark, or a glyph that nobody can read beside it. */
const UNREAD_BEHIND = new RegExp(`(?: |${GROUP})\\d{3}(?!\\d)|[.．]\\d{1,8}|[\\ue000-\\uf8ff\\ufffc\\ufffd]`, 'y')
const GLYPH = /[\ue000-\uf8ff\ufffc\ufffd]/
const isGlyph = (text: string, at: number): boolean => text.charCodeAt(at) >= 0xe000 && GLYPH.test(text[at]!)

interface Digits {
  value: number
  start: number
  end: number
}

/** What may go on after a run of digits and be part of the number, or make it doubtful; any other character ends it. */
const GOES_ON = new Set(".．,'’ \u00a0\u2007\u2009\u202f")

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

/** The number in digits that begins at an offset; null if none does. */
function digitsAt(text: string, at: number): Digits | null {
  // Most numbers are bare digits, checked without a regex, which is slow here.
  let end = at
  while (isDigit(text, end) && end - at <= LONGEST) end++
  if (end === at) return null
  if (end - at <= LONGEST && !GOES_ON.has(text[end] ?? ''))
    return { value: Number(text.slice(at, end)), start: at, end }
  NUMBER.lastIndex = at
  const printed = NUMBER.exec(text)?.[0]
  if (printed === undefined) return null
  return { value: Number(printed.replace(/[^\d.．]/g, '').replace('．', '.')), start: at, end: at + printed.length }
}

/** A number with what it is counted in, and the other end where it is a range; `value` holds the factor already. */
interface Counted extends Measured {
  value: number
  high: number | null
}

/** What goes on below the scale of a first part: with a scale of its own, after 零, or in three digits at least. */
const REST = new RegExp(
  `(?:零[${NUMERAL_CHARS}\\d]{1,12}|[${NUMERAL_CHARS}\\d]{1,8}[十百千万亿佰仟萬億](?![瓦克米卡伏])[${NUMERAL_CHARS}\\d]{0,12}|\\d{3,8}|[万萬])`,
  'y',
)

/** 3万4000家, 25万6千家, 3亿5000万元, 1千零1: digits and numerals mixed; null if nothing goes on after the scale. */
function mixed(text: string, { start, end }: Digits, { units }: Surroundings): Counted | null {
  const scale = scaleAt(text, end)
  if (!scale || scale.factor < 100) return null
  REST.lastIndex = scale.end
  const rest = REST.exec(text)?.[0]
  const value = rest === undefined ? null : numeralOf(text.slice(start, scale.end + rest.length).replace(/,/g, ''))
  if (value === null) return null
  return { ...measuredAt(text, scale.end + rest!.length, units), value, high: null }
}

/** What a dash begins with, blanks before it included. */
const DASHES = new Set(' \t\u00a0\u3000—–―~～〜-至到')
const DASH = /\s?(?:[—–―~～〜-]{1,2}|至|到)\s?/y

/** The lower end in the unit and scale of the upper; null if it is not below it, for that is no range. */
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
  const start = behindInclusive(text, own.end)
  if (!DASHES.has(text[start] ?? '')) return null
  DASH.lastIndex = start
  const dash = DASH.exec(text)
  const digits = dash && digitsAt(text, dash.index + dash[0].length)
  if (!digits) return null
  const behind = measuredAt(text, digits.end, units)
  const measured = behind.unit === null && own.unit !== null ? { ...behind, unit: own.unit } : behind
  const high = scaled(digits.value, measured.factor)
  const low = lowEnd(value, own, high, measured)
  return low === null ? null : { ...measured, value: low, high }
}

function countedAt(text: string, digits: Digits, sign: number, around: Surroundings): Counted {
  const { value, end } = digits
  const own = measuredAt(text, end, around.units)
  const between = range(text, sign * value, own, around)
  if (between) return between
  const joined = mixed(text, digits, around)
  if (joined) return { ...joined, value: sign * scaled(joined.value, joined.factor) }
  const half = halfBehind(text, own, around.units)
  const rest = restAt(text, own.end, own.unit)
  const amount = scaled(value, own.factor) + (half ? 0.5 : rest.value)
  const { factor, unit, is_more } = half ?? own
  return { factor, unit, is_more, end: half?.end ?? rest.end, value: sign * amount, high: null }
}

/** How many characters after a number may belong to it and were not read. */
function unreadBehind(text: string, end: number): number {
  if (!GOES_ON.has(text[end] ?? '') && !isGlyph(text, end)) return 0
  UNREAD_BEHIND.lastIndex = end
  return UNREAD_BEHIND.exec(text)?.[0].length ?? 0
}

/** The quantity whose digits begin at an offset. */
function quantityAt(text: string, at: number, around: Surroundings): Quantity | null {
  const digits = digitsAt(text, at)
  if (!digits) return null
  const minus = minusBefore(text, at)
  const unread = unreadBehind(text, digits.end)
  const is_doubtful = unread > 0 || digits.end - digits.start > LONGEST || isGlyph(text, at - 1)
  const whole = { value: digits.value, start: at, end: digits.end + unread }
  const counted = countedAt(text, whole, minus > 0 ? -1 : 1, around)
  const tail = tailOf(text, counted.end, counted.unit, around)
  const more = counted.is_more ? '>' : null
  // One literal, not put together from parts: a document has thousands of numbers, and spreading is slow.
  return {
    value: counted.value,
    value_high: counted.high,
    factor: counted.factor,
    unit: counted.unit,
    comparator: counted.high !== null ? 'range' : (tail.comparator ?? more),
    measure: null,
    is_spelled: false,
    is_milestone: tail.is_milestone,
    is_doubtful,
    start: at - minus,
    end: tail.end,
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
