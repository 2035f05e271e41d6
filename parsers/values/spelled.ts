import type { Unit } from '../../datasets/reference/index.ts'
import { isSign, signsOf } from '../text/signs.ts'
import { halfBehind, type Measured, measuredAt, restAt } from './measured.ts'
import { minusBefore } from './minus.ts'
import { FORMAL_CHARS, NUMERAL_CHARS, numeralOf, PLACE_CHARS, scaleAt, scaled } from './numeral.ts'
import { literal } from './phrases.ts'
import { type Quantity, type Surroundings, tailOf } from './quantity.ts'

/** 千 of 千瓦 belongs to the unit, 百 of 百分之 to a part of a whole. */
const NUMERAL = `(?:(?!千[瓦克米卡伏]|百分[点之])[${NUMERAL_CHARS}]){1,16}`
/** 第三批 counts nothing, 统一个 and 唯一家 hold no 一, 十几家 begins before 几. */
const START = new RegExp(`(?<![\\d.第统唯同单专某另每初其数几之])${NUMERAL}`, 'y')
const NUMERAL_SIGNS = signsOf(NUMERAL_CHARS)
const GOES_ON = new RegExp(`(?:至|到|—|-)(${NUMERAL})`, 'y')
const POINT = /[点點]([〇零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]{1,16}|\d{1,8})/y
const DIGITS = new RegExp(`[^${PLACE_CHARS}]`)
const FORMAL = new RegExp(`[${FORMAL_CHARS}]`)
const FORMAL_WHOLE = /.[十百千拾佰仟万亿萬億]|[十百千拾佰仟万亿萬億]./

interface Numeral {
  low: number
  high: number | null
  /** 余, 几: a little more. */
  is_more: boolean
  end: number
}

