import type { Portal } from '../../crawlers/portal.ts'
import { groupBy } from '../documents/group.ts'

/** One job of a round: portals that share hosts, to be crawled by one machine, which then keeps one clock for each host. */
export interface Errand {
  /** Name of the round, the same for all its jobs. */
  round: string
  portals: string[]
}

/** Every host that a crawl of a portal may ask. */
export const hostsOf = ({ hosts, search }: Pick<Portal, 'hosts' | 'search'>): string[] =>
  search ? [...hosts, search.host] : [...hosts]

/** The host that stands for all those that are tied to `host`; `ties` lead there, and are made shorter on the way. */
function headOf(ties: Map<string, string>, host: string): string {
  let head = host
  for (let next = ties.get(head); next !== undefined; next = ties.get(head)) head = next
  if (head !== host) ties.set(host, head)
  return head
}

/** Portals in groups, such that no host belongs to two of them; in the order of their first portals. */
export function groupsByHost<P extends Pick<Portal, 'hosts' | 'search'>>(portals: readonly P[]): P[][] {
  const ties = new Map<string, string>()
  const firstOf = ({ hosts: [first = ''] }: P): string => first
  for (const portal of portals) {
    for (const host of hostsOf(portal)) {
      const [own, other] = [headOf(ties, firstOf(portal)), headOf(ties, host)]
      if (own !== other) ties.set(other, own)
    }
  }
  return [...groupBy(portals, (portal) => headOf(ties, firstOf(portal))).values()]
}

/** The jobs of a round. */
export const errandsOf = (round: string, portals: readonly Portal[]): Errand[] =>
  groupsByHost(portals).map((group) => ({ round, portals: group.map(({ id }) => id) }))

/** A name under which the engine knows a job, so that it is there once; a colon is not allowed in it. */
export const errandId = ({ round, portals }: Errand): string => `${round}.${portals[0]}.${portals.length}`

const ROUND = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/

/** True for a name that a round can have: part of the names of files. */
export const isRoundName = (name: string): boolean => ROUND.test(name)

/** The round of a day in China, where the portals are: `2026-05-06`. */
export const roundOf = (now: string): string => new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
