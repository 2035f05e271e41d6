import { decimalProduct } from '../../datasets/reference/decimal.ts'
import type { Unit } from '../../datasets/reference/index.ts'
import { oncePer, remembered } from '../../parsers/memory.ts'
import { type NamedUnit, unitReader } from '../../parsers/values/unit.ts'

/** As many spellings of units as a dataset has, and more. */
const MOST_SPELLINGS = 4096

/** What each printed text means, by the rows of units. */
const meanings = oncePer((units: readonly Unit[]) => {
  const { named } = unitReader(units)
  return remembered((text: string) => printedUnit(text, named(text)), MOST_SPELLINGS)
})

function printedUnit(text: string, named: NamedUnit | null): Unit | null {
  if (named === null || named.factor === 1) return named?.unit ?? null
  return { ...named.unit, unit: text, factor: decimalProduct(named.factor, named.unit.factor) }
}

/**
 * The unit that a printed text means: a row of units.csv, one with a scale in front (万人, 亿斤, 百万千瓦时), whose factor
 * then holds the scale, or a ratio of rows (人/百亿元), which is its own canonical unit. Width, blanks and look-alikes do
 * not matter. Null for any other text.
 */
export const unitNamed = (text: string, units: readonly Unit[]): Unit | null => meanings(units)(text)
