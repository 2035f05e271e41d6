const DAY = 86_400_000

/** Fewer gaps than this say too little: the chance that the next one is longer than all of n is 1 in n + 1. */
const LEAST_GAPS = 19
/** Gaps of the last two years count, so that holidays are among them; at least so many of the newest. */
const WINDOW = 730 * DAY
const LEAST_KEPT = 40

/** How often a portal publishes, by the days on which it did. */
export interface Cadence {
  /** Gaps between days of publication that were looked at. */
  gaps: number
  /** The usual gap and the longest one, in days; null with too little history. */
  usual: number | null
  longest: number | null
  /** Newest day of publication, YYYY-MM-DD. */
  newest: string | null
}

/** Cadence of days of publication, in any order, as YYYY-MM-DD. */
export function cadenceOf(days: readonly string[]): Cadence {
  const sorted = [...new Set(days)].sort()
  const newest = sorted.at(-1) ?? null
  const times = sorted.map((day) => Date.parse(day))
  const all = times.slice(1).map((time, i) => ({ ends: time, length: (time - times[i]!) / DAY }))
  const recent = all.filter(({ ends }) => ends >= times.at(-1)! - WINDOW)
  const gaps = (recent.length >= LEAST_KEPT ? recent : all.slice(-LEAST_KEPT)).map(({ length }) => length)
  if (gaps.length < LEAST_GAPS) return { gaps: gaps.length, usual: null, longest: null, newest }
  const byLength = gaps.toSorted((a, b) => a - b)
  return { gaps: gaps.length, usual: byLength[byLength.length >> 1]!, longest: byLength.at(-1)!, newest }
}

/** Whether nothing came for longer than in any gap known, up to the time a portal was last read (ISO). Null: unknown. */
export function isOverdue({ newest, longest }: Cadence, readAt: string): boolean | null {
  if (newest === null || longest === null) return null
  return Date.parse(readAt.slice(0, 10)) - Date.parse(newest) > longest * DAY
}

/** Cadence in words. */
export const cadenceText = ({ gaps, usual, longest }: Cadence): string =>
  usual === null
    ? `unknown: ${gaps} gaps between days of publication, expected at least ${LEAST_GAPS}`
    : `usually ${usual} days, at most ${longest} in ${gaps} gaps`
