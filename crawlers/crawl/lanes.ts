import { FetchFailure } from '../fetch/failure.ts'
import type { Work } from '../fetch/work.ts'
import type { PortalAnswers } from './answers/portal-answers.ts'
import { type BrowsingWork, browse, NO_BROWSER } from './browse.ts'
import type { CrawlEffects, CrawlOptions, PortalWork } from './effects.ts'
import type { Item } from './item.ts'
import type { Budget } from './limits/budget.ts'
import type { PageWay } from './page-way.ts'
import type { Frontier, WaitingLine } from './round/frontier.ts'
import type { CrawlTally } from './tally.ts'

/** How soon to look again where no host is due, in ms. */
const LOOK_AGAIN = 50

/** What fetching takes items from, goes by, and hands answers to. */
export interface Fetching {
  work: PortalWork
  effects: CrawlEffects
  options: CrawlOptions
  frontier: Frontier
  budget: Budget
  tally: CrawlTally
  way: PageWay
  answers: PortalAnswers
}

/** Takes an item of a line, unless the crawl has come to one of its limits: then whatever waits is left. */
function next({ budget, frontier, tally }: Fetching, line: WaitingLine): Item | null {
  const reason = budget.exhausted()
  if (reason !== null) {
    tally.leave(reason, frontier.dropAll())
    return null
  }
  const item = frontier.take(line)
  if (item) budget.spend()
  return item
}

function laneWork(fetching: Fetching, line: WaitingLine, concurrency: number): Work {
  const { frontier, way, answers } = fetching
  return {
    supply: { take: () => next(fetching, line), waiting: () => frontier.waiting(line), taken: frontier.taken },
    concurrency,
    ask: ({ ask }) => way.follow(ask),
    answered: (item, exchange) => answers.answered(item, exchange),
    failed: (item, failure) => answers.failed(item, failure),
  }
}

/**
 * Asks for the lists that were read before, one by one: where nothing is new, which is most days, there is nothing to
 * load a crawler for.
 */
async function revisitLists(fetching: Fetching): Promise<void> {
  const { supply, ask, answered, failed } = laneWork(fetching, 'known', 1)
  while (supply.waiting() > 0) {
    const item = supply.take()
    if (!item) {
      await fetching.effects.time.sleep(LOOK_AGAIN)
      continue
    }
    const answer = await ask(item).catch((error) => {
      if (error instanceof FetchFailure) return error
      throw error
    })
    await (answer instanceof FetchFailure ? failed(item, answer) : answered(item, answer))
  }
}

function browsing(fetching: Fetching): BrowsingWork {
  const { work, frontier, tally, way, answers } = fetching
  return {
    ...laneWork(fetching, 'browser', 1),
    memory: work.memory,
    proofs: work.platform.proofs,
    way,
    unmodified: (item, exchange) => answers.unmodified(item, exchange),
    back: (item) => frontier.again(item),
    unshown: (n) => {
      tally.unshown(`${n} pages wait for a browser; ${NO_BROWSER}`, n)
    },
  }
}

/** Fetches what waits, one lane after the other, until all are empty: there is one clock per host anyway. */
export async function fetchAll(fetching: Fetching): Promise<void> {
  const { frontier, options, effects } = fetching
  await revisitLists(fetching)
  while (frontier.waiting('http') + frontier.waiting('browser') > 0) {
    if (frontier.waiting('http') > 0) {
      const { fetchOverHttp } = await import('../fetch/http-crawler.ts')
      await fetchOverHttp(laneWork(fetching, 'http', options.concurrency))
    }
    if (frontier.waiting('browser') > 0) await browse(browsing(fetching), effects)
  }
}
