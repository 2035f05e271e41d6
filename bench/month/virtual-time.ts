import type { Time } from '../../crawlers/fetch/host-clock.ts'

interface Alarm {
  at: number
  /** Of equal times, who asked first is woken first. */
  n: number
  wake: () => void
}

const isBefore = (a: Alarm, b: Alarm): boolean => a.at < b.at || (a.at === b.at && a.n < b.n)

/** Alarms, the next one first. */
class Alarms {
  readonly #heap: Alarm[] = []

  get next(): Alarm | undefined {
    return this.#heap[0]
  }

  push(alarm: Alarm): void {
    const heap = this.#heap
    let at = heap.push(alarm) - 1
    for (let up = (at - 1) >> 1; at > 0 && isBefore(alarm, heap[up]!); at = up, up = (at - 1) >> 1) heap[at] = heap[up]!
    heap[at] = alarm
  }

  shift(): Alarm {
    const heap = this.#heap
    const first = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return first
    let at = 0
    for (let down = 1; down < heap.length; at = down, down = 2 * at + 1) {
      if (down + 1 < heap.length && isBefore(heap[down + 1]!, heap[down]!)) down++
      if (!isBefore(heap[down]!, last)) break
      heap[at] = heap[down]!
    }
    heap[at] = last
    return first
  }
}

/** A clock that moves on when everybody waits, so that a month takes as long as what is done in it. */
export interface VirtualTime extends Time {
  /** Goes on until a time, or until nobody waits any more. */
  run(until: number): Promise<void>
}

/** What follows from an alarm has come to its next wait once everything that was promised is done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Makes a clock that stands at `start`, in ms since 1970. */
export function virtualTime(start: number): VirtualTime {
  const alarms = new Alarms()
  let now = start
  let n = 0
  return {
    now: () => now,
    sleep: (ms) => new Promise<void>((wake) => alarms.push({ at: now + Math.max(0, ms), n: n++, wake })),
    run: async (until) => {
      await settled()
      for (let next = alarms.next; next && next.at <= until; next = alarms.next) {
        now = next.at
        alarms.shift().wake()
        await settled()
      }
      now = until
    },
  }
}
