import type { Exchange } from '../archive/warc-record.ts'
import { FetchFailure } from '../fetch/failure.ts'
import type { Ask } from '../fetch/transport.ts'
import type { Work } from '../fetch/work.ts'
import type { Proofs } from '../page-kind.ts'
import { NOT_SHOWN, verdictOn } from './answers/verdict.ts'
import type { CrawlEffects } from './effects.ts'
import type { Item } from './item.ts'
import type { Memory } from './memory.ts'
import type { PageWay } from './page-way.ts'
import { standing } from './standing.ts'

/** What is wrong with this machine where no browser starts; the portal is not to blame. */
export const NO_BROWSER = 'found none that starts, expected Chrome or Chromium; install one, or name it in CHROME_PATH'
const LOOK_AGAIN = 100

/** Notes of every item that there is nothing to show it with. */
async function giveUp({ supply, failed, unshown }: BrowsingWork, { time }: CrawlEffects): Promise<void> {
  let n = 0
  while (supply.waiting() > 0) {
    const item = supply.take()
    if (!item) {
      await time.sleep(LOOK_AGAIN)
      continue
    }
    n++
    await failed(item, new FetchFailure('refused', `${NOT_SHOWN}: ${NO_BROWSER}`))
  }
  if (n > 0) unshown(n)
}

/** Whether a page shows what was looked for. */
function isThere(item: Item, html: string, proofs: Proofs, at: string): boolean {
  const request = { url: item.ask.url, method: 'GET', requestHeaders: [], requestBody: null, at } as const
  const shown = { ...request, requestHeaders: [], status: 200, statusText: 'OK', headers: [], body: Buffer.from(html) }
  return verdictOn(item, shown, proofs, 0).outcome === 'content'
}

/**
 * True once a page can be asked for at all: its host answers over HTTP, and robots.txt allows the page. A browser takes
 * many seconds to start, in vain where no host takes a connection. What cannot be had fails.
 */
async function isReached({ supply, way, back, failed }: BrowsingWork, { time }: CrawlEffects): Promise<boolean> {
  while (supply.waiting() > 0) {
    const item = supply.take()
    if (!item) {
      await time.sleep(LOOK_AGAIN)
      continue
    }
    try {
      await way.follow.reach(item.ask.url)
      back(item)
      return true
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      await failed(item, error)
    }
  }
  return false
}

/** A lane's work where a browser shows the pages. */
export interface BrowsingWork extends Work {
  memory: Memory
  proofs: Proofs
  way: PageWay
  /** Takes a page that would come out as it did before. */
  unmodified(item: Item, exchange: Exchange): Promise<void>
  /** Puts an item back whose turn was used. */
  back(item: Item): void
  /** Takes how many items were left out for want of a browser. */
  unshown(n: number): void
}

/** Settles what has not changed without a browser, which takes a second to start and asks for everything again. */
async function settleStanding({ supply, memory, way, unmodified, back, failed }: BrowsingWork, effects: CrawlEffects) {
  const changed: Item[] = []
  while (supply.waiting() > 0) {
    const item = supply.take()
    if (!item) {
      await effects.time.sleep(LOOK_AGAIN)
      continue
    }
    try {
      const exchange = await standing(item, memory, way, effects.hosts)
      if (exchange) await unmodified(item, exchange)
      else changed.push(item)
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      await failed(item, error)
    }
  }
  for (const item of changed) back(item)
}

/** Fetches the items of the browser's lane. Everything pages load goes the portal's way, turns and robots.txt included. */
export async function browse(work: BrowsingWork, effects: CrawlEffects): Promise<void> {
  const { hosts, agent, clock, cookies } = effects
  const { follow, keeper } = work.way
  if (work.memory.assets.size > 0) await settleStanding(work, effects)
  if (!(await isReached(work, effects))) return
  const chrome = await effects.chrome()
  if (!chrome) return giveUp(work, effects)
  const { fetchWithBrowser } = await import('../fetch/browser-crawler.ts')
  const load = async ({ key: page }: Item, ask: Ask, isFirst: boolean): Promise<Exchange> => {
    if (!isFirst) await hosts.turn(new URL(ask.url).host)
    const exchange = await follow(ask)
    const key = ask.method === 'GET' ? {} : { key: `${ask.url} ${ask.method}` }
    await keeper.beside(exchange, { kind: 'asset', status: 'captured', page, ...key })
    return exchange
  }
  const started = await fetchWithBrowser({
    ...work,
    chrome,
    agent,
    clock,
    load,
    isThere: (item, html) => isThere(item, html, work.proofs, clock()),
    passed: (host, cookie) => void cookies.set(host, cookie),
  })
  if (!started) await giveUp(work, effects)
}
