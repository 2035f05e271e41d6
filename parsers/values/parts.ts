import type { Unit } from '../../datasets/reference/index.ts'
import { matchesOf } from '../text/matches.ts'
import { narrowed } from '../text/narrow.ts'
import { NUMERAL_CHARS, numeralOf, scaled } from './numeral.ts'
import { type Quantity, type Surroundings, tailOf } from './quantity.ts'

const NUMERAL = `[${NUMERAL_CHARS}]{1,12}`
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,3}(?!\\d)|\\d{1,8}'
const PART = `(?:(?:${DIGITS})(?:\\.\\d{1,6})?|${NUMERAL}(?:[点點][${NUMERAL_CHARS}]{1,8})?)`
/** 百分之六十至七十, 百分之2.4, 三分之二, 万分之三. */
const PARTS = new RegExp(
  `(?<minus>[负負])?(?<whole>${NUMERAL}|\\d{1,6})分之(?<below>[负負])?(?<part>${PART})(?:(?:至|到|—|-|～)(?:${NUMERAL}分之)?(?<high>${PART}))?`,
  'g',
)

/** Wholes that have a sign of their own; parts of any other whole are said in percent. */
const SIGNS: Readonly<Record<number, string>> = { 100: '%', 1000: '‰' }

/** 三点五, 二十, 2.4, 1,669; null for anything else. */
function numberOf(printed: string): number | null {
  if (/^\d/.test(printed)) return Number(printed.replaceAll(',', ''))
  const [whole = '', point] = printed.split(/[点點]/)
  const value = numeralOf(whole)
  return value === null || point === undefined ? value : Number(`${value}.${[...point].map(numeralOf).join('')}`)
}

function partOf(groups: Record<string, string>, units: Surroundings['units']) {
  const value = numberOf(groups.part!)
  const high = groups.high === undefined ? null : numberOf(groups.high)
  // 百 of 百分之 counts one hundred, and so does 万 of 万分之.
  const whole = numberOf(groups.whole!) ?? numberOf(`一${groups.whole}`)
  if (value === null || !whole) return null
  const sign = SIGNS[whole] ?? '%'
  const factor = sign === '‰' ? 1 : 100 / whole
  const unit: Unit = units.named(sign)!.unit
  const minus = groups.minus || groups.below ? -1 : 1
  return { value: minus * scaled(value, factor), value_high: high === null ? null : scaled(high, factor), unit }
}

/** Parts of a whole that are written in words, left to right; those of a hundred or a thousand keep their sign. */
export function partQuantities(printed: string, around: Surroundings): Quantity[] {
  if (!printed.includes('分之')) return []
  const text = narrowed(printed)
  return matchesOf(text, PARTS).flatMap((match): Quantity[] => {
    const part = partOf(match.groups as Record<string, string>, around.units)
    if (!part) return []
    const tail = tailOf(text, match.index + match[0].length, part.unit, around)
    const said = { comparator: part.value_high === null ? tail.comparator : ('range' as const), measure: null }
    return [{ ...part, ...tail, ...said, factor: 1, is_spelled: true, is_doubtful: false, start: match.index }]
  })
}
