import robots from 'robots-parser'

/** The package says it is a module with a default export and is a function. */
const robotsParser = robots as unknown as (typeof robots)['default']

/** What a host's robots.txt says to us. */
export interface Robots {
  allows(url: string): boolean
  /** Crawl-delay in ms, 0 where none is asked. */
  delay: number
  /** Why the file could not be had; absent if it was read, or is not there. */
  unread?: string
}

/** A host whose robots.txt is not there allows everything (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: Robots = { allows: () => true, delay: 0 }

/** One whose robots.txt cannot be had because the server fails forbids everything, for now (RFC 9309, 2.3.1.4). */
export const forbidAll = (unread: string): Robots => ({ allows: () => false, delay: 0, unread })

/** A crawler is named by its first word alone (RFC 9309, 2.2.1): `duibiao crawler/1.0` means `duibiao`. */
const AFTER_TOKEN = /^([^\S\r\n]*user-agent[^\S\r\n]*:[^\S\r\n]*[a-z_-]+)[^\S\r\n/][^\r\n#]*/gim

/** Lines whose colon is missing mean what they say, as other crawlers take them. */
const NO_COLON = /^([^\S\r\n]*(?:user-agent|allow|disallow|crawl-delay))[^\S\r\n]+(?=[^\s:])/gim

/** What lies beyond is not read (RFC 9309, 2.5, asks for half of it), in characters. */
const LONGEST = 1 << 20

/** Reads a robots.txt found at `url` for a crawler of the product name `agent`. */
export function readRobots(url: string, text: string, agent: string): Robots {
  const rules = robotsParser(url, text.slice(0, LONGEST).replace(NO_COLON, '$1: ').replace(AFTER_TOKEN, '$1'))
  return {
    // The scheme of the file counts for both; undefined is for another host, which this file does not speak of.
    allows: (address) => rules.isAllowed(address.replace(/^https?:/, new URL(url).protocol), agent) !== false,
    delay: Math.max(0, rules.getCrawlDelay(agent) ?? 0) * 1000,
  }
}
