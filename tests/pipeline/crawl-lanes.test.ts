import { describe, expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { Exchange } from '../../crawlers/archive/warc-record.ts'
import { keeperFor } from '../../crawlers/crawl/answers/keep.ts'
import { PortalAnswers } from '../../crawlers/crawl/answers/portal-answers.ts'
import { type BrowsingWork, browse, NO_BROWSER } from '../../crawlers/crawl/browse.ts'
import { CRAWL_OPTIONS } from '../../crawlers/crawl/effects.ts'
import { documentItem, type Item } from '../../crawlers/crawl/item.ts'
import { fetchAll } from '../../crawlers/crawl/lanes.ts'
import { makeBudget } from '../../crawlers/crawl/limits/budget.ts'
import { crawlPortal } from '../../crawlers/crawl/portal-crawl.ts'
import { makeFrontier } from '../../crawlers/crawl/round/frontier.ts'
import { Round } from '../../crawlers/crawl/round/round.ts'
import { CrawlTally } from '../../crawlers/crawl/tally.ts'
import { FetchFailure } from '../../crawlers/fetch/failure.ts'
import { fetchOverHttp } from '../../crawlers/fetch/http-crawler.ts'
import type { Work } from '../../crawlers/fetch/work.ts'
import {
  documentPage,
  documentUrl,
  effectsOf,
  exchangeOf,
  LIST,
  listPage,
  NOW,
  workOf,
} from '../crawlers/crawl/made-crawl.ts'

const OPTIONS = { ...CRAWL_OPTIONS, pace: 0, backoff: 1 }

/** A portal of a list that names two documents, the second of which is gone. */
const site = (url: string): Exchange => {
  if (url === LIST) return exchangeOf(url, listPage(1, 2))
  if (url === documentUrl(1)) return exchangeOf(url, documentPage())
  return exchangeOf(url, '<h1>404 Not Found</h1>', { status: 404 })
}
const outcomes = (captures: readonly Capture[]) =>
  captures.filter(({ kind }) => kind === 'list' || kind === 'document').map(({ kind, status }) => `${kind} ${status}`)

/** A line of items, with what came of each. */
function line(...urls: string[]) {
  const waiting = urls.map(documentItem)
  const seen: string[] = []
  let taken = 0
  const work: Work = {
    supply: {
      take: () => {
        const item = waiting.shift() ?? null
        if (item) taken += 1
        return item
      },
      waiting: () => waiting.length,
      taken: () => taken,
    },
    concurrency: 1,
    ask: async ({ ask }) => {
      if (ask.url === documentUrl(2)) throw new FetchFailure('refused', 'not allowed')
      return site(ask.url)
    },
    answered: async (_item, { status }) => {
      taken -= 1
      seen.push(String(status))
    },
    failed: async (_item, { message }) => {
      taken -= 1
      seen.push(message)
    },
  }
  return { work, seen, waiting }
}

describe('http-crawler', () => {
  it('asks for the items of a line, and says which failed', async () => {
    const { work, seen } = line(documentUrl(1), documentUrl(2), documentUrl(3))
    await fetchOverHttp(work)
    expect(seen.sort()).toEqual(['200', '404', 'not allowed'])
  })

  it('throws what taking an answer throws', async () => {
    const { work } = line(documentUrl(1))
    const full = async () => {
      throw new Error('the disk is full')
    }
    await expect(fetchOverHttp({ ...work, answered: full })).rejects.toThrow('the disk is full')
  })
})

describe('browse', () => {
  function browsing(reach: (url: string) => Promise<void>) {
    const { memory, file, platform } = workOf()
    const { work, seen, waiting } = line(documentUrl(1))
    const follow = Object.assign(async () => site(LIST), { reach })
    const unshown: number[] = []
    const all: BrowsingWork = {
      ...work,
      memory,
      proofs: platform.proofs,
      way: { follow, keeper: keeperFor(file, memory, () => NOW) },
      unmodified: async () => {},
      back: (item: Item) => void waiting.push(item),
      unshown: (n) => void unshown.push(n),
    }
    return { all, seen, unshown }
  }

  it('leaves pages to another machine where no browser is found', async () => {
    const { all, seen, unshown } = browsing(async () => {})
    await browse(all, effectsOf(site))
    expect([seen[0], unshown]).toEqual([expect.stringContaining(NO_BROWSER), [1]])
  })

  it('looks for no browser where the host cannot be reached', async () => {
    const { all, seen, unshown } = browsing(async () => {
      throw new FetchFailure('unavailable', 'no connection')
    })
    let looked = 0
    await browse(all, {
      ...effectsOf(site),
      chrome: async () => {
        looked += 1
        return null
      },
    })
    expect([seen, unshown, looked]).toEqual([['no connection'], [], 0])
  })
})

describe('lanes', () => {
  function fetching(requests: number) {
    const work = workOf()
    const effects = effectsOf(site)
    const frontier = makeFrontier(effects.hosts, effects.time.now)
    const keeper = keeperFor(work.file, work.memory, () => NOW)
    const tally = new CrawlTally()
    const round = new Round({ work, effects, options: OPTIONS, frontier, tally, sweeps: false })
    const answers = new PortalAnswers({ work, effects, options: OPTIONS, frontier, keeper, tally, round })
    const budget = makeBudget({ ...work.portal.limits, requests }, effects.time.now, () => null)
    const follow = Object.assign(async ({ url }: { url: string }) => site(url), { reach: async () => {} })
    return {
      round,
      work,
      tally,
      all: { work, effects, options: OPTIONS, frontier, budget, tally, answers, way: { follow, keeper } },
    }
  }

  it('fetch what waits until nothing does', async () => {
    const { round, work, all } = fetching(100)
    await round.begin()
    await fetchAll(all)
    expect(outcomes(work.file.captures).sort()).toEqual(['document captured', 'document gone', 'list captured'])
  })

  it('leave to the next run what a limit does not allow', async () => {
    const { round, work, tally, all } = fetching(1)
    await round.begin()
    await fetchAll(all)
    expect(outcomes(work.file.captures)).toEqual(['list captured'])
    expect(tally.outcome(work.portal)).toMatchObject({ finished: false })
  })
})

describe('portal-crawl', () => {
  it('notes what came of each page, and how the crawl ended', async () => {
    const work = workOf()
    const effects = effectsOf(site)
    const outcome = await crawlPortal(work, effects, OPTIONS)
    expect(outcome).toMatchObject({ portal_id: work.portal.id, documents: 1, finished: true })
    expect(work.file.captures.at(-1)).toMatchObject({ kind: 'round', status: 'finished' })
    expect(effects.asked[0]).toBe('https://www.portal.example/robots.txt')
  })

  it('asks for no page that robots.txt forbids', async () => {
    const work = workOf()
    const robots = (url: string) =>
      url.endsWith('/robots.txt')
        ? exchangeOf(url, 'User-agent: *\nDisallow: /', { headers: [['Content-Type', 'text/plain']] })
        : site(url)
    const effects = effectsOf(robots)
    await crawlPortal(work, effects, OPTIONS)
    expect(effects.asked).toEqual(['https://www.portal.example/robots.txt'])
    expect(outcomes(work.file.captures)).toEqual(['list disallowed'])
  })
})
