import type { Memory } from '../memory.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long a round that was broken off may be gone on with. */
export const ROUND_AGE = DAY
/** How long a sweep through every page of every list holds; between, lists are followed as far as they are new. */
const SWEEP_AGE = 7 * DAY

/**
 * How long an answer holds before the page is asked again, by how long it has stood. New notices are corrected and
 * withdrawn within days; one of a year ago hardly ever.
 */
const WINDOWS: readonly { younger: number; window: number }[] = [
  { younger: 30 * DAY, window: 20 * HOUR },
  { younger: 365 * DAY, window: 14 * DAY },
  { younger: Number.POSITIVE_INFINITY, window: 60 * DAY },
]

/** A page that gave nothing, or a worse text than before, is tried again sooner. */
const FAILED_WINDOW = 4 * HOUR

function windowOf(first: string | undefined, now: number): number {
  if (first === undefined) return FAILED_WINDOW
  const age = now - Date.parse(first)
  return WINDOWS.find(({ younger }) => age < younger)!.window
}

/** True if a document or file is to be asked for: never seen, or seen longer ago than its window. */
export function isDue({ last, first }: Memory, key: string, now: number): boolean {
  const capture = last.get(key)
  if (!capture) return true
  const window = capture.status === 'suspect' ? FAILED_WINDOW : windowOf(first.get(key), now)
  return now - Date.parse(capture.captured_at) >= window
}

/** True if lists are to be followed to their end, known rows or not. */
export const sweepIsDue = ({ swept_at }: Memory, now: number): boolean =>
  swept_at === null || now - Date.parse(swept_at) >= SWEEP_AGE
