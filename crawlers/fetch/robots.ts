import robots from 'robots-parser'

/** The package says it is a module with a default export and is a function. */
const robotsParser = robots as unknown as (typeof robots)['default']

/** What a host's robots.txt says to us. */
export interface Robots {
  allows(url: string): boolean
  /** Crawl-delay in ms, 0 where none is asked. */
  delay: number
}

/** A host whose robots.txt is not there allows everything (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: Robots = { allows: () => true, delay: 0 }

/** One whose robots.txt cannot be had because the server fails forbids everything, for now (RFC 9309, 2.3.1.4). */
export const FORBID_ALL: Robots = { allows: () => false, delay: 0 }

/** Reads a robots.txt found at `url` for a crawler of the product name `agent`. */
export function readRobots(url: string, text: string, agent: string): Robots {
  const rules = robotsParser(url, text)
  return {
    // The scheme of the file counts for both; undefined is for another host, which this file does not speak of.
    allows: (address) => rules.isAllowed(address.replace(/^https?:/, new URL(url).protocol), agent) !== false,
    delay: (rules.getCrawlDelay(agent) ?? 0) * 1000,
  }
}
