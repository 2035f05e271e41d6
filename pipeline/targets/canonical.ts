import type { TargetRecord } from '../../datasets/records/target.ts'
import { decimalProduct, decimalQuotient } from '../../datasets/reference/decimal.ts'
import type { Dimension, Indicator, Unit } from '../../datasets/reference/index.ts'
import { unitNamed } from './printed-unit.ts'

/** A figure as printed. */
export type PrintedColumns = Pick<TargetRecord, 'value' | 'value_high' | 'unit'>

/** The same in a unit that figures of one indicator share; all null if the unit is not known. */
export type CanonicalColumns = Pick<TargetRecord, 'value_canonical' | 'value_high_canonical' | 'unit_canonical'>

/** What figures are compared by: the registry's idea of the indicator, null if no row knows it. */
export type MeasuredIndicator = Pick<Indicator, 'unit' | 'dimension'>

const UNKNOWN: CanonicalColumns = { value_canonical: null, value_high_canonical: null, unit_canonical: null }

/** Words that are another unit for an indicator of this dimension. */
const HOMONYMS: readonly { unit: string; dimension: Dimension; means: string; example: string }[] = [
  { unit: '位', dimension: 'rank', means: '位次', example: '科技进步综合评价位次居全市第5位' },
  { unit: '名', dimension: 'rank', means: '位次', example: '科技进步综合评价位次进入前10名' },
]

/** Counts have a unit for each indicator, which its row of the registry names. */
const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>(['count', 'person'])

/** Canonical units of things and bodies: 家 and 户 of one kind of firm are one. 次, 人次 and 班次 count occasions. */
const THINGS: ReadonlySet<string> = new Set(['个', '户'])

const countAlike = (a: Unit, b: Unit): boolean =>
  COUNTED.has(a.dimension) && (a.canonical === b.canonical || (THINGS.has(a.canonical) && THINGS.has(b.canonical)))

/** An index has no unit: its bare number is points. Any other bare number could be anything. */
const BARE: Partial<Record<Dimension, string>> = { index: '点' }

function printedUnit(text: string | null, indicator: MeasuredIndicator | null, units: readonly Unit[]): Unit | null {
  const bare = indicator ? BARE[indicator.dimension] : undefined
  const name = text ?? bare
  const unit = name === undefined ? null : unitNamed(name, units)
  const other = HOMONYMS.find((one) => one.unit === unit?.unit && one.dimension === indicator?.dimension)
  return other ? unitNamed(other.means, units) : unit
}

/** The unit that a count of this indicator is told in; null for what is measured otherwise, or counts something else. */
function countingUnit(unit: Unit, indicator: MeasuredIndicator | null, units: readonly Unit[]): Unit | null {
  const own = indicator?.unit == null ? null : unitNamed(indicator.unit, units)
  return own && countAlike(own, unit) ? own : null
}

/**
 * A printed figure in the canonical unit of what it measures: that of units.csv, for counts the unit of the indicator's
 * row, so that 25亿元 and 80000万元 are of 元, and 300家 and 300户 of one indicator are of 家. Percent, percentage points
 * and multiples stay what they are. A unit that no row knows, and a bare number of anything but an index, have none.
 */
export function canonicalFigure(
  { value, value_high, unit }: PrintedColumns,
  indicator: MeasuredIndicator | null,
  units: readonly Unit[],
): CanonicalColumns {
  const printed = printedUnit(unit, indicator, units)
  if (printed === null) return UNKNOWN
  const counting = countingUnit(printed, indicator, units)
  const factor = counting ? decimalQuotient(printed.factor, counting.factor) : printed.factor
  return {
    value_canonical: decimalProduct(value, factor),
    value_high_canonical: value_high === null ? null : decimalProduct(value_high, factor),
    unit_canonical: counting?.unit ?? printed.canonical,
  }
}
