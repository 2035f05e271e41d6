import type { Comparator, Measure, Status } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import type { FoundPeriod, Period } from '../values/period.ts'
import type { Quantity } from '../values/quantity.ts'
import type { Cues } from './subject.ts'

const RATIOS = new Set(['percent', 'percentage_point', 'multiple'])
const SHARE = /占.*(?:比重|比例|比|份额)$|(?:占比|比重)$/

/** Level, increment, growth or share: said by the name, then by cues, then by the registry. */
export function measureOf(name: string, cues: Cues, quantity: Quantity, indicator: Indicator | null): Measure {
  const isRatio = RATIOS.has(quantity.unit?.dimension ?? '')
  if (isRatio && SHARE.test(name)) return 'share'
  if (isRatio && cues.measure === 'growth') return 'growth'
  if (isRatio && cues.measure === 'share') return 'share'
  if (!isRatio && cues.measure === 'increment') return 'increment'
  if (quantity.unit?.dimension === 'percentage_point') return 'growth'
  return indicator?.measure === 'share' && isRatio ? 'share' : isRatio && indicator ? indicator.measure : 'level'
}

/** What is said behind the number binds closest (120家以上), then what is said before it (突破120家). */
export const comparatorOf = (quantity: Quantity, cues: Cues): Comparator =>
  quantity.comparator ?? cues.comparator ?? '='

/** A span of time, or a number of times per period, is a promise of service. */
const REPEATED = /每(?:年|季度|季|月|周|天|日|半年)|全年/

/** Target or achievement by cue, then by the form of the document; promises of service apart. */
export function statusOf(cues: Cues, quantity: Quantity, before: string, usual: Status): Status {
  if (quantity.unit?.dimension === 'time') return 'commitment'
  if (REPEATED.test(before) && cues.comparator === '>=' && quantity.unit?.unit !== '家') return 'commitment'
  return cues.status ?? usual
}

/** The period that governs a position: the last one before it that is no baseline. */
export function periodAt(periods: readonly FoundPeriod[], position: number): FoundPeriod | null {
  return periods.findLast(({ kind, from }) => kind !== 'baseline' && from <= position) ?? null
}

/** A level is a state at the end of its period; only what adds up or grows has a start. */
export function startOf(period: Period | null, measure: Measure): string | null {
  if (!period) return null
  return measure === 'level' || measure === 'share' ? null : period.start
}
