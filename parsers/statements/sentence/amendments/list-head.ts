import type { Dimension } from '../../../../datasets/reference/index.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import { isMeasure } from '../../subject/owner.ts'
import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'
import type { Amendment } from './amendment.ts'

/** 主要产品产量： and 主要产品产量中，: what is measured of all that is listed after it. */
const OPENS_LIST = /(?:^|[，,。；;：:])(?<head>[^，,。；;：:\d]{2,24}?)(?:[：:]|中[，,：:])(?=[^：:。]*$)/u
/** 主要工业产品｜水泥产量30万吨，陶瓷2万吨. */
const OF_PRODUCTS = /主要(?:工业|农业|农副?|畜|水)?产品\p{Script=Han}{1,8}产量[^。；;]*$/u
const OUTPUT = '产量'
/** So far after the words that open it, a list is no longer told. */
const REACH = 200

/** In what something is measured; output is told in anything but money and parts. */
const MEASURES: readonly (readonly [noun: RegExp, units: ReadonlySet<Dimension>])[] = [
  [/产量$/, new Set(['mass', 'volume', 'count', 'energy', 'length', 'area'])],
  [/面积$/, new Set(['area'])],
  [/(?:产值|增加值|销售额|零售额|出口额|进口额|营业收入|销售收入|投资|税收|利润)$/, new Set(['money'])],
]

/** What the head of the list that a number stands in measures, if its unit is one of that; null if there is no such head. */
function headBefore({ mention: { quantity } }: Reading, sentence: string): string | null {
  const words = sentence.slice(Math.max(0, quantity.start - REACH), quantity.start)
  const head = OPENS_LIST.exec(words)?.groups?.head ?? (OF_PRODUCTS.test(words) ? OUTPUT : '')
  for (const [noun, units] of MEASURES) {
    const measure = noun.exec(head)?.[0]
    if (measure !== undefined && quantity.unit !== null && units.has(quantity.unit.dimension)) return measure
  }
  return null
}

const isBare = (name: string, language: Language): boolean =>
  !isMeasure(name, language) && language.heads.of(name) === null && resolveIndicator(name, language) === null

export const listHead: Amendment = {
  example: '主要产品产量：水泥30万吨、陶瓷2万吨。',
  counterexample: '主要产品：水泥30万吨、陶瓷2万吨。',
  amend: (reading, { sentence, language }) => {
    if (reading.rule !== 'name_before' || reading.name.length < 2 || !isBare(reading.name, language)) return null
    const measure = headBefore(reading, sentence)
    return measure === null ? null : { ...reading, name: reading.name + measure }
  },
}
