import { hostClock } from '../../crawlers/fetch/host-clock.ts'
import { PORTALS_AT_ONCE } from '../../pipeline/crawl.ts'
import { BUSY, restOf } from '../../pipeline/queue/crawl-hand.ts'
import { type Errand, hostsOf } from '../../pipeline/queue/errand.ts'
import { LASTING } from '../../pipeline/queue/worker.ts'
import { madeCrawl } from './made-crawl.ts'
import type { MadePortal } from './made-portal.ts'
import type { MadeSite } from './made-site.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Jobs that a worker has at once, as `duibiao worker` takes them by itself. */
const AT_ONCE = 8
/** A dead worker's jobs are the queue's again when their locks have ended and somebody has looked. */
const STALLED = LASTING * 1.5
/** The right to ask hosts is lost so long after Redis was last heard of. */
const LOST = LASTING * 0.75

/** The queue, which may be away for a while, and the right to ask hosts. */
export class MadeQueue {
  readonly #time: VirtualTime
  readonly #waiting: Errand[] = []
  #idle: (() => void)[] = []
  readonly #holders = new Map<string, { holder: object; until: number }>()
  #awaySince: number | null = null

  constructor(time: VirtualTime) {
    this.#time = time
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Whether the right to ask hosts is lost, for nobody could renew it. */
  get isLost(): boolean {
    return this.#awaySince !== null && this.#time.now() - this.#awaySince > LOST
  }

  async goAway(lasting: number): Promise<void> {
    this.#awaySince = this.#time.now()
    await this.#time.sleep(lasting)
    this.#awaySince = null
    this.wake()
  }

  async put(errand: Errand, after = 0): Promise<void> {
    if (after > 0) await this.#time.sleep(after)
    this.#waiting.push(errand)
    this.wake()
  }

  take(): Errand | null {
    return this.#awaySince === null ? (this.#waiting.shift() ?? null) : null
  }

  /** Waits until there may be something to take. */
  idle(): Promise<void> {
    return new Promise((wake) => void this.#idle.push(wake))
  }

  /** Has everybody look again who waits. */
  wake(): void {
    const idle = this.#idle
    this.#idle = []
    for (const wake of idle) wake()
  }

  lease(hosts: readonly string[], holder: object): boolean {
    const isHeld = (host: string): boolean => {
      const held = this.#holders.get(host)
      return held !== undefined && held.holder !== holder && held.until > this.#time.now()
    }
    if (hosts.some(isHeld)) return false
    for (const host of hosts) this.#holders.set(host, { holder, until: Number.POSITIVE_INFINITY })
    return true
  }

  /** Gives hosts back, which stay nobody's for a while. */
  release(hosts: readonly string[], rest: number): void {
    for (const host of hosts) this.#holders.set(host, { holder: this, until: this.#time.now() + rest })
  }
}

/** What machines work with. */
export interface Works {
  time: VirtualTime
  queue: MadeQueue
  portals: ReadonlyMap<string, { made: MadePortal; site: MadeSite }>
  /** Takes that a round of a portal has ended, and whether nothing was left. */
  ended: (id: string, round: string, finished: boolean) => void
  isDone: (id: string, round: string) => boolean
  found: (delay: number) => void
}

/** A machine with a worker, which may be killed. */
export class Machine {
  readonly #works: Works
  /** Counts up with every kill: what began before is dead. */
  #life = 0
  #isUp = true
  /** ms of its places that jobs took. */
  busy = 0

  constructor(works: Works) {
    this.#works = works
    for (let n = 0; n < AT_ONCE; n++) void this.#place()
  }

  async kill(down: number): Promise<void> {
    this.#life++
    this.#isUp = false
    await this.#works.time.sleep(down)
    this.#isUp = true
    this.#works.queue.wake()
  }

  /** One of the places for jobs. */
  async #place(): Promise<never> {
    const { time, queue } = this.#works
    for (;;) {
      const errand = this.#isUp ? queue.take() : null
      if (errand === null) {
        await queue.idle()
        continue
      }
      const began = time.now()
      await this.#errand(errand)
      this.busy += time.now() - began
    }
  }

  async #errand(errand: Errand): Promise<void> {
    const { queue, portals, isDone } = this.#works
    const undone = errand.portals.filter((id) => !isDone(id, errand.round)).map((id) => portals.get(id)!)
    if (undone.length === 0) return
    const hosts = [...new Set(undone.flatMap(({ made }) => hostsOf(made.portal)))]
    if (!queue.lease(hosts, errand)) return void queue.put(errand, BUSY)
    const life = this.#life
    const stopped = (): string | null => (life !== this.#life ? 'killed' : queue.isLost ? 'lost' : null)
    await this.#crawl(undone, errand, stopped)
    if (life !== this.#life) {
      // Nobody gives back what a dead one holds: it ends by itself.
      queue.release(hosts, LASTING)
      return void queue.put(errand, STALLED)
    }
    const declared = undone.map(({ made }) => made.portal)
    queue.release(hosts, restOf(declared, null))
    if (stopped() !== null) void queue.put(errand)
  }

  async #crawl(undone: { made: MadePortal; site: MadeSite }[], { round }: Errand, stopped: () => string | null) {
    const { time, found, ended } = this.#works
    const clock = hostClock(time)
    const waiting = [...undone]
    const one = async (): Promise<void> => {
      for (let next = waiting.shift(); next && stopped() === null; next = waiting.shift()) {
        const finished = await madeCrawl({ ...next, time, hosts: clock, stopped, found })
        if (stopped() === null) ended(next.made.portal.id, round, finished)
      }
    }
    await Promise.all(Array.from({ length: PORTALS_AT_ONCE }, one))
  }
}
