import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { ComparatorPhrase, FigureWord, Unit } from '../../datasets/reference/index.ts'
import { compacted } from '../text/blanks.ts'
import { matchesOf } from '../text/matches.ts'
import { narrowed } from '../text/narrow.ts'
import { holdsPair, type PairSigns, pairSignsOf } from '../text/pair.ts'
import { holdsSign, type Signs, signsOf } from '../text/signs.ts'
import { digitQuantities } from './digits.ts'
import { converted } from './measured.ts'
import { NUMERAL_CHARS, scaled } from './numeral.ts'
import { partQuantities } from './parts.ts'
import { oneOf } from './phrases.ts'
import { type Quantity, type Surroundings, surroundingsOf } from './quantity.ts'
import { spelledGate, spelledQuantities } from './spelled.ts'

/** Reads quantities however they are written; made once from the reference tables. */
export interface QuantityGrammar extends Surroundings {
  /** What every spelled count begins with; cheap, and found in few texts. */
  gate: RegExp
  /** The characters of which every quantity holds one that is no word: most sentences hold none. */
  signs: Signs
  /** Words that are quantities by themselves, and what they begin with. */
  words: { begins: PairSigns; pattern: RegExp; values: ReadonlyMap<string, FigureWord> }
}

/** The tables a grammar is made from. */
export interface QuantityTables {
  units: readonly Unit[]
  comparators: readonly ComparatorPhrase[]
  figure_words: readonly FigureWord[]
}

/** “双倍增”行动 is a name, and 翻番到 a bound of the number after it. */
const CAMPAIGN = '(?!”?(?:行动|计划|工程|工作|方案|战略|目标|任务)|[到至])'

const NONE: readonly Quantity[] = []

/** Compiles the grammar. */
export function quantityGrammar({ units, comparators, figure_words }: QuantityTables): QuantityGrammar {
  const values = new Map(figure_words.map((one) => [one.word, one]))
  const pattern = new RegExp(`(?:${oneOf(values.keys())})${CAMPAIGN}`, 'g')
  return {
    ...surroundingsOf(units, comparators),
    gate: spelledGate(units),
    signs: signsOf(`0123456789０１２３４５６７８９分${NUMERAL_CHARS}`),
    words: { begins: pairSignsOf([...values.keys()]), pattern, values },
  }
}

function wordQuantities(text: string, { words, units }: QuantityGrammar): readonly Quantity[] {
  if (!holdsPair(words.begins, text)) return NONE
  return matchesOf(text, words.pattern).map((match) => {
    const { value, unit, comparator, measure } = words.values.get(match[0])!
    const place = { start: match.index, end: match.index + match[0].length }
    const found = unit === null ? null : units.named(unit)!.unit
    const said = { value, value_high: null, factor: 1, unit: found, comparator, measure }
    return { ...said, is_spelled: true, is_milestone: false, is_doubtful: false, ...place }
  })
}

/** False for a text that surely holds no quantity: most sentences, and cheap to tell. */
export const mayCount = (text: string, { words, gate, signs }: QuantityGrammar): boolean =>
  (holdsSign(signs, text) && (/[\d０-９]|分之/.test(text) || gate.test(text))) ||
  (holdsPair(words.begins, text) && text.search(words.pattern) >= 0)

const SCALE_PRINTED = /(?:百|千|十)?[万亿]{1,2}$/

/** 1.28万亿、1.18万亿、8200亿元: a sum of money whose 元 stands after the last. Null for any other number. */
function moneyOf(own: Quantity, next: Quantity, text: string, { units }: Surroundings): Quantity | null {
  if (own.unit !== null || own.factor === 1 || own.is_spelled || next.unit?.canonical !== '元') return null
  const scale = SCALE_PRINTED.exec(text.slice(own.start, own.end))?.[0]
  const unit = scale === undefined ? undefined : units.named(`${scale}元`)?.unit
  const inScale = (value: number): number => Number((value / own.factor).toPrecision(15))
  if (!unit) return null
  const value_high = own.value_high === null ? null : inScale(own.value_high)
  return { ...own, unit, factor: 1, value: inScale(own.value), value_high }
}

/** 0.7个、0.2个百分点: 个 is all that is said of the unit before the last number. */
const isCut = (own: Quantity, next: Quantity): boolean =>
  own.unit?.unit === '个' && next.unit?.dimension === 'percentage_point'

/** 16.7和2.1个百分点, 310、750万吨: the unit after the last number is meant for those before it. */
function withSharedUnits(found: readonly Quantity[], text: string, around: Surroundings): readonly Quantity[] {
  if (found.length < 2) return found
  const quantities = [...found]
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [own, next] = [quantities[i]!, quantities[i + 1]!]
    const { unit } = next
    if (unit === null || next.is_spelled || (own.unit !== null && !isCut(own, next))) continue
    if (!/^\s*[、和与及]\s*$/.test(text.slice(own.end, next.start))) continue
    const isBare = own.factor === 1 && !own.is_spelled
    const shared = isBare ? { ...own, value: scaled(own.value, next.factor), unit, factor: next.factor } : null
    quantities[i] = moneyOf(own, next, text, around) ?? shared ?? own
  }
  return quantities
}

/** Bounds of two numbers with more words between them are those of two values. */
const REACH = 12
const LOWER = new Set<Comparator | null>(['>=', '>'])
const UPPER = new Set<Comparator | null>(['<=', '<'])
const SPAN_JOINT = /^\s*[和与至到、]\s*$/
const JOINT = /^[，,、\s]{0,2}(?:并且|而且|同时|且|并|但|和)?/

