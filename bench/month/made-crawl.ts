import { pauseBefore } from '../../crawlers/crawl/answers/pause.ts'
import { makeRefusals } from '../../crawlers/crawl/answers/refusals.ts'
import { CRAWL_OPTIONS, type CrawlEffects } from '../../crawlers/crawl/effects.ts'
import { documentItem, type Item, listItem } from '../../crawlers/crawl/item.ts'
import { type Budget, makeBudget } from '../../crawlers/crawl/limits/budget.ts'
import { type Frontier, makeFrontier } from '../../crawlers/crawl/round/frontier.ts'
import { Round } from '../../crawlers/crawl/round/round.ts'
import { isDue, sweepIsDue } from '../../crawlers/crawl/round/schedule.ts'
import { CrawlTally } from '../../crawlers/crawl/tally.ts'
import { FetchFailure } from '../../crawlers/fetch/failure.ts'
import type { HostClock } from '../../crawlers/fetch/host-clock.ts'
import { platformOf } from '../../crawlers/platform-registry.ts'
import { captureAt, type MadePortal } from './made-portal.ts'
import type { MadeSite } from './made-site.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Rows of a page of a list. */
const ROWS = 20
/** How soon to look again where no host is due, in ms: longer than a crawl does, which has nothing else to do. */
const LOOK_AGAIN = 500

/** A crawl of a made portal: what the crawler decides by is its own, what it is answered is made up. */
export interface MadeCrawl {
  made: MadePortal
  site: MadeSite
  time: VirtualTime
  hosts: HostClock
  /** Why the crawl is to end; null while it goes on. */
  stopped: () => string | null
  /** Takes how long after its publication a document came in, in ms. */
  found: (delay: number) => void
}

interface Going extends MadeCrawl {
  frontier: Frontier
  budget: Budget
  tally: CrawlTally
  refusals: ReturnType<typeof makeRefusals>
  sweeps: boolean
}

/** What a list names that is due, and, where it is followed to its end, its other pages. */
function goOn(item: Item, { made, site, frontier, sweeps, time }: Going): void {
  const { portal, memory } = made
  const [first, of] = [portal.lists.findIndex(({ url }) => url === item.key), portal.lists.length]
  if (first === -1) return
  const now = time.now()
  site.published().forEach(({ url }, i) => {
    if (i % of === first && isDue(memory, url, now)) frontier.add(documentItem(url))
  })
  const pages = sweeps ? Math.ceil(memory.kept.size / of / ROWS) : 1
  for (let page = 2; page <= Math.min(pages, portal.limits.list_pages); page++) {
    frontier.add(listItem({ kind: 'page', url: `${item.key}?page=${page}`, render: 'http', topics: [] }))
  }
}

/** A document came in. */
function take(item: Item, { made, time, found }: Going): void {
  const { last, kept, first } = made.memory
  const now = time.now()
  if (!first.has(item.key)) {
    const document = made.coming.find(({ url }) => url === item.key)
    if (document) found(now - document.published_at)
    first.set(item.key, new Date(now).toISOString())
  }
  const capture = captureAt('document', item.key, now)
  last.set(item.key, capture)
  kept.set(item.key, capture)
}

/** Has an item asked for again after a pause; false if that is enough. */
function again(item: Item, wait: number | null, { frontier, hosts, time }: Going): boolean {
  const pause = pauseBefore(item, wait, CRAWL_OPTIONS)
  if (pause === null) return false
  const until = time.now() + pause
  if (wait !== null) hosts.hold(new URL(item.ask.url).host, until)
  frontier.again({ ...item, attempts: item.attempts + 1, not_before: until })
  return true
}

async function asked(item: Item, going: Going): Promise<void> {
  const { site, hosts, frontier, refusals, tally } = going
  const { host } = new URL(item.ask.url)
  try {
    hosts.mark(host)
    const { retry } = await site.ask(host).finally(() => hosts.mark(host))
    refusals.answered(host)
    if (retry !== null && again(item, retry, going)) return
    if (retry === null) (item.kind === 'list' ? goOn : take)(item, going)
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    const isDown = refusals.failed(host, error)
    if (!error.passing || !again(item, null, going)) frontier.settled(item)
    if (isDown) tally.leave(error.message, frontier.drop(host))
    return
  }
  frontier.settled(item)
}

const next = ({ frontier }: Going): Item | null => frontier.take('known') ?? frontier.take('http')
const waiting = ({ frontier }: Going): number => frontier.waiting('known') + frontier.waiting('http')

/** Crawls a portal; true if nothing is left to the next run. */
export async function madeCrawl(crawl: MadeCrawl): Promise<boolean> {
  const { made, site, time, hosts, stopped } = crawl
  const { portal, memory, delay } = made
  const frontier = makeFrontier(hosts, time.now)
  const [tally, sweeps] = [new CrawlTally(), sweepIsDue(memory, time.now())]
  const budget = makeBudget(portal.limits, time.now, stopped)
  const work = { portal, platform: platformOf(portal), memory, file: null as never }
  const effects = { time } as unknown as CrawlEffects
  await new Round({ work, effects, options: CRAWL_OPTIONS, frontier, tally, sweeps }).begin()
  const going: Going = { ...crawl, frontier, budget, tally, refusals: makeRefusals(), sweeps }
  const [host] = portal.hosts as [string]
  for (const each of portal.hosts) hosts.pace(each, portal.pace * 1000)
  // robots.txt comes first; a host that asks for more than is borne is left out.
  await hosts.turn(host)
  await site.ask(host).catch(() => {})
  hosts.mark(host)
  if (delay > portal.limits.crawl_delay * 1000) frontier.dropAll()
  else hosts.pace(host, delay)
  while (waiting(going) > 0) {
    const reason = budget.exhausted()
    if (reason !== null) {
      tally.leave(reason, frontier.dropAll())
      break
    }
    const item = next(going)
    if (item) {
      budget.spend()
      await asked(item, going)
    }
    await time.sleep(item ? portal.pace * 1000 : LOOK_AGAIN)
  }
  const { finished } = tally.outcome(portal)
  if (finished && sweeps) memory.swept_at = new Date(time.now()).toISOString()
  return finished
}
