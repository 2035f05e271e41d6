import { Configuration, log, PlaywrightCrawler, Request } from '@crawlee/playwright'
import { chromium, type Page } from 'playwright-core'
import type { Exchange } from '../archive/warc-record.ts'
import type { Item } from '../crawl/item.ts'
import type { Chrome } from './chrome.ts'
import { CRAWLEE, crawleeSource, itemOf } from './crawlee-source.ts'
import { FetchFailure, failureOf } from './failure.ts'
import { answerRequests } from './page-requests.ts'
import type { Ask } from './transport.ts'
import type { Supply, Work } from './work.ts'

log.setLevel(log.LEVELS.OFF)
const CONFIGURATION = new Configuration(CRAWLEE)

/** Work that needs a browser: whatever a page loads is asked for one by one. */
export interface BrowserWork extends Omit<Work, 'ask'> {
  chrome: Chrome
  agent: string
  /** Asks for what a page needs. The turn of the page itself has been taken. */
  load(item: Item, ask: Ask, isFirst: boolean): Promise<Exchange>
  /** Whether text of a page is what was looked for; a challenge, or a list without rows yet, is waited out. */
  isThere(item: Item, html: string): boolean
  /** Takes the cookies of a page's host, once the page was there. */
  passed(host: string, cookie: string): void
  /** Puts an item back whose turn was used. */
  back(item: Item): void
  /** The time now, as ISO text. */
  clock: () => string
}

/** How long scripts may take to write what is looked for, in ms, and how often to look. */
const PATIENCE = 15_000
const LOOK_AGAIN = 100
/** A page in the browser waits for the turns of all it loads. */
const PAGE_SECS = 300
const NEVER_SECS = 24 * 3600

/**
 * No connection of the browser's own: a proxy that is not there, also for loopback, and names that resolve to nothing.
 * Every request is answered by us before it gets so far; this is for whatever is not seen as one.
 */
const CUT_OFF = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** The page as text, once it is there or patience ends; a page that navigates just now is asked again. */
async function settledHtml(page: Page, isThere: (html: string) => boolean): Promise<string> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const html = await page.content().catch(() => null)
    if (html !== null && (isThere(html) || Date.now() > end)) return html
    await page.waitForTimeout(LOOK_AGAIN)
  }
}

interface Visit {
  first: Exchange | null
  failure: unknown
}

function rendered(visit: Visit, html: string, work: BrowserWork): Exchange | FetchFailure {
  if (!visit.first) return failureOf(visit.failure ?? new FetchFailure('unavailable', 'found no answer to the page'))
  return { ...visit.first, at: work.clock(), body: Buffer.from(html) }
}

/** crawlee ends a crawl with this, the item at hand with it. */
const isUnlaunched = (error: unknown): boolean => error instanceof Error && error.name === 'BrowserLaunchError'

function optionsFor(work: BrowserWork, supply: Supply) {
  return {
    requestQueue: crawleeSource(supply, (options) => new Request(options)),
    minConcurrency: 1,
    maxConcurrency: 1,
    autoscaledPoolOptions: { maybeRunIntervalSecs: 0.05, loggingIntervalSecs: null },
    statisticsOptions: { persistenceOptions: { enable: false } },
    useSessionPool: false,
    persistCookiesPerSession: false,
    retryOnBlocked: false,
    maxRequestRetries: 0,
    navigationTimeoutSecs: PAGE_SECS,
    requestHandlerTimeoutSecs: NEVER_SECS,
    headless: true,
    launchContext: {
      launcher: chromium,
      // One context for the portal: a challenge that was passed leaves its cookie for the next page.
      useIncognitoPages: false,
      launchOptions: { executablePath: work.chrome.path, args: [...work.chrome.args, ...CUT_OFF] },
      userAgent: work.agent,
    },
    browserPoolOptions: { useFingerprints: false, retireBrowserAfterPageCount: 200 },
  }
}

/** Lets a page load through `work`, noting its own answer, or why it has none. */
async function answerPage(page: Page, item: Item, visit: Visit, work: BrowserWork, breakOff: (error: unknown) => void) {
  const load = async (ask: Ask, isPage: boolean) => {
    const exchange = await work.load(item, ask, isPage && visit.first === null).catch((error) => {
      if (!(error instanceof FetchFailure)) breakOff(error)
      throw error
    })
    // The last answer to the page itself counts: a challenge reloads it.
    if (isPage) visit.first = exchange
    return exchange
  }
  await answerRequests(page, load, (error) => {
    visit.failure = error
  })
}

async function handOnCookies(page: Page, item: Item, work: BrowserWork): Promise<void> {
  const cookies = await page.context().cookies(item.ask.url)
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  if (header) work.passed(new URL(item.ask.url).host, header)
}

/** Runs the crawler; false if its browser did not start. */
async function runs(crawler: PlaywrightCrawler): Promise<boolean> {
  try {
    await crawler.run()
    return true
  } catch (error) {
    if (isUnlaunched(error)) return false
    throw error
  }
}

/**
 * Fetches the items of a lane with a browser until none is left, through crawlee's PlaywrightCrawler. An answer is what
 * the page became, under the status and headers it came with. Returns false if the browser did not start: then all
 * of them wait. Throws what taking an answer throws.
 */
export async function fetchWithBrowser(work: BrowserWork): Promise<boolean> {
  const visits = new WeakMap<object, Visit>()
  let current: Item | null = null
  const take = (): Item | null => {
    const item = work.supply.take()
    current = item ?? current
    return item
  }
  let broken: unknown = null
  const breakOff = (error: unknown): void => {
    broken ??= error
    crawler.stop()
  }
  const settle = async (item: Item, answer: Exchange | FetchFailure): Promise<void> => {
    if (broken) return
    await (answer instanceof FetchFailure ? work.failed(item, answer) : work.answered(item, answer)).catch(breakOff)
  }
  const crawler = new PlaywrightCrawler(
    {
      ...optionsFor(work, { ...work.supply, take }),
      preNavigationHooks: [
        async ({ page, request }, goto) => {
          const visit: Visit = { first: null, failure: null }
          visits.set(request, visit)
          if (goto) goto.waitUntil = 'domcontentloaded'
          await answerPage(page, itemOf(request), visit, work, breakOff)
        },
      ],
      requestHandler: async ({ request, page }) => {
        const item = itemOf(request)
        const html = await settledHtml(page, (text) => work.isThere(item, text))
        await handOnCookies(page, item, work)
        const visit = visits.get(request)
        if (!visit)
          throw new Error(`${request.url}: found a page that nothing has opened, expected one that was gone to`)
        await settle(item, rendered(visit, html, work))
      },
      failedRequestHandler: ({ request }, error) =>
        settle(itemOf(request), failureOf(visits.get(request)?.failure ?? error)),
    },
    CONFIGURATION,
  )
  const started = await runs(crawler)
  if (broken) throw broken
  if (!started && current) work.back(current)
  return started
}
