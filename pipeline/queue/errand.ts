import type { Portal } from '../../crawlers/portal.ts'

/** One job of a round: portals that share hosts, to be crawled by one machine, which then keeps one clock for each host. */
export interface Errand {
  /** Name of the round, the same for all its jobs. */
  round: string
  portals: string[]
}

/** Every host that a crawl of a portal may ask. */
export const hostsOf = ({ hosts, search }: Pick<Portal, 'hosts' | 'search'>): string[] =>
  search ? [...hosts, search.host] : [...hosts]

/** Portals in groups, such that no host belongs to two of them; in the order of their first portals. */
export function groupsByHost<P extends Pick<Portal, 'hosts' | 'search'>>(portals: readonly P[]): P[][] {
  let groups: P[][] = []
  for (const portal of portals) {
    const hosts = new Set(hostsOf(portal))
    const isNear = (group: P[]): boolean => group.some((other) => hostsOf(other).some((host) => hosts.has(host)))
    const near = groups.filter(isNear)
    const joined = [...near.flat(), portal]
    groups = [...groups.filter((group) => !near.includes(group)), joined]
  }
  const inOrder = groups.map((group) => portals.filter((portal) => group.includes(portal)))
  return portals.flatMap((portal) => inOrder.filter(([first]) => first === portal))
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
