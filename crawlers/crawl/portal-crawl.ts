import { outcomeRecord } from '../archive/warc-record.ts'
import { hostOf } from '../portal.ts'
import { type Keeper, keeperFor } from './answers/keep.ts'
import { PortalAnswers } from './answers/portal-answers.ts'
import type { CrawlEffects, CrawlOptions, PortalOutcome, PortalWork } from './effects.ts'
import { type Follow, makeFollow } from './follow.ts'
import { fetchAll } from './lanes.ts'
import { makeBudget } from './limits/budget.ts'
import { makeFrontier } from './round/frontier.ts'
import { Round } from './round/round.ts'
import { sweepIsDue } from './round/schedule.ts'
import { CrawlTally, endMarks } from './tally.ts'

/** How requests of a portal are followed: at its pace, on its hosts, with what is met on the way kept beside. */
function followFor(portal: PortalWork['portal'], keeper: Keeper, effects: CrawlEffects, options: CrawlOptions): Follow {
  const pace = (options.pace ?? portal.pace) * 1000
  for (const host of portal.hosts) effects.hosts.pace(host, pace)
  return makeFollow({
    ...effects,
    pace,
    longestDelay: portal.limits.crawl_delay * 1000,
    isOwn: (host) => hostOf(portal, host) !== null || host === portal.search?.host,
    keep: (exchange, kind) =>
      keeper.beside(
        exchange,
        kind === 'robots' ? { kind: 'robots', status: 'captured' } : { kind: 'asset', status: 'redirected' },
      ),
  })
}

/**
 * Crawls one portal: goes on with the round that a kill broke off, or begins one. What cannot be had is noted and does
 * not keep the rest. At the end it notes how the crawl ended, and closes the round where nothing is left, so that the next
 * run begins a new one. Throws what writing to the archive throws.
 */
export async function crawlPortal(
  work: PortalWork,
  effects: CrawlEffects,
  options: CrawlOptions,
): Promise<PortalOutcome> {
  const { portal, memory, file } = work
  const frontier = makeFrontier(effects.hosts, effects.time.now)
  const keeper = keeperFor(file, memory, effects.clock)
  const budget = makeBudget(portal.limits, effects.time.now, effects.stopped)
  const sweeps = options.full || sweepIsDue(memory, effects.time.now())
  const tally = new CrawlTally()
  const way = { follow: followFor(portal, keeper, effects, options), keeper }
  const round = new Round({ work, effects, options, frontier, tally, sweeps })
  const answers = new PortalAnswers({ work, effects, options, frontier, keeper, tally, round })
  await round.begin()
  await fetchAll({ work, effects, options, frontier, budget, tally, way, answers })
  const outcome = tally.outcome(portal)
  await file.append([outcomeRecord(null, effects.clock(), endMarks(outcome, sweeps))])
  return outcome
}
