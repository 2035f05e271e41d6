import { decimalProduct } from '../datasets/reference/decimal.ts'
import type { Unit } from '../datasets/reference/index.ts'
import { type UnitReader, unitReader } from '../parsers/values/unit.ts'

/** Compiled once for all targets of a build. */
const readers = new WeakMap<readonly Unit[], UnitReader>()

function readerOf(units: readonly Unit[]): UnitReader {
  const known = readers.get(units)
  if (known) return known
  const reader = unitReader(units)
  readers.set(units, reader)
  return reader
}

/**
 * The unit that a printed text means: a row of units.csv, one with a scale in front (万人, 亿斤, 百万千瓦时), whose factor
 * then holds the scale, or a ratio of rows (人/百亿元), which is its own canonical unit. Width, blanks and look-alikes do
 * not matter. Null for any other text.
 */
export function unitOf(text: string, units: readonly Unit[]): Unit | null {
  const named = readerOf(units).named(text)
  if (named === null || named.factor === 1) return named?.unit ?? null
  return { ...named.unit, unit: text, factor: decimalProduct(named.factor, named.unit.factor) }
}
