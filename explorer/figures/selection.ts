import type { CatalogueChoice, CatalogueIndicator } from '../../datasets/explorer/catalogue.ts'
import { byPeriod } from '../../datasets/records/period.ts'
import type { Choice } from '../address.ts'

/** What is compared. */
export interface Selection {
  indicator: CatalogueIndicator
  measure: CatalogueChoice['measure']
  period: string
}

/** The choice that most areas state, the later one where two are stated by as many. */
const best = (choices: readonly CatalogueChoice[]): CatalogueChoice | undefined =>
  choices.toSorted((a, b) => b.n_areas - a.n_areas || byPeriod(b.period, a.period))[0]

const breadth = ({ choices }: CatalogueIndicator): number => best(choices)?.n_areas ?? 0

/**
 * What a choice selects for comparison; where it says nothing that the release has, what most areas state. Null where
 * no indicator has a target.
 */
export function selectionOf(indicators: readonly CatalogueIndicator[], choice: Choice): Selection | null {
  const known = indicators.filter(({ choices }) => choices.length > 0)
  const indicator =
    known.find(({ id }) => id === choice.indicator) ?? known.toSorted((a, b) => breadth(b) - breadth(a))[0]
  if (!indicator) return null
  const ofMeasure = indicator.choices.filter(({ measure }) => measure === choice.measure)
  const choices = ofMeasure.length > 0 ? ofMeasure : indicator.choices
  const { measure, period } = choices.find((one) => one.period === choice.period) ?? best(choices)!
  return { indicator, measure, period }
}
