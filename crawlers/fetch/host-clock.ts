import { setTimeout as wait } from 'node:timers/promises'

/** Time as the crawler sees it; tests hand in another one. */
export interface Time {
  /** Milliseconds since 1970. */
  now: () => number
  sleep: (ms: number) => Promise<unknown>
}

export const REAL_TIME: Time = { now: Date.now, sleep: (ms) => wait(ms) }

/** One clock per host for everything that is sent there, whoever sends it. */
export interface HostClock {
  /** Sets the least time between the beginnings of two requests to a host, in ms; the longer one stays. */
  pace(host: string, interval: number): void
  /** Takes the next turn at a host if it is due now; false if it is not. */
  take(host: string): boolean
  /** Waits for a turn at a host and takes it. Those who wait are served in the order they came. */
  turn(host: string): Promise<void>
  /**
   * Says that a request to a host begins or ends now. The interval counts from the end of the last request: so two are
   * never nearer than that at the server either, however slow a browser or a connection was in coming about.
   */
  mark(host: string): void
  /** Gives nobody a turn at a host before a time. */
  hold(host: string, until: number): void
}

interface HostTime {
  interval: number
  last: number
  held: number
  queue: Promise<unknown>
  waiting: number
}

/** Makes clocks for all hosts. A turn is the right to begin one request. */
export function hostClock({ now, sleep }: Time = REAL_TIME): HostClock {
  const hosts = new Map<string, HostTime>()
  const timeOf = (host: string): HostTime => {
    const known = hosts.get(host)
    if (known) return known
    const fresh = { interval: 0, last: Number.NEGATIVE_INFINITY, held: 0, queue: Promise.resolve(), waiting: 0 }
    hosts.set(host, fresh)
    return fresh
  }
  const next = ({ last, interval, held }: HostTime): number => Math.max(held, last + interval)
  const mark = (time: HostTime): void => {
    time.last = now()
  }
  async function waited(time: HostTime): Promise<void> {
    for (let left = next(time) - now(); left > 0; left = next(time) - now()) await sleep(left)
    mark(time)
    time.waiting--
  }
  return {
    pace: (host, interval) => {
      const time = timeOf(host)
      time.interval = Math.max(time.interval, interval)
    },
    take: (host) => {
      const time = timeOf(host)
      if (time.waiting > 0 || now() < next(time)) return false
      mark(time)
      return true
    },
    turn: (host) => {
      const time = timeOf(host)
      time.waiting++
      const mine = time.queue.then(() => waited(time))
      time.queue = mine
      return mine
    },
    mark: (host) => mark(timeOf(host)),
    hold: (host, until) => {
      const time = timeOf(host)
      time.held = Math.max(time.held, until)
    },
  }
}
