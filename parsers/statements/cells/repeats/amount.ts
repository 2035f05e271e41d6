import type { Dimension } from '../../../../datasets/reference/index.ts'
import { scaled } from '../../../values/numeral.ts'
import type { UnitLabels } from '../../../values/unit-label.ts'
import type { Statement } from '../../statement/statement.ts'

/** What a figure comes to in the unit that all of its kind share. */
export interface Amount {
  value: number
  high: number | null
  /** Things and persons keep the word that they are counted in; empty if none is printed. */
  unit: string
  isCounted: boolean
}

const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>(['count', 'person'])

/** 1.2亿元 and 12000万元, 85% and 百分之八十五 come to the same. */
export function statedAmount(
  { value, value_high, unit }: Pick<Statement, 'value' | 'value_high' | 'unit'>,
  { namedIn }: Pick<UnitLabels, 'namedIn'>,
): Amount {
  const [named, other] = unit === null ? [] : namedIn(unit)
  if (named === undefined || other !== undefined) return { value, high: value_high, unit: unit ?? '', isCounted: !unit }
  const isCounted = COUNTED.has(named.unit.dimension)
  const factor = named.factor * named.unit.factor
  return {
    value: scaled(value, factor),
    high: value_high === null ? null : scaled(value_high, factor),
    unit: isCounted ? named.unit.unit : named.unit.canonical,
    isCounted,
  }
}

/** 6次 and 6批次, 220 and 220门: one word says what is counted more closely, or not at all. */
const isSameUnit = (one: Amount, other: Amount): boolean =>
  one.unit === other.unit ||
  (one.isCounted && other.isCounted && (one.unit.endsWith(other.unit) || other.unit.endsWith(one.unit)))

/** True for figures that come to the same. */
export const isSameAmount = (one: Amount, other: Amount): boolean =>
  one.value === other.value && one.high === other.high && isSameUnit(one, other)
