import { decodeText } from '../../datasets/charset/decode.ts'
import type { Exchange } from '../archive/warc-record.ts'
import { type CookieStore, cookieStore } from '../fetch/cookie-store.ts'
import { FetchFailure, failureOf } from '../fetch/failure.ts'
import type { HostClock } from '../fetch/host-clock.ts'
import { ALLOW_ALL, forbidAll, type Robots, readRobots } from '../fetch/robots.ts'
import type { Ask, Transport } from '../fetch/transport.ts'
import type { CrawlEffects } from './effects.ts'

/** Hosts redirect to and fro for a scheme, a slash and a language; more hops than this are a loop. */
const MOST_HOPS = 5
/** How often robots.txt is asked for where the line breaks: without it, nothing of the host is. */
const MOST_ASKED = 3

/** Product name in robots.txt and in the user agent. */
export const PRODUCT = 'duibiao'

/** Who asks, with whom to talk about it. */
export const userAgent = (version: string, contact: string): string => `${PRODUCT}/${version} (+${contact})`

export interface FollowEffects {
  transport: Transport
  hosts: HostClock
  agent: string
  /** Least ms between two requests to a host, unless robots.txt asks for more. */
  pace: number
  /** Longest Crawl-delay that is kept to, in ms; a host that asks for more is not asked. */
  longestDelay: number
  tell: CrawlEffects['tell']
  /** Cookie header by host, for those whose challenge a browser has passed. */
  cookies: ReadonlyMap<string, string>
  /** What hosts say in robots.txt, or are being asked; portals may share a host. */
  robots: Map<string, Robots | Promise<Robots>>
  /** True for a host that belongs to the portal. */
  isOwn: (host: string) => boolean
  /** Keeps an answer that is no page of its own: redirects, robots.txt. */
  keep: (exchange: Exchange, kind: 'redirect' | 'robots') => Promise<void>
}

/** The way to ask within a portal's hosts. */
export interface Follow {
  /** Asks, for the turn that was taken for it. Throws FetchFailure. */
  (ask: Ask): Promise<Exchange>
  /** Reads robots.txt where it is not known yet, for the turn that was taken: throws FetchFailure as asking for the page would. */
  reach(url: string): Promise<void>
}

const flipped = (url: string): string =>
  url.startsWith('http:') ? url.replace('http:', 'https:') : url.replace('https:', 'http:')

const schemeOf = (url: string): string => new URL(url).protocol

const locationOf = ({ status, headers, url }: Exchange): string | null => {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const written = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (!written) return null
  // Bytes that should have been escaped mean themselves, whatever their charset; each is one character here.
  const escaped = written.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return URL.canParse(escaped, url) ? new URL(escaped, url).href : null
}

/** Sends with the scheme that the host is known to answer, and tries the other one where no connection comes about. */
function makeSender({ transport, hosts, agent, cookies }: FollowEffects): (ask: Ask) => Promise<Exchange> {
  const schemes = new Map<string, string>()
  const jar: CookieStore = cookieStore()
  const sent = async (ask: Ask, url: string): Promise<Exchange> => {
    const cookie = jar.headerFor(url, cookies.get(new URL(url).host))
    const own = { 'user-agent': agent, accept: '*/*', 'accept-encoding': 'gzip, deflate, br' }
    const headers = { ...own, ...(cookie ? { cookie } : {}), ...ask.headers }
    const { host } = new URL(url)
    hosts.mark(host)
    const exchange = await transport.send({ ...ask, url, headers }).finally(() => hosts.mark(host))
    jar.take(url, exchange.headers)
    schemes.set(host, schemeOf(url))
    return exchange
  }
  return async (ask) => {
    const { host } = new URL(ask.url)
    const known = schemes.get(host)
    const url = known && known !== schemeOf(ask.url) ? flipped(ask.url) : ask.url
    try {
      return await sent(ask, url)
    } catch (error) {
      const { unconnected, unresolved } = failureOf(error)
      if (known || !unconnected || unresolved) throw error
      await hosts.turn(host)
      return sent(ask, flipped(url)).catch(() => {
        throw error
      })
    }
  }
}

