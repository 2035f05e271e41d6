import type { Capture } from '../archive/capture.ts'
import type { WarcFile } from '../archive/warc-file.ts'
import type { Chrome } from '../fetch/chrome.ts'
import type { HostClock, Time } from '../fetch/host-clock.ts'
import type { Robots } from '../fetch/robots.ts'
import type { Transport } from '../fetch/transport.ts'
import type { Platform, Rejected } from '../platform.ts'
import type { Portal } from '../portal.ts'
import type { Memory } from './memory.ts'

/** A body with the Content-Type it was sent as. */
export interface Sent {
  body: Uint8Array
  type: string | null
}

/** How a later answer for a document differs from an earlier one. */
export interface PageComparison {
  /** True if both say the same, counters and timestamps around the text aside. */
  isSame: boolean
  /** Why the later one is not believed; null if it is. */
  doubt: string | null
}

/** What crawls of all portals share. */
export interface CrawlEffects {
  /** Now, as ISO text. */
  clock: () => string
  time: Time
  hosts: HostClock
  transport: Transport
  /** Cookie header by host, of challenges that a browser has passed; kept from run to run. */
  cookies: Map<string, string>
  /** robots.txt by host, of this run; portals may share a host. */
  robots: Map<string, Robots | Promise<Robots>>
  /** User agent. */
  agent: string
  /** Bytes that the archive keeps under a hash. */
  raw: (hash: string) => Promise<Uint8Array>
  compare: (before: Sent, after: Sent) => Promise<PageComparison>
  /** Finds a browser, null if there is none. Asked once a page needs it. */
  chrome: () => Promise<Chrome | null>
  /** Why the run is to end with what it has; null while it goes on. */
  stopped: () => string | null
  /** True for an error that ends the run: the archive cannot be written or read. Any other is a defect at one page. */
  isFatal: (error: unknown) => boolean
  /** Takes how many pages of a portal are done, and how many are known to wait. */
  moved: (portal_id: string, done: number, waiting: number) => void
  tell: (event: { level: 'info' | 'warn' | 'error'; message: string; [field: string]: unknown }) => void
}

export interface CrawlOptions {
  /** Requests to a portal at once; more than one only where politeness is of no concern. */
  concurrency: number
  /** Least seconds between two requests to a host; null for each portal's own pace. */
  pace: number | null
  /** True to follow lists to their end and ask for every document again. */
  full: boolean
  /** How often a request that failed in passing is made, and how long to wait after the first failure, in ms. */
  tries: number
  backoff: number
}

export const CRAWL_OPTIONS: CrawlOptions = { concurrency: 1, pace: null, full: false, tries: 3, backoff: 2000 }

/** One portal to crawl, with what is known of it. */
export interface PortalWork {
  portal: Portal
  platform: Platform
  memory: Memory
  file: WarcFile
}

/** What a crawl of a portal came to. */
export interface PortalOutcome {
  portal_id: string
  /** Outcomes of items by status. */
  counts: Partial<Record<Capture['status'], number>>
  /** Documents that are known and stand, old ones included. */
  documents: number
  /** Rows of lists that name no document to fetch, by the reason. */
  rejected: Partial<Record<Rejected['reason'], number>>
  /** Pages that wait for a browser, which this machine lacks. */
  unshown: number
  /** True if nothing was left undone: else the next run goes on with this one. */
  finished: boolean
  /** What somebody should look at. */
  alarms: string[]
}
