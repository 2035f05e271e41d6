import type { Lexicon } from '../lexicon/lexicon.ts'

type Rates = Pick<Lexicon, 'ratesOfHandling' | 'ratesAlone'>

/** A name without the rate of handling that it ends in: 群众诉求 of 群众诉求解决率. */
export const withoutRateOfHandling = (name: string, { ratesOfHandling }: Rates): string =>
  name.slice(0, name.length - (ratesOfHandling.before(name)?.word.length ?? 0))

/** True for a rate of what was handled, before which it must be said of what: 满意率. */
export const isRateOfHandling = (name: string, { ratesOfHandling }: Rates): boolean =>
  name !== '' && ratesOfHandling.before(name)?.word === name

/** True for a rate, or a number of people, that does not say of what: 覆盖率, 办结率, 人次. */
export const isRateAlone = (name: string, rates: Rates): boolean =>
  rates.ratesAlone.has(name) || isRateOfHandling(name, rates)