/** The bound of a number, after it or in the words that end right before it. */
export const boundOf = (text: string, { comparator, start }: Quantity, { bounds }: Surroundings): Comparator | null =>
  comparator ?? bounds.upTo(text, start)

/** The words between two numbers, where they do no more than join the bounds of one value. */
function isJoint(text: string, own: Quantity, next: Quantity, { bounds }: Surroundings): boolean {
  if (next.start - own.end > REACH) return false
  const between = text.slice(own.end, next.start)
  const start = own.end + JOINT.exec(between)![0].length
  return start === next.start || bounds.before(text, start)?.end === next.start
}

/** How two numbers bound one value: the first from below, or from above; null if they are two values. */
function sidesOf(text: string, own: Quantity, next: Quantity, around: Surroundings): 'up' | 'down' | null {
  const isPair = SPAN_JOINT.test(text.slice(own.end, next.start))
  if (isPair && (next.comparator === 'range' || boundOf(text, own, around) === 'range')) return 'up'
  if (!isJoint(text, own, next, around)) return null
  const [first, second] = [boundOf(text, own, around), boundOf(text, next, around)]
  if (LOWER.has(first) && UPPER.has(second)) return 'up'
  return UPPER.has(first) && LOWER.has(second) ? 'down' : null
}

/** One value between two: 在80和90之间, 大于100并且小于300, 1000以上1500以下; null if they are two values. */
function between(text: string, own: Quantity, next: Quantity, around: Surroundings): Quantity | null {
  const isWhole = own.value_high === null && next.value_high === null
  const sides = isWhole ? sidesOf(text, own, next, around) : null
  if (sides === null) return null
  const unit = next.unit ?? own.unit
  // The unit and the scale after the second number are meant for a bare first one.
  const shared = own.factor === 1 ? next.factor : 1
  const first = own.unit && unit ? converted(own.value, own.unit, unit) : scaled(own.value, shared)
  const [low, high] = sides === 'up' ? [first, next.value] : [next.value, first]
  if (low === null || high === null || low >= high) return null
  return { ...next, value: low, value_high: high, unit, comparator: 'range', start: own.start }
}

/** Two bounds of one value become a range; 之间 after a single number bounds nothing. */
function withRanges(quantities: readonly Quantity[], text: string, around: Surroundings): readonly Quantity[] {
  if (quantities.length < 2 && quantities[0]?.comparator !== 'range') return quantities
  const found: Quantity[] = []
  for (const quantity of quantities) {
    const last = found.at(-1)
    const range = last ? between(text, last, quantity, around) : null
    if (range) found[found.length - 1] = range
    else if (quantity.comparator === 'range' && quantity.value_high === null)
      found.push({ ...quantity, comparator: null })
    else found.push(quantity)
  }
  return found
}

/** 四成 is 40%: tenths scale a percentage as 万 scales a count. */
const TENTH = '成'

function inPercent(quantity: Quantity, { units }: Surroundings): Quantity {
  const { unit, value, value_high } = quantity
  if (unit?.unit !== TENTH) return quantity
  return {
    ...quantity,
    value: scaled(value, unit.factor),
    value_high: value_high === null ? null : scaled(value_high, unit.factor),
    unit: units.named(unit.canonical)!.unit,
  }
}

const covers = (one: Quantity, other: Quantity): boolean => one.start <= other.start && other.end <= one.end

/** Both lists in one, left to right; of two that overlap, that of the first list unless the other holds all of it. Linear. */
function merged(first: readonly Quantity[], second: readonly Quantity[]): readonly Quantity[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first
  const found: Quantity[] = []
  let at = 0
  for (const one of second) {
    while (at < first.length && first[at]!.end <= one.start) found.push(first[at++]!)
    while (at < first.length && covers(one, first[at]!)) at++
    if (at === first.length || one.end <= first[at]!.start) found.push(one)
  }
  return [...found, ...first.slice(at)]
}

/** 港币两千元, 人民币100万元: the currency stands before the number. */
const CURRENCY = /(港币|港元|美元|欧元|日元|英镑)$/

function withCurrency(quantity: Quantity, text: string, { units }: Surroundings): Quantity {
  if (quantity.unit?.canonical !== '元') return quantity
  const currency = CURRENCY.exec(text.slice(Math.max(0, quantity.start - 2), quantity.start))?.[0]
  const unit = currency ? units.named(quantity.unit.unit.replace('元', currency.replace('币', '元')))?.unit : undefined
  return unit ? { ...quantity, unit } : quantity
}

const READERS = [partQuantities, digitQuantities, wordQuantities] as const

/**
 * All quantities of a text, left to right: parts of a whole, in digits, in words of a table, in Chinese numerals; where
 * two overlap, the first of these holds. Names and dates must have been masked before.
 */
export function quantitiesIn(printed: string, grammar: QuantityGrammar): Quantity[] {
  const { text, at } = compacted(narrowed(printed))
  const read = READERS.map((reader): readonly Quantity[] => reader(text, grammar)).reduce(merged)
  const found = grammar.gate.test(text) ? merged(read, spelledQuantities(text, grammar)) : read
  const quantities = withRanges(withSharedUnits(found, text, grammar), text, grammar).map((quantity) =>
    withCurrency(inPercent(quantity, grammar), text, grammar),
  )
  if (text === printed) return quantities
  // The end is the offset after the last character, wherever blanks follow it.
  return quantities.map((quantity) => ({ ...quantity, start: at(quantity.start), end: at(quantity.end - 1) + 1 }))
}
