import { type HeldTarget, isMeasured } from './check.ts'

/** Measures that can be added up and compared with each other; growth and shares cannot. */
const ADDED = ['level', 'increment']

/**
 * What two statements must share before one may be compared with the other: indicator, measure, period and canonical unit,
 * so that a stock never meets an addition, nor a year its quarter. Null for what is no target that adds up, is about a
 * part of the area, or has no canonical value.
 */
export function statementKey(target: HeldTarget): string | null {
  const { indicator_id, measure, status, period_start, period_end, unit_canonical, scope } = target
  if (!indicator_id || !measure || !ADDED.includes(measure) || status !== 'target' || !period_end || scope) return null
  if (!isMeasured(target)) return null
  // 到2027年 and 2027年 are one day for a stock; what is added needs both ends.
  const start = measure === 'increment' ? period_start : null
  return [indicator_id, measure, start, period_end, unit_canonical].join(' ')
}

/** True for what an area says of itself: a sentence, a total, or a row that is nobody's part, whoever answers for it. */
export const isOwn = ({ is_part }: Pick<HeldTarget, 'is_part'>): boolean => !is_part
