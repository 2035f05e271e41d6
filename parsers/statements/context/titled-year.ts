import type { Period } from '../../values/period.ts'
import type { Frame } from './frame.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/**
 * The year of the title, where 全年, 上年 and a month without a year are counted from it and not from the day of the document:
 * a bulletin of April tells of the year before, and key points of December plan the year after. 今年 is that of the day.
 */
export function titledYear({ period, genre, year }: Frame): Period | null {
  if (period === null || period.kind !== 'in' || period.freq !== 'A') return null
  const isAccount = genre?.default_status === 'achieved'
  const isAhead = year !== null && yearOf(period.end) > year
  return isAccount || isAhead ? period : null
}
