/** The last day of a period by its name in the comparison (`2027`, `2024Q1`, `2024-06`, `2023–2027`, `to 2024-06-30`). */
export function periodEnd(period: string): Date | null {
  const day = /^to (\d{4})-(\d\d)-(\d\d)$/.exec(period)
  if (day) return new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
  const quarter = /^(\d{4})Q([1-4])$/.exec(period)
  if (quarter) return new Date(Date.UTC(Number(quarter[1]), Number(quarter[2]) * 3, 0))
  const month = /^(\d{4})-(\d\d)$/.exec(period)
  if (month) return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0))
  const year = /^(?:\d{4}–)?(\d{4})$/.exec(period)
  return year ? new Date(Date.UTC(Number(year[1]), 11, 31)) : null
}

/** The year a period ends in, null for one that names none. */
export const periodYear = (period: string): number | null => periodEnd(period)?.getUTCFullYear() ?? null

/** True where the period is one year: only such are points of one path. */
export const isYear = (period: string): boolean => /^\d{4}$/.test(period)

/** Order of periods: by their end, the shorter first, those without an end last. */
export function byPeriod(a: string, b: string): number {
  const [one, other] = [a, b].map((period) => periodEnd(period)?.getTime() ?? Number.POSITIVE_INFINITY)
  if (one !== other) return one! - other!
  return Number(isYear(a)) - Number(isYear(b)) || Number(a > b) - Number(a < b)
}
