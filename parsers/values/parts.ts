import type { Unit } from '../../datasets/reference/index.ts'
import { matchesOf } from '../text/matches.ts'
import { NUMERAL_CHARS, numeralOf, scaled } from './numeral.ts'
import { type Quantity, type Surroundings, tailOf } from './quantity.ts'

const NUMERAL = `[${NUMERAL_CHARS}]{1,10}`
const DECIMAL = '\\d{1,6}(?:\\.\\d{1,6})?'
const POINT = '点[〇零一二三四五六七八九]{1,8}'
const PART = `(?:${NUMERAL}(?:${POINT})?|${DECIMAL})`
/** 百分之六十至七十, 百分之2.4, 三分之二. */
const PARTS = new RegExp(
  `(?<minus>负)?(?<whole>${NUMERAL}|\\d{1,6})分之(?<part>${PART})(?:(?:至|到|—|-)(?:${NUMERAL}分之)?(?<high>${PART}))?`,
  'g',
)

/** Wholes that have a sign of their own, with what a part of each is in the sign's unit. */
const SIGNS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  百: ['%', 1],
  一百: ['%', 1],
  千: ['‰', 1],
  万: ['%', 0.01],
}

/** 三点五, 二十, 2.4; null for anything else. */
function numberOf(printed: string): number | null {
  const [whole, point] = printed.split('点')
  const value = /^\d/.test(printed) ? Number(printed) : numeralOf(whole!)
  return value === null || point === undefined ? value : Number(`${value}.${[...point].map(numeralOf).join('')}`)
}

function partOf(groups: Record<string, string>, units: Surroundings['units']) {
  const value = numberOf(groups.part!)
  const high = groups.high === undefined ? null : numberOf(groups.high)
  const [sign, factor] = SIGNS[groups.whole!] ?? ['%', 100 / (numberOf(groups.whole!) ?? 0)]
  if (value === null || !Number.isFinite(factor)) return null
  const unit: Unit = units.named(sign)!.unit
  const minus = groups.minus ? -1 : 1
  return { value: minus * scaled(value, factor), value_high: high === null ? null : scaled(high, factor), unit }
}

/** Parts of a whole that are written in words, left to right; those of a hundred or a thousand keep their sign. */
export function partQuantities(text: string, around: Surroundings): Quantity[] {
  if (!text.includes('分之')) return []
  return matchesOf(text, PARTS).flatMap((match): Quantity[] => {
    const part = partOf(match.groups as Record<string, string>, around.units)
    if (!part) return []
    const tail = tailOf(text, match.index + match[0].length, part.unit, around)
    const comparator = part.value_high === null ? tail.comparator : 'range'
    return [
      {
        ...part,
        ...tail,
        comparator,
        factor: 1,
        measure: null,
        is_spelled: true,
        is_doubtful: false,
        start: match.index,
      },
    ]
  })
}
