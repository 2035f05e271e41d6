import type { Indicator, PlausibleRange, Reference } from '../../datasets/reference/index.ts'
import type { DocumentRows } from '../documents/revision.ts'
import { type CanonicalColumns, canonicalFigure } from '../targets/canonical.ts'
import { unitNamed } from '../targets/printed-unit.ts'
import { at, type CheckedRows, type DocumentCheck, type FindingDraft, isMeasured, type TargetRow } from './check.ts'

function impossibleShares({ targets }: DocumentRows): FindingDraft[] {
  return targets
    .filter(isMeasured)
    .filter(({ measure, unit_canonical }) => measure === 'share' && unit_canonical === '%')
    .filter(({ value_canonical }) => value_canonical < 0 || value_canonical > 100)
    .map((target) =>
      at(target, `found a share of ${target.value_text}, expected 0 to 100 %`, '0–100%', target.value_text),
    )
}

const indicatorOf = (reference: Reference, { indicator_id }: TargetRow): Indicator | undefined =>
  reference.indicators.find(({ id }) => id === indicator_id)

/** 位 counts persons and names ranks, 名 does both too, and 户 stands for firms and for households. */
const COUNTED = ['count', 'person', 'rank']
const isSameDimension = (a: string, b: string): boolean => a === b || (COUNTED.includes(a) && COUNTED.includes(b))

/** Growth is a percentage of anything, a share one of a whole; only a level or an increment has its indicator's unit. */
function unexpectedUnits({ targets }: DocumentRows, _: CheckedRows, reference: Reference): FindingDraft[] {
  return targets.flatMap((target) => {
    const indicator = indicatorOf(reference, target)
    const unit = target.unit === null ? null : unitNamed(target.unit, reference.units)
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

/** The ends of a range in the unit that values of the indicator have. */
const canonicalRange = (
  { low, high, unit }: PlausibleRange,
  indicator: Indicator,
  reference: Reference,
): CanonicalColumns => canonicalFigure({ value: low, value_high: high, unit }, indicator, reference.units)

function implausibleValues({ targets }: DocumentRows, _: CheckedRows, reference: Reference): FindingDraft[] {
  return targets.filter(isMeasured).flatMap((target) => {
    const indicator = indicatorOf(reference, target)
    const range = indicator && rangeOf(reference, indicator, target.measure)
    if (!range) return []
    const {
      value_canonical: low,
      value_high_canonical: high,
      unit_canonical,
    } = canonicalRange(range, indicator, reference)
    if (low === null || high === null || unit_canonical !== target.unit_canonical) return []
    if (target.value_canonical >= low && target.value_canonical <= high) return []
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
