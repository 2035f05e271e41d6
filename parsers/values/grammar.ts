import type { ComparatorPhrase, FigureWord, Unit } from '../../datasets/reference/index.ts'
import { matchesOf } from '../text/matches.ts'
import { type DigitGrammar, digitGrammar, digitQuantities } from './digits.ts'
import { oneOf } from './phrases.ts'
import { type Endings, endingsOf, type Quantity } from './quantity.ts'
import { type SpelledGrammar, spelledGrammar, spelledQuantities } from './spelled.ts'

/** Reads quantities however they are written; made once from the reference tables. */
export interface QuantityGrammar {
  digits: DigitGrammar
  spelled: SpelledGrammar
  words: { pattern: RegExp; values: ReadonlyMap<string, FigureWord>; endings: Endings }
}

/** The tables a grammar is made from. */
export interface QuantityTables {
  units: readonly Unit[]
  comparators: readonly ComparatorPhrase[]
  figure_words: readonly FigureWord[]
}

/** “双倍增”行动 is a name. */
const CAMPAIGN = '(?!”?(?:行动|计划|工程|工作|方案|战略|目标|任务))'

/** Compiles the grammar. */
export function quantityGrammar({ units, comparators, figure_words }: QuantityTables): QuantityGrammar {
  const endings = endingsOf(units, comparators)
  const values = new Map(figure_words.map((one) => [one.word, one]))
  const pattern = new RegExp(`(?:${oneOf(values.keys())})${CAMPAIGN}`, 'g')
  return { digits: digitGrammar(endings), spelled: spelledGrammar(endings), words: { pattern, values, endings } }
}

function wordQuantities(text: string, { pattern, values, endings }: QuantityGrammar['words']): Quantity[] {
  return matchesOf(text, pattern).map((match) => {
    const { value, unit, comparator, measure } = values.get(match[0])!
    const place = { start: match.index, end: match.index + match[0].length }
    const found = unit === null ? null : endings.units.get(unit)!
    return { value, value_high: null, factor: 1, unit: found, comparator, measure, is_spelled: true, ...place }
  })
}

/** False for a text that surely holds no quantity: most sentences, and cheap to tell. */
export const mayCount = (text: string, { words, spelled }: QuantityGrammar): boolean =>
  /[\d０-９]|分之/.test(text) || spelled.gate.test(text) || text.search(words.pattern) >= 0

/** 16.7和2.1个百分点, 310、750万吨: the unit behind the last number is meant for those before it. */
function withSharedUnits(quantities: Quantity[], text: string): Quantity[] {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [own, next] = [quantities[i]!, quantities[i + 1]!]
    const isShared = own.unit === null && next.unit !== null && own.factor === 1 && !own.is_spelled && !next.is_spelled
    if (!isShared || !/^\s*[、和与及]\s*$/.test(text.slice(own.end, next.start))) continue
    const value = Number((own.value * next.factor).toPrecision(15))
    quantities[i] = { ...own, value, unit: next.unit, factor: next.factor }
  }
  return quantities
}

/** 四成 is 40%: tenths scale a percentage as 万 scales a count. */
const TENTH = '成'

function inPercent(quantity: Quantity, units: Endings['units']): Quantity {
  if (quantity.unit?.unit !== TENTH) return quantity
  const tenfold = (value: number): number => Number((value * quantity.unit!.factor).toPrecision(15))
  const { value, value_high } = quantity
  return {
    ...quantity,
    value: tenfold(value),
    value_high: value_high === null ? null : tenfold(value_high),
    unit: units.get(quantity.unit.canonical)!,
  }
}

/**
 * All quantities of a text, left to right: in digits, in words of a table, in Chinese numerals; where two overlap, the
 * first of these holds. Names and dates must have been masked before.
 */
export function quantitiesIn(text: string, { digits, words, spelled }: QuantityGrammar): Quantity[] {
  const found = digitQuantities(text, digits)
  for (const one of [...wordQuantities(text, words), ...spelledQuantities(text, spelled)]) {
    if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one)
  }
  return withSharedUnits(
    found.sort((a, b) => a.start - b.start),
    text,
  ).map((quantity) => inPercent(quantity, words.endings.units))
}
