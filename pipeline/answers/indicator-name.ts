import type { Indicator } from '../../datasets/reference/indicator.ts'
import { UsageFault } from '../fault.ts'
import { nearestIndicator } from './unknown-indicators.ts'

/** How many near names an error offers. */
const OFFERED = 8

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const namesOf = ({ id, zh, en, aliases }: Indicator): string[] => [id, zh, en, ...aliases].map(folded)

const listed = (indicators: readonly Indicator[]): string =>
  indicators
    .slice(0, OFFERED)
    .map(({ id, zh }) => `${id} (${zh})`)
    .join(', ')

/** How many characters of a name are the longest known name in it, beyond a single one; 0 if none is. */
function lengthWithin(wanted: string, indicator: Indicator): number {
  const within = namesOf(indicator).filter((known) => known.length > 1 && wanted.includes(known))
  return Math.max(0, ...within.map(({ length }) => length))
}

/** Indicators that may be meant: whose names hold what was asked for, else those it holds, and the one spelt most like it. */
function nearTo(wanted: string, indicators: readonly Indicator[]): Indicator[] {
  if (wanted === '') return []
  const holding = indicators.filter((indicator) => namesOf(indicator).some((known) => known.includes(wanted)))
  if (holding.length > 0) return holding
  const held = indicators
    .map((indicator) => ({ indicator, length: lengthWithin(wanted, indicator) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
  const alike = nearestIndicator(wanted, indicators)
  return [...new Set([...held.map(({ indicator }) => indicator), ...(alike ? [alike] : [])])]
}

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
  const near = nearTo(wanted, indicators)
  if (near.length > 0)
    throw new UsageFault(
      `indicator "${name}" is not registered; expected one of indicators.csv, such as: ${listed(near)}`,
    )
  throw new UsageFault(
    `indicator "${name}" is not registered, and nothing in indicators.csv comes near it; duibiao search finds its word in documents`,
  )
}
