import type { CatalogueChoice, CatalogueIndicator } from '../../datasets/explorer/catalogue.ts'
import { byPeriod } from '../../datasets/records/period.ts'
import type { ReaderChoice } from '../address.ts'

/** What is compared. */
export interface Selection {
  indicator: CatalogueIndicator
  measure: CatalogueChoice['measure']
  period: string
  /** What the address asks for and the release does not have of the indicator, such as a period: another is shown. */
  absent: string[]
}

/** An indicator that an address asks for and no area of the release states as a target. */
export interface Absence {
  absent: string
}

/** The choice that most areas state, the later one where two are stated by as many. */
const best = (choices: readonly CatalogueChoice[]): CatalogueChoice | undefined =>
  choices.toSorted((a, b) => b.n_areas - a.n_areas || byPeriod(b.period, a.period))[0]

const breadth = ({ choices }: CatalogueIndicator): number => best(choices)?.n_areas ?? 0

/** Indicators that some area has a target for, those that most areas state first. */
export const comparable = (indicators: readonly CatalogueIndicator[]): CatalogueIndicator[] =>
  indicators.filter(({ choices }) => choices.length > 0).sort((a, b) => breadth(b) - breadth(a))

/** What is selected of an indicator: what is asked for as far as it has that, else what most areas state. */
export function selectionWithin(
  indicator: CatalogueIndicator,
  asked: { measure: string | null; period: string | null },
): Selection {
  const ofMeasure = indicator.choices.filter(({ measure }) => measure === asked.measure)
  const choices = ofMeasure.length > 0 ? ofMeasure : indicator.choices
  const { measure, period } = choices.find((one) => one.period === asked.period) ?? best(choices)!
  const absent = [asked.measure !== measure && asked.measure, asked.period !== period && asked.period]
  return { indicator, measure, period, absent: absent.filter((one) => typeof one === 'string') }
}

/**
 * What a choice selects for comparison; where it names no indicator, what most areas state. Null if no indicator has a
 * target, an absence where the one that is named has none.
 */
export function selectionOf(
  indicators: readonly CatalogueIndicator[],
  choice: ReaderChoice,
): Selection | Absence | null {
  const known = comparable(indicators)
  const indicator = choice.indicator === null ? known[0] : known.find(({ id }) => id === choice.indicator)
  if (indicator) return selectionWithin(indicator, choice)
  return choice.indicator === null ? null : { absent: choice.indicator }
}

/** True for what can be shown. */
export const isSelection = (found: Selection | Absence | null): found is Selection =>
  found !== null && 'indicator' in found
