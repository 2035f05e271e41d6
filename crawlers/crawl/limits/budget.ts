import type { CrawlLimits } from '../../portal.ts'

const MINUTE = 60_000

/** What one crawl of a portal may take. */
export interface Budget {
  /** Counts an item that is taken. */
  spend(): void
  /** Why nothing more is to be asked; null while something may. */
  exhausted(): string | null
}

/** A budget that begins now. `now` gives ms since 1970, `stopped` why the whole run is to end, null while it is not. */
export function makeBudget(
  { requests, minutes }: CrawlLimits,
  now: () => number,
  stopped: () => string | null,
): Budget {
  const end = now() + minutes * MINUTE
  let spent = 0
  return {
    spend: () => void spent++,
    exhausted: () => {
      if (spent >= requests) return `asked for the ${requests} pages that limits.requests allows a crawl`
      if (now() >= end) return `took the ${minutes} minutes that limits.minutes allows a crawl`
      return stopped()
    },
  }
}
