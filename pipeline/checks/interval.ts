import type { TargetRow } from './check.ts'

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

/** An interval in figures: `82`, `at least 120`, `10 to 12`. */
export function printInterval({ low, high }: Interval): string {
  const print = (value: number): string => String(Number(value.toPrecision(12)))
  if (low === high) return print(low)
  if (high === Infinity) return `at least ${print(low)}`
  if (low === -Infinity) return `at most ${print(high)}`
  return `${print(low)} to ${print(high)}`
}