function makeRobots(
  send: (ask: Ask) => Promise<Exchange>,
  { keep, hosts, isOwn, pace, longestDelay, tell, robots: known }: FollowEffects,
) {
  async function asked(url: string, hops = 0): Promise<Exchange> {
    const exchange = await send({ url, method: 'GET', headers: {}, body: null })
    const location = locationOf(exchange)
    await keep(exchange, location ? 'redirect' : 'robots')
    if (!location || hops === MOST_HOPS || !isOwn(new URL(location).hostname)) return exchange
    await hosts.turn(new URL(location).host)
    return asked(location, hops + 1)
  }
  async function ask(url: string, tries = MOST_ASKED): Promise<Robots> {
    try {
      const exchange = await asked(url)
      if (exchange.status >= 500) throw new FetchFailure('unavailable', `status ${exchange.status}`, { passing: true })
      if (exchange.status !== 200) return ALLOW_ALL
      return readRobots(url, decodeText(exchange.body).text, PRODUCT)
    } catch (error) {
      // Where no connection comes about, the page would have none either.
      if (!(error instanceof FetchFailure) || error.unconnected) throw error
      if (!error.passing || tries === 1) return forbidAll(error.message)
      await hosts.turn(new URL(url).host)
      return ask(url, tries - 1)
    }
  }
  return async (url: string): Promise<Robots> => {
    const { host, origin } = new URL(url)
    const found = known.get(host)
    if (found && !(found instanceof Promise)) return found
    hosts.pace(host, pace)
    const reading = found ?? ask(`${origin}/robots.txt`)
    known.set(host, reading)
    try {
      const robots = await reading
      known.set(host, robots)
      if (robots.delay > longestDelay) return robots
      hosts.pace(host, robots.delay)
      const seconds = robots.delay / 1000
      if (robots.delay > pace)
        tell({ level: 'info', message: `${host}: robots.txt asks for ${seconds} s between requests` })
      // The turn that was taken for the page went to robots.txt, or is long past.
      await hosts.turn(host)
      return robots
    } catch (error) {
      known.delete(host)
      throw error
    }
  }
}

/**
 * Makes the way to ask a portal: robots.txt first, then the page, redirects only to hosts of the portal, each hop with
 * a turn of its own. The caller has taken the turn for the first request.
 */
export function makeFollow(effects: FollowEffects): Follow {
  const { hosts, isOwn, keep } = effects
  const send = makeSender(effects)
  const robotsFor = makeRobots(send, effects)
  async function reach(url: string): Promise<void> {
    if (!isOwn(new URL(url).hostname)) {
      throw new FetchFailure('refused', `found a way to ${url}, expected a host of the portal; no request was sent`)
    }
    const robots = await robotsFor(url)
    if (robots.delay > effects.longestDelay) {
      const reason = `robots.txt asks for ${robots.delay / 1000} s between requests, expected at most ${effects.longestDelay / 1000} (limits.crawl_delay); the host is left out`
      throw new FetchFailure('disallowed', reason, { ofHost: true })
    }
    if (robots.allows(url)) return
    const reason =
      robots.unread === undefined
        ? 'robots.txt does not allow it'
        : `robots.txt cannot be had (${robots.unread}), so nothing is asked`
    throw new FetchFailure('disallowed', reason)
  }
  const follow = async (first: Ask): Promise<Exchange> => {
    let ask = first
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      await reach(ask.url)
      const exchange = await send(ask)
      const location = locationOf(exchange)
      if (location === null) return exchange
      await keep(exchange, 'redirect')
      // 303 and the usual 301 and 302 turn a POST into a GET; 307 and 308 do not (RFC 9110, 15.4).
      const method = exchange.status < 307 ? { method: 'GET' as const, body: null } : {}
      ask = { ...ask, ...method, url: location }
      if (isOwn(new URL(location).hostname)) await hosts.turn(new URL(location).host)
    }
    throw new FetchFailure('unavailable', `found more than ${MOST_HOPS} redirects in a row, expected a page`)
  }
  return Object.assign(follow, { reach })
}
