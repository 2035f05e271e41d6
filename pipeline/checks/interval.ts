import type { MeasuredTarget, TargetRow } from './check.ts'

/** The values that a statement allows, both ends included. */
export interface Interval {
  low: number
  high: number
}

/** 左右 and 约 are taken to mean no more than a twentieth. */
const ABOUT = 0.05
/** Sums of decimal fractions are off by less than this part of themselves. */
const ROUNDING = 1e-12

type Stated = Pick<TargetRow, 'comparator' | 'value' | 'value_high'>

const INTERVALS: Record<TargetRow['comparator'], (stated: Stated) => Interval> = {
  '=': ({ value }) => ({ low: value, high: value }),
  '>=': ({ value }) => ({ low: value, high: Infinity }),
  '>': ({ value }) => ({ low: value, high: Infinity }),
  '<=': ({ value }) => ({ low: -Infinity, high: value }),
  '<': ({ value }) => ({ low: -Infinity, high: value }),
  '~': ({ value }) => ({ low: value - Math.abs(value) * ABOUT, high: value + Math.abs(value) * ABOUT }),
  range: ({ value, value_high }) => ({ low: value, high: value_high ?? value }),
}

/** What values a statement allows. An open bound counts as closed: 突破100家 is kept by a table that adds up to 100. */
export const intervalOf = (stated: Stated): Interval => INTERVALS[stated.comparator](stated)

/** What a target allows, in its canonical unit: the only form in which one target may be set against another. */
export const canonicalInterval = ({
  comparator,
  value_canonical,
  value_high_canonical,
}: Pick<MeasuredTarget, 'comparator' | 'value_canonical' | 'value_high_canonical'>): Interval =>
  intervalOf({ comparator, value: value_canonical, value_high: value_high_canonical })

/** Whether two statements can both be true. */
export function canAgree(a: Interval, b: Interval): boolean {
  const slack = ROUNDING * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs))
  return a.low <= b.high + slack && b.low <= a.high + slack
}

/** What the parts allow together. */
export const sumOf = (parts: readonly Interval[]): Interval => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
})

type Unit = Pick<MeasuredTarget, 'value' | 'unit' | 'value_canonical' | 'unit_canonical'>

/** A canonical figure in the unit that a target prints; a target of 0 does not tell how large its unit is. */
function inUnitOf({ value, unit, value_canonical, unit_canonical }: Unit): (canonical: number) => string {
  const print = (figure: number): string => String(Number(figure.toPrecision(12)))
  return value === 0 || value_canonical === 0
    ? (canonical) => `${print(canonical)}${unit_canonical}`
    : (canonical) => `${print((canonical * value) / value_canonical)}${unit ?? ''}`
}

/** A canonical interval in the unit that a target prints: `82家`, `at least 120家`, `10亿元 to 12亿元`. */
export function printInterval({ low, high }: Interval, target: Unit): string {
  const print = inUnitOf(target)
  if (low === high) return print(low)
  if (high === Infinity) return `at least ${print(low)}`
  if (low === -Infinity) return `at most ${print(high)}`
  return `${print(low)} to ${print(high)}`
}
