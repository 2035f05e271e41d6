import type { HostClock } from '../../fetch/host-clock.ts'
import type { Item, Lane } from '../item.ts'

/** Where items wait: in the lane of who fetches them, or before both, where they only need to be asked whether they changed. */
export type WaitingLine = Lane | 'known'

/** What is still to be fetched from a portal. In memory alone: after a kill it is made again from the archive. */
export interface Frontier {
  /** Adds an item, to its lane where no other line is named; false if its key was there before. */
  add(item: Item, line?: WaitingLine): boolean
  /** Puts an item back that was taken, perhaps into another lane. */
  again(item: Item): void
  /** Takes an item of a line whose host is due, null if none is now. */
  take(line: WaitingLine): Item | null
  /** Says that a taken item needs nothing more. */
  settled(item: Item): void
  /** Items that wait in a line. */
  waiting(line: WaitingLine): number
  /** Items that were taken and are not settled. */
  taken(): number
  /** Drops what waits for a host, and returns how many that were. */
  drop(host: string): number
  /** Drops everything that waits, and returns how much that was. */
  dropAll(): number
}

interface Queue {
  items: Item[]
  /** Items before it are taken: shifting a long array would move all of it. */
  first: number
}

/** Items by host, in the order they came. */
class HostQueues {
  readonly #hosts = new Map<string, Queue>()

  push(item: Item): void {
    const host = hostOf(item)
    const queue = this.#hosts.get(host) ?? { items: [], first: 0 }
    queue.items.push(item)
    this.#hosts.set(host, queue)
  }

  /** The first item of a host that is due. */
  shift(isDue: (host: string) => boolean): Item | null {
    for (const [host, queue] of this.#hosts) {
      if (!isDue(host)) continue
      const item = queue.items[queue.first++]!
      if (queue.first === queue.items.length) this.#hosts.delete(host)
      return item
    }
    return null
  }

  count(): number {
    return [...this.#hosts.values()].reduce((sum, { items, first }) => sum + items.length - first, 0)
  }

  clear(): number {
    const dropped = this.count()
    this.#hosts.clear()
    return dropped
  }

  drop(host: string): number {
    const queue = this.#hosts.get(host)
    this.#hosts.delete(host)
    return queue ? queue.items.length - queue.first : 0
  }
}

const hostOf = ({ ask }: Item): string => new URL(ask.url).host

/** A frontier that hands out items host by host, as `clock` has turns. `now` gives ms since 1970. */
export function makeFrontier(clock: HostClock, now: () => number): Frontier {
  const seen = new Set<string>()
  const lines: Record<WaitingLine, HostQueues> = {
    known: new HostQueues(),
    http: new HostQueues(),
    browser: new HostQueues(),
  }
  let later: Item[] = []
  let taken = 0

  function wake(): void {
    if (!later.some(({ not_before }) => not_before <= now())) return
    const due = later.filter(({ not_before }) => not_before <= now())
    later = later.filter((item) => !due.includes(item))
    for (const item of due) lines[item.lane].push(item)
  }

  return {
    add: (item, line = item.lane) => {
      if (seen.has(item.key)) return false
      seen.add(item.key)
      lines[line].push(item)
      return true
    },
    again: (item) => {
      taken--
      if (item.not_before > now()) later.push(item)
      else lines[item.lane].push(item)
    },
    take: (line) => {
      wake()
      const item = lines[line].shift(clock.take)
      if (item) taken++
      return item
    },
    settled: () => void taken--,
    waiting: (line) => lines[line].count() + later.filter((item) => item.lane === line).length,
    taken: () => taken,
    drop: (host) => {
      const before = later.length
      later = later.filter((item) => hostOf(item) !== host)
      const dropped = Object.values(lines).map((line) => line.drop(host))
      return dropped.reduce((sum, n) => sum + n, before - later.length)
    },
    dropAll: () => {
      const waiting = later.length
      later = []
      return Object.values(lines).reduce((sum, line) => sum + line.clear(), waiting)
    },
  }
}
