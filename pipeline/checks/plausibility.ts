import type { Indicator, PlausibleRange, Reference, Unit } from '../../datasets/reference/index.ts'
import type { DocumentRows } from '../revision.ts'
import { at, type DocumentCheck, type Draft, type Evidence, type TargetRow } from './check.ts'

function impossibleShares({ targets }: DocumentRows): Draft[] {
  return targets
    .filter(({ measure, unit, value }) => measure === 'share' && unit === '%' && (value < 0 || value > 100))
    .map((target) =>
      at(target, `found a share of ${target.value_text}, expected 0 to 100 %`, '0–100%', target.value_text),
    )
}

const unitNamed = (reference: Reference, name: string | null): Unit | undefined =>
  reference.units.find(({ unit }) => unit === name)

const indicatorOf = (reference: Reference, { indicator_id }: TargetRow): Indicator | undefined =>
  reference.indicators.find(({ id }) => id === indicator_id)

/** 位 counts persons and names ranks, 名 does both too, and 户 stands for firms and for households. */
const COUNTED = ['count', 'person', 'rank']
const isSameDimension = (a: string, b: string): boolean => a === b || (COUNTED.includes(a) && COUNTED.includes(b))

/** Growth is a percentage of anything, a share one of a whole; only a level or an increment has its indicator's unit. */
function unexpectedUnits({ targets }: DocumentRows, _: Evidence, reference: Reference): Draft[] {
  return targets.flatMap((target) => {
    const indicator = indicatorOf(reference, target)
    const unit = unitNamed(reference, target.unit)
    if (!indicator || !unit || (target.measure !== 'level' && target.measure !== 'increment')) return []
    if (isSameDimension(indicator.dimension, unit.dimension)) return []
    const expected = indicator.unit ?? indicator.dimension
    return [
      at(
        target,
        `found ${indicator.zh} in ${unit.unit} (${unit.dimension}), expected ${expected} (${indicator.dimension})`,
        expected,
        target.value_text,
      ),
    ]
  })
}

/** The range for an indicator and measure: its own, else that of its dimension, else that of the measure. */
function rangeOf(
  { ranges }: Reference,
  indicator: Indicator,
  measure: TargetRow['measure'],
): PlausibleRange | undefined {
  const fits = (range: PlausibleRange): boolean => range.measures.includes(measure ?? '')
  return (
    ranges.find((range) => range.indicator === indicator.id && fits(range)) ??
    ranges.find((range) => range.indicator === null && range.dimension === indicator.dimension && fits(range)) ??
    ranges.find((range) => range.indicator === null && range.dimension === null && fits(range))
  )
}

/** A value in another unit; null where the two measure different things. */
function converted(value: number, from: Unit | undefined, to: Unit | undefined): number | null {
  if (from === to) return value
  return from && to && from.canonical === to.canonical ? (value * from.factor) / to.factor : null
}

function implausibleValues({ targets }: DocumentRows, _: Evidence, reference: Reference): Draft[] {
  return targets.flatMap((target) => {
    const indicator = indicatorOf(reference, target)
    const range = indicator && rangeOf(reference, indicator, target.measure)
    if (!range) return []
    const value = converted(target.value, unitNamed(reference, target.unit), unitNamed(reference, range.unit))
    if (value === null || (value >= range.low && value <= range.high)) return []
    const expected = `${range.low}–${range.high}${range.unit ?? ''}`
    return [
      at(
        target,
        `found ${indicator.zh} ${target.value_text} (${target.measure}), expected ${expected}; the number or its indicator may be read wrongly, or the row of ranges.csv is too narrow`,
        expected,
        target.value_text,
      ),
    ]
  })
}

/** Checks of single values. */
export const PLAUSIBILITY_CHECKS: readonly DocumentCheck[] = [
  {
    kind: 'share_impossible',
    severity: 'warning',
    subject: 'share against its limits',
    promise: 'Shares lie between 0 and 100 percent.',
    find: impossibleShares,
  },
  {
    kind: 'unit_unexpected',
    severity: 'warning',
    subject: 'unit against indicator',
    promise: 'Levels and increments stand in a unit of what their indicator measures.',
    find: unexpectedUnits,
  },
  {
    kind: 'value_implausible',
    severity: 'warning',
    subject: 'value against plausible range',
    promise:
      'Every value lies in the range that ranges.csv gives for its indicator, else for its dimension, and measure.',
    find: implausibleValues,
  },
]
