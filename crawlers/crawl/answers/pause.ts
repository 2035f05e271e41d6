import type { CrawlOptions } from '../effects.ts'
import type { Item } from '../item.ts'

/** Nobody waits longer than this for a Retry-After; the page is for the next run. */
const MOST_WAIT = 10 * 60_000

/**
 * After how many ms an item that had no answer is asked for again, `wait` being what the server itself asks for; null if it
 * was tried often enough, or would wait too long.
 */
export function pauseBefore(
  { attempts }: Pick<Item, 'attempts'>,
  wait: number | null,
  { tries, backoff }: Pick<CrawlOptions, 'tries' | 'backoff'>,
): number | null {
  const pause = wait ?? backoff * 2 ** attempts
  return attempts + 1 >= tries || pause > MOST_WAIT ? null : pause
}
