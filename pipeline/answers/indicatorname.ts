import type { Indicator } from '../../datasets/reference/indicator.ts'
import { UsageFault } from '../fault.ts'

/** How many near names an error offers. */
const OFFERED = 8

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const namesOf = ({ id, zh, en, aliases }: Indicator): string[] => [id, zh, en, ...aliases].map(folded)

const listed = (indicators: readonly Indicator[]): string =>
  indicators
    .slice(0, OFFERED)
    .map(({ id, zh }) => `${id} (${zh})`)
    .join(', ')

/**
 * Finds a registered indicator by its id, Chinese or English name, or an alias; width and case do not matter.
 * Throws UsageFault, with the names that come near, where no indicator or more than one has that name.
 */
export function indicatorNamed(name: string, indicators: readonly Indicator[]): Indicator {
  const wanted = folded(name)
  const found = indicators.filter((indicator) => namesOf(indicator).includes(wanted))
  const [only, ...others] = found
  if (only && others.length === 0) return only
  if (only) throw new UsageFault(`indicator "${name}" is the name of several: ${listed(found)}; give the id`)
  const near = indicators.filter((indicator) => namesOf(indicator).some((known) => wanted && known.includes(wanted)))
  const hint = listed(near.length > 0 ? near : indicators) || 'none is registered'
  throw new UsageFault(`indicator "${name}" is not registered; expected one of indicators.csv, such as: ${hint}`)
}
