import { setFlagsFromString } from 'node:v8'
import pLimit from 'p-limit'
import type { RunInfo } from '../crawlers/archive/capture.ts'
import { createWarc, type WarcFile } from '../crawlers/archive/warc-file.ts'
import { CRAWL_OPTIONS, type CrawlEffects, type CrawlOptions, type PortalOutcome } from '../crawlers/crawl/effects.ts'
import { memoryOf } from '../crawlers/crawl/memory.ts'
import { crawlPortal } from '../crawlers/crawl/portal-crawl.ts'
import { ROUND_AGE } from '../crawlers/crawl/round/schedule.ts'
import { findChrome } from '../crawlers/fetch/chrome.ts'
import { hostClock, REAL_TIME } from '../crawlers/fetch/host-clock.ts'
import { LIMITS, type Limits, type LoopbackPorts, type Transport, transportOf } from '../crawlers/fetch/transport.ts'
import { platformOf } from '../crawlers/platform-registry.ts'
import type { Portal } from '../crawlers/portal.ts'
import { sqlLiteral } from '../datasets/records/ddl.ts'
import { archiveOf, type Catalogue } from './archive/catalogue.ts'
import { agent } from './capture/agent.ts'
import { readCookies, writeCookies } from './capture/cookies.ts'
import { networkOf } from './capture/network.ts'
import { type CrawlProgress, NO_PROGRESS } from './capture/progress.ts'
import { runId } from './capture/run-id.ts'
import { Fault, writing } from './fault.ts'
import type { Tell } from './outcome.ts'
import { software } from './version.ts'

/** Portals at once: each is polite for itself, and most of the time waits. */
export const PORTALS_AT_ONCE = 8

/** What is crawled, and how. */
export interface CrawlRequest extends Partial<CrawlOptions> {
  portals: readonly Portal[]
  /** Loopback ports that stand for hosts: the replica; null for the network. */
  ports: LoopbackPorts | null
  /** Limits of size and time other than the usual ones. */
  limits?: Partial<Limits>
  /** Whom a portal may turn to, in the user agent; null for the project. */
  contact?: string | null
  /** After how many minutes the crawl ends with what it has; null for no such limit. */
  maxTime?: number | null
  /** Why the crawl is to end with what it has; null while it may go on. */
  ended?: () => string | null
}

export interface Crawl {
  outcomes: PortalOutcome[]
  /** WARC files that were written, each with the portal it is of. */
  files: { file: string; portal_id: string }[]
}

/** What a command hands on. */
interface Common {
  clock: () => string
  tell: Tell
  progress?: CrawlProgress
  /** Takes what came of each portal as it ends. */
  ended?: (outcome: PortalOutcome) => void
}

function effectsFor(
  catalogue: Catalogue,
  transport: Transport,
  cookies: Map<string, string>,
  contact: string | null,
  stopped: () => string | null,
  { clock, tell, progress = NO_PROGRESS }: Common,
): CrawlEffects {
  let chrome: ReturnType<typeof findChrome> | null = null
  return {
    clock,
    time: REAL_TIME,
    hosts: hostClock(),
    transport,
    cookies,
    robots: new Map(),
    agent: agent(contact),
    raw: catalogue.raw,
    // Loads the parsers, which a crawl that finds nothing changed does without.
    compare: async (before, after) => (await import('./capture/page-comparison.ts')).comparePages(before, after),
    stopped,
    isFatal: (error) => error instanceof Fault,
    chrome: () => {
      chrome ??= findChrome(process.env)
      return chrome
    },
    tell,
    moved: progress.moved,
  }
}

/**
 * V8 lets the heap grow to several times of what lives in it before it looks for garbage. A crawl makes much and holds
 * little: with this it stays small for a few per cent of time. 0 is V8's own judgement.
 */
