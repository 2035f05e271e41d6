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

/** A number of times per period is a promise of service. */
const REPEATED = /每(?:年|季度|季|月|周|天|日|半年)|全年/
const TIMES = new Set(['次', '场', '期', '回', '轮', '人次'])

/** What decides a status besides the words: see statusOf. */
export interface StatusContext {
  /** The words before the number. */
  before: string
  /** Status by the form of the document. */
  usual: Status
  period: Period | null
  /** Day of the document, null where it has none. */
  day: string | null
}

/**
 * Promises of service apart; a cue (已, 累计) means achieved unless the period is still to come; without a cue, a period
 * that had ended when the document was written is achieved, and the form of the document decides the rest.
 */
export function statusOf(cues: Cues, quantity: Quantity, { before, usual, period, day }: StatusContext): Status {
  if (quantity.unit?.dimension === 'time') return 'commitment'
  const isService = TIMES.has(quantity.unit?.unit ?? '') || cues.comparator === '>='
  if (isService && REPEATED.test(before) && quantity.unit?.unit !== '家') return 'commitment'
  const isPast = period !== null && day !== null && period.end < day
  if (isPast) return cues.status ?? 'achieved'
  const isFuture = period !== null && day !== null && period.kind === 'by' && period.end > day
  return isFuture && cues.status === 'achieved' ? usual : (cues.status ?? usual)
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
