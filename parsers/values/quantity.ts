import type { Comparator, Measure } from '../../datasets/records/vocabulary.ts'
import type { ComparatorPhrase, Unit } from '../../datasets/reference/index.ts'
import { type BoundReader, boundReader } from './bound.ts'
import { type UnitReader, unitReader } from './unit.ts'

/** A number with its unit and what stands after it, as found in a text. */
export interface Quantity {
  value: number
  /** Upper end of a range. */
  value_high: number | null
  /** What the scale between number and unit (万, 亿) multiplies by; already in `value`. */
  factor: number
  /** Unit as printed; null for a bare number. */
  unit: Unit | null
  /** Comparator said after the number (以上, 左右, 余) or by a range; null if nothing is said. */
  comparator: Comparator | null
  /** What the words of the number say by themselves: 翻番 is growth. */
  measure: Measure | null
  /** True if no digit says it: 两个, 百分之十五, 翻番. Such words also stand where nothing is counted. */
  is_spelled: boolean
  /** True if it is a mark that is passed: 400亿元台阶, 千亿大关. At least so much, unless words before it say more. */
  is_milestone: boolean
  /** True if something inside or beside the number was not read, so that it may be longer or shorter: 1 200. */
  is_doubtful: boolean
  /** Offsets of number, unit and bound; the end is exclusive. */
  start: number
  end: number
}

/** What stands around numbers: units and bounds. */
export interface Surroundings {
  units: UnitReader
  bounds: BoundReader
}

/** Compiles units and comparators. */
export const surroundingsOf = (units: readonly Unit[], comparators: readonly ComparatorPhrase[]): Surroundings => ({
  units: unitReader(units),
  bounds: boundReader(comparators),
})

/** What stands after the value of a number: how it is bounded, and where all of that ends. */
export function tailOf(
  text: string,
  end: number,
  unit: Unit | null,
  { bounds }: Surroundings,
): Pick<Quantity, 'comparator' | 'is_milestone' | 'end'> {
  const start = text[end] === ' ' ? end + 1 : end
  const milestone = bounds.milestone(text, start)
  if (milestone !== null) return { comparator: null, is_milestone: true, end: milestone }
  const bound = bounds.behind(text, start, unit)
  return { comparator: bound?.comparator ?? null, is_milestone: false, end: bound?.end ?? end }
}
