import { FetchFailure } from '../../crawlers/fetch/failure.ts'
import { about, DAY, HOUR, type MadeDocument, type MadePortal, share } from './made-portal.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Of a hundred portals one is down on a day; of a thousand answers five fail, and two say to come later. */
const DOWN = 0.01
const FAILS = 0.005
const LATER = 0.002
/** How long a connection that does not come about takes, in s. */
const NO_CONNECTION = 10

/** What a portal answers, and how rudely it was asked. */
export interface MadeSite {
  /** Asks for a page. Throws FetchFailure; `retry` are ms that the server asks for first. */
  ask(host: string): Promise<{ retry: number | null }>
  /** What lists name now. */
  published(): MadeDocument[]
}

/** Requests that came sooner than a host's pace allows, or while another was under way; and how many there were at all. */
export interface Manners {
  requests: number
  rude: number
  /** By host when its last request ended, and how many are under way. */
  hosts: Map<string, { ended: number; open: number }>
}

export const manners = (): Manners => ({ requests: 0, rude: 0, hosts: new Map() })

/** Times when a portal takes no connection. */
function outages(random: () => number, start: number, days: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let day = 0; day < days; day++) {
    if (!share(random, DOWN)) continue
    const from = start + (day + random()) * DAY
    found.push({ from, to: from + about(8, 1, random) * HOUR })
  }
  return found
}

/** Makes the server of a portal. */
export function madeSite(
  { portal, coming, latency, delay }: MadePortal,
  random: () => number,
  time: VirtualTime,
  days: number,
  seen: Manners,
): MadeSite {
  const down = outages(random, time.now(), days)
  const pace = Math.max(portal.pace * 1000, delay <= portal.limits.crawl_delay * 1000 ? delay : 0)
  const isDown = (): boolean => down.some(({ from, to }) => time.now() >= from && time.now() < to)
  return {
    ask: async (host) => {
      const own = seen.hosts.get(host) ?? { ended: Number.NEGATIVE_INFINITY, open: 0 }
      seen.hosts.set(host, own)
      seen.requests++
      if (own.open > 0 || time.now() - own.ended < pace) seen.rude++
      own.open++
      const [isGone, isFailing, isBusy] = [isDown(), share(random, FAILS), share(random, LATER)]
      await time.sleep((isGone ? NO_CONNECTION : about(latency, 0.5, random)) * 1000)
      own.open--
      own.ended = time.now()
      if (isGone) throw new FetchFailure('unavailable', 'no connection', { passing: true, unconnected: true })
      if (isFailing) throw new FetchFailure('unavailable', 'status 503', { passing: true })
      return { retry: isBusy ? (30 + random() * 900) * 1000 : null }
    },
    published: () => {
      const from = coming.findIndex(({ published_at }) => published_at > time.now())
      return from === -1 ? coming : coming.slice(0, from)
    },
  }
}
