import type { HostClock } from '../fetch/host-clock.ts'
import type { Item, Lane } from './item.ts'

/** What is still to be fetched from a portal. In memory alone: after a kill it is made again from the archive. */
export interface Frontier {
  /** Adds an item; false where its key was there before. */
  add(item: Item): boolean
  /** Puts an item back that was taken, perhaps into another lane. */
  again(item: Item): void
  /** Takes an item of a lane whose host is due, null where none is now. */
  take(lane: Lane): Item | null
  /** Says that a taken item needs nothing more. */
  settled(item: Item): void
  /** Items that wait in a lane. */
  waiting(lane: Lane): number
  /** Items that were taken and are not settled. */
  taken(): number
  /** Drops what waits for a host, and returns how many that were. */
  drop(host: string): number
}

interface Queue {
  items: Item[]
  /** Items before it are taken: shifting a long array would move all of it. */
  first: number
}

const hostOf = ({ ask }: Item): string => new URL(ask.url).host

/** A frontier that hands out items host by host, as `clock` has turns. `now` gives ms since 1970. */
export function makeFrontier(clock: HostClock, now: () => number): Frontier {
  const seen = new Set<string>()
  const lanes: Record<Lane, Map<string, Queue>> = { http: new Map(), browser: new Map() }
  let later: Item[] = []
  let taken = 0

  function put(item: Item): void {
    const host = hostOf(item)
    const queue = lanes[item.lane].get(host) ?? { items: [], first: 0 }
    queue.items.push(item)
    lanes[item.lane].set(host, queue)
  }

  function wake(): void {
    const due = later.filter(({ not_before }) => not_before <= now())
    if (due.length === 0) return
    later = later.filter(({ not_before }) => not_before > now())
    for (const item of due) put(item)
  }

  function shift(host: string, lane: Lane, queue: Queue): Item {
    const item = queue.items[queue.first++]!
    if (queue.first === queue.items.length) lanes[lane].delete(host)
    taken++
    return item
  }

  return {
    add: (item) => {
      if (seen.has(item.key)) return false
      seen.add(item.key)
      put(item)
      return true
    },
    again: (item) => {
      taken--
      if (item.not_before > now()) later.push(item)
      else put(item)
    },
    take: (lane) => {
      wake()
      for (const [host, queue] of lanes[lane]) if (clock.take(host)) return shift(host, lane, queue)
      return null
    },
    settled: () => void taken--,
    waiting: (lane) => {
      const queued = [...lanes[lane].values()].reduce((sum, { items, first }) => sum + items.length - first, 0)
      return queued + later.filter((item) => item.lane === lane).length
    },
    taken: () => taken,
    drop: (host) => {
      let dropped = later.length
      later = later.filter((item) => hostOf(item) !== host)
      dropped -= later.length
      for (const lane of Object.values(lanes)) {
        const queue = lane.get(host)
        dropped += queue ? queue.items.length - queue.first : 0
        lane.delete(host)
      }
      return dropped
    },
  }
}