const growHeapBy = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`)
const WHILE_CRAWLING = 40

/** Captures that are handed to the index at once. */
const BATCH = 512

/** A WARC file whose captures go to the index as well, and whose errors say what could not be written. */
async function indexedWarc(archive: string, info: RunInfo, catalogue: Catalogue): Promise<WarcFile> {
  const file = await writing(archive, () => createWarc(archive, info))
  let waiting = 0
  const index = () => {
    waiting = 0
    return catalogue.add(file.name, info, file.drain())
  }
  return {
    ...file,
    append: async (records) => {
      const captures = await writing(archive, () => file.append(records))
      waiting += captures.length
      if (waiting >= BATCH) await index()
      return captures
    },
    close: async () => {
      await writing(archive, file.close)
      await index()
    },
  }
}

async function crawlOne(
  portal: Portal,
  dataDir: string,
  catalogue: Catalogue,
  effects: CrawlEffects,
  options: CrawlOptions,
  opened: (file: string) => void,
): Promise<PortalOutcome> {
  const { clock } = effects
  const started_at = clock()
  const captures = await catalogue.captures(`portal_id = ${sqlLiteral(portal.id)}`)
  const memory = memoryOf(captures, started_at, new Date(Date.parse(started_at) - ROUND_AGE).toISOString())
  const run_id = runId('crawl', started_at, portal.id)
  const info = { run_id, verb: 'crawl', started_at, round: memory.round, portal_id: portal.id, software: software() }
  const archive = archiveOf(dataDir)
  const file = await indexedWarc(archive, info, catalogue)
  opened(file.name)
  try {
    return await crawlPortal({ portal, platform: platformOf(portal), memory, file }, effects, options)
  } finally {
    await file.close()
  }
}

/** A defect that one portal brings to light costs no other its documents; what cannot be written ends them all. */
function brokenOff({ id }: Portal, error: unknown, tell: Tell): PortalOutcome {
  if (error instanceof Fault) throw error
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  tell({
    level: 'error',
    message: `${id}: a defect of the program broke its crawl off, please report it: ${said}`,
    portal_id: id,
  })
  const alarms = [`broken off by a defect of the program: ${error instanceof Error ? error.message : said}`]
  return { portal_id: id, counts: {}, documents: 0, rejected: {}, unshown: 0, finished: false, alarms }
}

/** Why a crawl is to end before its portals are done. */
interface Stop {
  reason(): string | null
  /** Ends it for all portals, because the archive cannot be written or read. */
  give(fault: Fault): void
}

function makeStop(maxTime: number | null, ended: () => string | null): Stop {
  const end = maxTime === null ? Number.POSITIVE_INFINITY : REAL_TIME.now() + maxTime * 60_000
  let fault: Fault | null = null
  return {
    reason: () => {
      if (fault) return `the crawl was given up: ${fault.message}`
      return REAL_TIME.now() >= end ? `the ${maxTime} minutes of --max-time are over` : ended()
    },
    give: (found) => {
      fault ??= found
    },
  }
}

/**
 * Crawls portals into the archive below `dataDir`, several at once, each at its own pace. What a portal or page does
 * not give does not keep the others. Throws OutputFault if the archive cannot be written, once no portal is at work
 * any more.
 */
export async function crawlPortals(
  request: CrawlRequest,
  dataDir: string,
  catalogue: Catalogue,
  common: Common,
): Promise<Crawl> {
  const { portals, ports, limits, contact = null, maxTime = null, ended = () => null, ...set } = request
  const options = { ...CRAWL_OPTIONS, ...set }
  const transport = transportOf(common.clock, ports, { ...LIMITS, ...limits }, networkOf(process.env, portals))
  const cookies = await readCookies(dataDir)
  const stop = makeStop(maxTime, ended)
  const effects = effectsFor(catalogue, transport, cookies, contact, stop.reason, common)
  const files: Crawl['files'] = []
  const crawled = async (portal: Portal) => {
    const opened = (file: string) => void files.push({ file, portal_id: portal.id })
    const crawl = crawlOne(portal, dataDir, catalogue, effects, options, opened)
    const outcome = await crawl.catch((error) => {
      if (error instanceof Fault) stop.give(error)
      return brokenOff(portal, error, common.tell)
    })
    common.ended?.(outcome)
    return outcome
  }
  growHeapBy(WHILE_CRAWLING)
  try {
    const slot = pLimit(PORTALS_AT_ONCE)
    const settled = await Promise.allSettled(portals.map((portal) => slot(() => crawled(portal))))
    const failed = settled.find(({ status }) => status === 'rejected')
    if (failed) throw (failed as PromiseRejectedResult).reason
    await catalogue.takeIn(files.map(({ file }) => file))
    await writeCookies(dataDir, cookies)
    return { outcomes: settled.map((each) => (each as PromiseFulfilledResult<PortalOutcome>).value), files }
  } finally {
    growHeapBy(0)
    common.progress?.end()
    await transport.close()
  }
}
