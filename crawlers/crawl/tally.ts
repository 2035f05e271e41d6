import type { Capture } from '../archive/capture.ts'
import type { Marks } from '../archive/warc-record.ts'
import type { Rejected } from '../platform.ts'
import type { Portal } from '../portal.ts'
import type { PortalOutcome } from './effects.ts'
import { ROUND_KEYS } from './memory.ts'

/** Counts what a crawl comes to, while it goes on. */
export class CrawlTally {
  /** Documents that stand. */
  readonly #stand = new Set<string>()
  readonly #counts: PortalOutcome['counts'] = {}
  readonly #rejected: PortalOutcome['rejected'] = {}
  readonly #alarms = new Set<string>()
  /** Pages that are left to the next run, by the reason. */
  readonly #left = new Map<string, number>()
  #unshown = 0

  /** Takes a document that stood before. */
  stands(key: string): void {
    this.#stand.add(key)
  }

  count({ status, kind, key }: Capture): void {
    this.#counts[status] = (this.#counts[status] ?? 0) + 1
    if (kind !== 'document') return
    if (status === 'captured' || status === 'unchanged') this.#stand.add(key)
    if (status === 'gone') this.#stand.delete(key)
  }

  reject(rows: readonly Rejected[]): void {
    for (const { reason } of rows) this.#rejected[reason] = (this.#rejected[reason] ?? 0) + 1
  }

  /** Notes what somebody should look at, once. */
  alarm(message: string): void {
    this.#alarms.add(message)
  }

  /** Notes that `n` pages wait for a browser that is not there: none of the portal's doing, but left to another run. */
  unshown(message: string, n: number): void {
    this.#unshown += n
    this.#alarms.add(message)
  }

  /** Notes that pages are left to the next run, which then goes on with this one. */
  leave(reason: string, pages: number): void {
    if (pages > 0) this.#left.set(reason, (this.#left.get(reason) ?? 0) + pages)
  }

  /** What it came to. */
  outcome({ id, expected }: Portal): PortalOutcome {
    const left = [...this.#left].map(([reason, n]) => `${reason}; ${n} pages are left to the next run`)
    const alarms = [...this.#alarms, ...left]
    const documents = this.#stand.size
    // What was left undone explains a lack better than the lists could.
    if (left.length === 0 && this.#unshown === 0 && documents < expected.min) {
      alarms.push(`found ${documents} documents, expected at least ${expected.min}; look at its lists`)
    }
    const finished = left.length === 0 && this.#unshown === 0
    const counted = { counts: this.#counts, rejected: this.#rejected, unshown: this.#unshown }
    return { portal_id: id, ...counted, documents, finished, alarms }
  }
}

/** How the end of a crawl is noted in its file; a round that is not closed is gone on with. */
export function endMarks({ finished, alarms, rejected }: PortalOutcome, sweeps: boolean): Marks {
  const key = finished ? (sweeps ? ROUND_KEYS.full : ROUND_KEYS.partial) : ROUND_KEYS.broken
  const status = finished ? 'finished' : 'unavailable'
  return { kind: 'round', status, key, name: key, reason: alarms.join('; '), rejected }
}
