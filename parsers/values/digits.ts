import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { Unit } from '../../datasets/reference/index.ts'
import { matchesOf } from '../text/matches.ts'
import { narrowed } from '../text/narrow.ts'
import { oneOf } from './phrases.ts'
import type { Endings, Quantity } from './quantity.ts'

/** Reads quantities written in digits. */
export interface DigitGrammar {
  pattern: RegExp
  endings: Endings
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  萬億: 1e12,
  億: 1e8,
  萬: 1e4,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 100,
}

/** A minus stands behind a word and before a percentage; elsewhere a dash parts or itemises. */
const MINUS = '(?<minus>(?<=[\\u4e00-\\u9fff（(])[-−－](?=[\\d.]{1,9}\\s?[%％‰]))?'
function numberPattern(): string {
  return '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d{1,8})?|\\d{1,15}(?:[.．]\\d{1,8})?'
}

/** Compiles the grammar: number, range, scale, unit, bound. Every part is bounded, so matching is linear. */
export function digitGrammar(endings: Endings): DigitGrammar {
  const digits = numberPattern()
  const unit = oneOf(endings.units.keys())
  const scale = oneOf(Object.keys(SCALES))
  const high = `(?:(?<lowScale>${scale})?(?<lowUnit>${unit})?\\s?(?:[—–―~～-]{1,2}|至|到)\\s?(?<high>${digits}))?`
  const measured = `(?:\\s?(?<unit>${unit})|\\s?(?<scale>${scale})(?<more2>余|多)?(?<scaled>${unit})?)?`
  const pattern = new RegExp(
    `${MINUS}(?<low>${digits})${high}(?<more>余|多)?${measured}(?:[（(]含[）)](?=以))?(?:\\s?(?<bound>${endings.pattern}))?`,
    'g',
  )
  return { pattern, endings }
}

const toNumber = (text: string): number => Number(text.replace(/,/g, '').replace('．', '.'))
/** 1.1 × 10000 is 11000.000000000002 in binary; fifteen digits are what a double holds. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15))

/** 5000万—1亿元: each end has a scale of its own; 2—4万家: both share the one behind. 亿元 holds one in its name. */
function lowFactor(lowScale: string | undefined, unit: Unit | null, factor: number): number {
  if (!lowScale) return factor
  const inUnit = Object.keys(SCALES).find((scale) => unit?.unit.startsWith(scale))
  return SCALES[lowScale]! / (inUnit ? SCALES[inUnit]! : 1)
}

function quantityOf(match: RegExpMatchArray, { units, after }: Endings): Quantity {
  const groups = match.groups!
  const factor = groups.scale ? SCALES[groups.scale]! : 1
  const unit = units.get(groups.unit ?? groups.scaled ?? '') ?? null
  const more: Comparator | null = groups.more || groups.more2 ? '>' : null
  const bound = groups.bound ? after.get(groups.bound)! : null
  return {
    value: scaled(toNumber(groups.low!), lowFactor(groups.lowScale, unit, factor)) * (groups.minus ? -1 : 1),
    value_high: groups.high ? scaled(toNumber(groups.high), factor) : null,
    factor,
    unit,
    comparator: groups.high ? 'range' : (bound ?? more),
    measure: null,
    is_spelled: false,
    start: match.index!,
    end: match.index! + match[0].length,
  }
}

/** Quantities in digits, left to right. */
export function digitQuantities(text: string, { pattern, endings }: DigitGrammar): Quantity[] {
  if (!/[\d０-９]/.test(text)) return []
  return matchesOf(narrowed(text), pattern).map((match) => quantityOf(match, endings))
}
