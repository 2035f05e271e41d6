import { periodDays } from '../../datasets/records/period.ts'

/** What the page calls it where no period is stated: a choice of the address needs a word. */
const UNDATED = 'undated'

/** What a period is called by: its key, or the word for none. */
export const periodName = ({ period }: { period: string | null }): string => period ?? UNDATED

/** The same few periods come in row after row, and working one out takes longer than all else that is asked of a row. */
const ends = new Map<string, Date | null>()

function workedOut(period: string): Date | null {
  const days = periodDays(period)
  const end = days && new Date(`${days.end}T00:00:00Z`)
  ends.set(period, end)
  return end
}

/** The last day of a period by its key (`2027`, `2024-Q1`, `2024-06`, `2023/2027`); null if none is stated. */
export function periodEnd(period: string | null): Date | null {
  if (period === null) return null
  const known = ends.get(period)
  return known === undefined ? workedOut(period) : known
}

/** The year a period ends in, null for one that names none. */
export const periodYear = (period: string | null): number | null => periodEnd(period)?.getUTCFullYear() ?? null

/** True if the period is one year: only such are points of one path. */
export const isYear = (period: string | null): period is string => /^\d{4}$/.test(period ?? '')
