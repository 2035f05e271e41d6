import { headerOf } from '../crawlers/crawl/answers/verdict.ts'
import { type Follow, makeFollow } from '../crawlers/crawl/follow.ts'
import { hostClock } from '../crawlers/fetch/host-clock.ts'
import { LIMITS, type LoopbackPorts, transportOf } from '../crawlers/fetch/transport.ts'
import { hostOf } from '../crawlers/portal.ts'
import { type FetchPage, type Probe, probe } from '../crawlers/probe.ts'
import { decodeText } from '../datasets/charset/decode.ts'
import type { Area } from '../datasets/reference/area.ts'
import { agent } from './capture/agent.ts'
import { networkOf } from './capture/network.ts'
import { InputFault } from './fault.ts'

/** Least ms between two requests of a probe to a host. */
const PACE = 1000

const fetching =
  (follow: Follow, turn: (host: string) => Promise<void>): FetchPage =>
  async (url) => {
    await turn(new URL(url).host)
    const exchange = await follow({ url, method: 'GET', headers: {}, body: null })
    const { text, charset } = decodeText(exchange.body, headerOf(exchange, 'content-type'))
    return { url: exchange.url, status: exchange.status, html: text, charset }
  }

/**
 * Looks at a page as a crawl would fetch it, robots.txt and guard included, and keeps nothing. `ports` leads to the
 * replica. Throws InputFault if the page cannot be had.
 */
export async function probeAddress(
  url: string,
  areas: readonly Area[],
  { clock, ports, contact = null }: { clock: () => string; ports: LoopbackPorts | null; contact?: string | null },
): Promise<Probe> {
  const transport = transportOf(clock, ports, LIMITS, networkOf(process.env, []))
  const hosts = hostClock()
  const asked = new URL(url).hostname
  const isOwn = (host: string): boolean => hostOf({ hosts: [asked] }, host) !== null
  const pace = ports === null ? PACE : 0
  const follow = makeFollow({
    transport,
    hosts,
    agent: agent(contact),
    pace,
    // A person waits, and asks for a page or two.
    longestDelay: Number.POSITIVE_INFINITY,
    tell: () => {},
    cookies: new Map(),
    robots: new Map(),
    isOwn,
    keep: async () => {},
  })
  try {
    return await probe(url, fetching(follow, hosts.turn), areas)
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'FetchFailure') throw cause
    throw new InputFault(`${url}: ${cause.message}; check the address, or probe from another network`, { cause })
  } finally {
    await transport.close()
  }
}