const NEIGHBOURS = /^(.*?)(一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(.*)$/

/** 两三家 and 三四百: two digits side by side are a range. */
function neighbours(text: string): readonly [number, number] | null {
  const [, head, pair, tail] = NEIGHBOURS.exec(text) ?? []
  if (pair === undefined) return null
  const [low, high] = [...pair].map((digit) => numeralOf(head + digit + tail))
  return low != null && high != null ? [low, high] : null
}

/** The scales that a numeral ends in, the largest first: 千亿 and 亿 of 九千亿. */
function scalesOf(numeral: string): number[] {
  const tail = /[百千万亿佰仟萬億]{0,4}$/.exec(numeral)![0]
  return [...tail].map((_, at) => numeralOf(`一${tail.slice(at)}`)).filter((factor) => factor !== null)
}

/** 七千到九千亿 and 两到三万 share the scale, 八千到一万 do not; null if the first is not below the second. */
function ends(low: number, numeral: string): readonly [number, number] | null {
  const high = numeralOf(numeral)
  if (high === null) return null
  const shared = scalesOf(numeral).find((factor) => low * factor < high)
  if (shared !== undefined && low < shared) return [low * shared, high]
  return low < high ? [low, high] : null
}

/** 三点五: what stands after the point is read digit by digit. */
export function decimalAt(text: string, whole: string, at: number): { value: number; end: number } | null {
  const value = numeralOf(whole)
  POINT.lastIndex = at
  const point = POINT.exec(text)?.[1]
  if (value === null || point === undefined) return value === null ? null : { value, end: at }
  const digits = [...point].map((digit) => numeralOf(digit) ?? digit).join('')
  return { value: Number(`${value}.${digits}`), end: at + 1 + point.length }
}

/** 二十余万, 二点五亿, 十几: the numeral as a whole, with the scale that stands after what is not spelled in one. */
function numeralAt(text: string, printed: string, at: number): Numeral | null {
  const behind = at + printed.length
  const pair = neighbours(printed)
  if (pair) return { low: pair[0], high: pair[1], is_more: false, end: behind }
  const decimal = decimalAt(text, printed, behind)
  if (!decimal) return null
  GOES_ON.lastIndex = decimal.end
  const [joined, numeral] = GOES_ON.exec(text) ?? []
  const range = numeral === undefined ? null : ends(decimal.value, numeral)
  if (range) return { low: range[0], high: range[1], is_more: false, end: decimal.end + joined!.length }
  const isScaled = decimal.end > behind
  return { high: null, ...scaledBehind(text, decimal, isScaled) }
}

/** 两千几百, 一百几十: a place below those of the numeral, of which nobody says how many. */
const LOWER_PLACE = /[几幾]([十百千万])/y

/** 二十余万, 二点五亿, 十几万多亿: words for more, each with the scale after it. */
function scaledBehind(
  text: string,
  { value, end }: { value: number; end: number },
  isScaled: boolean,
): Pick<Numeral, 'low' | 'is_more' | 'end'> {
  LOWER_PLACE.lastIndex = end
  const place = numeralOf(`一${LOWER_PLACE.exec(text)?.[1] ?? ''}`) ?? 1
  if (place > 1 && place * 10 <= value) return { low: value, is_more: true, end: end + 2 }
  const is_more = /[余多餘几幾]/.test(text[end] ?? '')
  const start = is_more ? end + 1 : end
  const isUnit = /^千[瓦克米卡伏]/.test(text.slice(start, start + 2))
  const scale = (is_more || isScaled) && !isUnit ? scaleAt(text, start) : null
  if (!scale) return { low: value, is_more, end: start }
  const low = scaled(value, scale.factor)
  const again = scaledBehind(text, { value: low, end: scale.end }, false)
  return again.low > low ? { ...again, is_more: true } : { low, is_more, end: scale.end }
}

/** Words before which a place word alone is a number: 突破千亿元, 近百家. Elsewhere it is a name: 千亩基地, 百家讲坛. */
const APPROACHES = /(?:[近上超过逾达约破]|突破|接近|超过|达到|不足|不到)$/

/** True for numerals that are words: 百 and 千 alone, 陆 and 伍 without a place. */
function isWord(text: string, printed: string, at: number): boolean {
  if (FORMAL.test(printed) && !FORMAL_WHOLE.test(printed)) return true
  const isBare = !DIGITS.test(printed) && !/^[十拾]/.test(printed)
  return isBare && !APPROACHES.test(text.slice(Math.max(0, at - 2), at))
}

/** 两升到三升, 三家至五家: the unit stands after both ends. */
function secondEnd(text: string, low: number, own: Measured, { units }: Surroundings): Pick<Numeral, 'high' | 'end'> {
  GOES_ON.lastIndex = own.end
  const [joined = '', numeral = ''] = GOES_ON.exec(text) ?? []
  const high = numeralOf(numeral)
  const next = high === null ? null : units.at(text, own.end + joined.length)
  return high !== null && high > low && next?.unit === own.unit
    ? { high, end: next!.end }
    : { high: null, end: own.end }
}

function quantityAt(text: string, printed: string, at: number, around: Surroundings): Quantity | null {
  const numeral = isWord(text, printed, at) ? null : numeralAt(text, printed, at)
  if (!numeral) return null
  const own = measuredAt(text, numeral.end, around.units)
  const isCounted = own.unit?.spelled ?? (numeral.is_more && numeral.low >= 1e4)
  if (!isCounted || own.factor !== 1 || /^人口/.test(text.slice(own.end - 1, own.end + 1))) return null
  const half = halfBehind(text, own, around.units)
  const second = numeral.high === null && !half ? secondEnd(text, numeral.low, own, around) : null
  const high = numeral.high ?? second?.high ?? null
  const { unit, end } = half ?? { unit: own.unit, end: second?.end ?? own.end }
  const minus = minusBefore(text, at)
  const sign = minus > 0 ? -1 : 1
  const rest = restAt(text, end, unit)
  const tail = tailOf(text, rest.end, unit, around)
  return {
    value: sign * (numeral.low + (half ? 0.5 : 0) + rest.value),
    value_high: high,
    factor: 1,
    unit,
    comparator: high !== null ? 'range' : (tail.comparator ?? (numeral.is_more ? '>' : null)),
    measure: null,
    is_spelled: true,
    is_milestone: tail.is_milestone,
    is_doubtful: false,
    start: at - minus,
    end: tail.end,
  }
}

/** What every count begins with; most texts hold none. Compiled from the units that may stand after a numeral. */
export function spelledGate(units: readonly Unit[]): RegExp {
  const first = new Set(units.filter(({ spelled }) => spelled).map(({ unit }) => unit[0]!))
  return new RegExp(`[${NUMERAL_CHARS}](?:[点點至到—余多餘几幾-]|[${literal([...first].join(''))}])`)
}

/** Numerals, left to right, each with its offset; found by their characters, for most of a text is none. */
function* numeralsIn(text: string): Iterable<{ printed: string; index: number }> {
  for (let index = 0; index < text.length; index++) {
    if (!isSign(NUMERAL_SIGNS, text, index)) continue
    START.lastIndex = index
    const printed = START.exec(text)?.[0]
    if (printed !== undefined) yield { printed, index }
    // No numeral begins inside a run of their characters.
    while (isSign(NUMERAL_SIGNS, text, index + 1)) index++
  }
}

/** Quantities in Chinese numerals with a unit after them, left to right: 两千余家, 三到五个, 壹佰贰拾元整. */
export function spelledQuantities(text: string, around: Surroundings & { gate: RegExp }): Quantity[] {
  const found: Quantity[] = []
  for (const { printed, index } of numeralsIn(text)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    const end = index + printed.length
    // Most numerals number something or are words: no unit goes on after them.
    if (!around.gate.test(text.slice(end - 1, end + 2))) continue
    const quantity = quantityAt(text, printed, index, around)
    if (quantity) found.push(quantity)
  }
  return found
}
