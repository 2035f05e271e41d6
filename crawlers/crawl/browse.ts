import type { Exchange } from '../archive/warc-record.ts'
import { FetchFailure } from '../fetch/failure.ts'
import type { Ask } from '../fetch/transport.ts'
import type { Work } from '../fetch/work.ts'
import type { CrawlEffects } from './effects.ts'
import type { Follow } from './follow.ts'
import type { Item } from './item.ts'
import type { Keeper } from './keep.ts'
import { verdictOn } from './verdict.ts'

/** How what a page loads is asked for and kept. */
export interface PageWay {
  follow: Follow
  keeper: Keeper
  /** Cookie header by host, from pages that a browser has seen. */
  cookies: Map<string, string>
}

const NO_BROWSER = 'needs a browser, and none was found; install Chromium or set CHROME_PATH'
const LOOK_AGAIN = 100

/** Notes of every item that there is nothing to fetch it with. */
async function giveUp({ supply, failed }: Work, { time }: CrawlEffects): Promise<void> {
  while (supply.waiting() > 0) {
    const item = supply.take()
    if (item) await failed(item, new FetchFailure('blocked', NO_BROWSER))
    else await time.sleep(LOOK_AGAIN)
  }
}

/** Whether a page shows what was looked for. */
function isThere(item: Item, html: string, at: string): boolean {
  const request = { url: item.ask.url, method: 'GET', requestHeaders: [], requestBody: null, at } as const
  const shown = { ...request, requestHeaders: [], status: 200, statusText: 'OK', headers: [], body: Buffer.from(html) }
  return verdictOn(item, shown, 0).outcome === 'content'
}

/** Fetches the items of the browser's lane. Everything pages load goes the portal's way, turns and robots.txt included. */
export async function browse(work: Work, { follow, keeper, cookies }: PageWay, effects: CrawlEffects): Promise<void> {
  const { hosts, agent, clock } = effects
  const chrome = await effects.chrome()
  if (!chrome) return giveUp(work, effects)
  const { fetchWithBrowser } = await import('../fetch/browser-crawler.ts')
  const load = async (ask: Ask, isFirst: boolean): Promise<Exchange> => {
    if (!isFirst) await hosts.turn(new URL(ask.url).host)
    const exchange = await follow(ask)
    await keeper.beside(exchange, { kind: 'asset', status: 'captured' })
    return exchange
  }
  await fetchWithBrowser({
    ...work,
    chrome,
    agent,
    clock,
    load,
    isThere: (item, html) => isThere(item, html, clock()),
    passed: (host, cookie) => void cookies.set(host, cookie),
  })
}
