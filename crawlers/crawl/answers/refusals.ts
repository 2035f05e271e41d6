import type { FetchFailure } from '../../fetch/failure.ts'

/** A host that took connections and refuses so many in a row is down: asking for the rest would only take time. */
const DOWN = 5
/** One that never took any is given up sooner. */
const NEVER_UP = 2

/** Which hosts are down, by the connections they did not take. */
export interface Refusals {
  /** Says that a host answered. */
  answered(host: string): void
  /** Takes why there was no answer; true if the host is to be left to the next run. */
  failed(host: string, failure: FetchFailure): boolean
}

/** Counts refusals in a row, host by host. */
export function makeRefusals(): Refusals {
  const up = new Set<string>()
  const inRow = new Map<string, number>()
  return {
    answered: (host) => {
      up.add(host)
      inRow.delete(host)
    },
    failed: (host, { unconnected, unresolved }) => {
      const count = unconnected ? (inRow.get(host) ?? 0) + 1 : 0
      inRow.set(host, count)
      if (up.has(host)) return count >= DOWN
      // A name that stands for nothing will hardly do so in a few seconds.
      return unresolved || count >= NEVER_UP
    },
  }
}
