import type { Comparator, Measure } from '../../datasets/records/vocabulary.ts'
import type { ComparatorPhrase, Unit } from '../../datasets/reference/index.ts'
import { oneOf } from './phrases.ts'

/** A number with its unit and what stands behind it, as found in a text. */
export interface Quantity {
  value: number
  /** Upper end of a range. */
  value_high: number | null
  /** What the scale between number and unit (万, 亿) multiplies by; already in `value`. */
  factor: number
  /** Unit as printed; null for a bare number. */
  unit: Unit | null
  /** Comparator said behind the number (以上, 左右, 余) or by a range; null where nothing is said. */
  comparator: Comparator | null
  /** What the words of the number say by themselves: 翻番 is growth. */
  measure: Measure | null
  /** True where no digit says it: 两个, 百分之十五, 翻番. Such words also stand where nothing is counted. */
  is_spelled: boolean
  /** Offsets of number, unit and bound; the end is exclusive. */
  start: number
  end: number
}

/** What may stand behind a number: units as printed, and the bounds behind those. */
export interface Endings {
  units: ReadonlyMap<string, Unit>
  after: ReadonlyMap<string, Comparator>
  /** Matches one bound. */
  pattern: string
}

/** 15个工作日内 is a bound, 3家内资企业 is none: 内 bounds spans of time only. */
const WITHIN = '内'

/** Compiles units and the comparators that stand behind a number. */
export function endingsOf(units: readonly Unit[], comparators: readonly ComparatorPhrase[]): Endings {
  const behind = comparators.filter(({ position }) => position === 'after')
  const spans = oneOf(units.filter(({ dimension }) => dimension === 'time').map(({ unit }) => unit))
  return {
    units: new Map(units.map((unit) => [unit.unit, unit])),
    after: new Map([[WITHIN, '<='], ...behind.map(({ phrase, comparator }) => [phrase, comparator] as const)]),
    pattern: `${oneOf(behind.map(({ phrase }) => phrase))}|(?<=${spans})${WITHIN}`,
  }
}
