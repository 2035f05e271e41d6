import type { Queue } from 'bullmq'
import type { Portal } from '../../crawlers/portal.ts'
import { type Errand, errandId, errandsOf, roundOf } from './errand.ts'

/** A job that plans a round when its time has come. */
export interface PlannedRound {
  portals: string[]
}

/** Jobs of the queue of crawls: the crawl of some portals, or the planning of a round. */
export type CrawlJob = Errand | PlannedRound

/** True for the crawl of some portals. */
export const isErrand = (job: CrawlJob): job is Errand => 'round' in job

/** Name by which the engine knows the schedule: there is one. */
const SCHEDULE = 'rounds'
const TIME_ZONE = 'Asia/Shanghai'
/** A job that fails, for want of disk for example, is tried again so often, and so long after, in ms. */
const ATTEMPTS = 5
const LATER = 60_000

/** Puts the jobs of a round into the queue; those that are there stay as they are. Returns how many it has. */
export async function planRound(queue: Queue<CrawlJob>, round: string, portals: readonly Portal[]): Promise<number> {
  const errands = errandsOf(round, portals)
  await queue.addBulk(
    errands.map((errand) => ({
      name: errand.portals.join(' '),
      data: errand,
      opts: {
        jobId: errandId(errand),
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: LATER },
        removeOnComplete: { age: 7 * 86_400 },
        removeOnFail: { age: 30 * 86_400 },
      },
    })),
  )
  return errands.length
}

/** Has a round planned by whichever worker is free whenever the pattern says so, by the time of China. Returns the next time. */
export async function scheduleRounds(
  queue: Queue<CrawlJob>,
  pattern: string,
  portals: readonly Portal[],
): Promise<string> {
  const data: PlannedRound = { portals: portals.map(({ id }) => id) }
  await queue.upsertJobScheduler(SCHEDULE, { pattern, tz: TIME_ZONE }, { name: 'round', data })
  const scheduled = await queue.getJobScheduler(SCHEDULE)
  return new Date(scheduled?.next ?? Number.NaN).toISOString()
}

/** Ends the schedule; false if there was none. */
export const endSchedule = (queue: Queue<CrawlJob>): Promise<boolean> => queue.removeJobScheduler(SCHEDULE)

/** Plans the round whose time has come. */
export const planDue = (queue: Queue<CrawlJob>, due: PlannedRound, portals: readonly Portal[], now: string) =>
  planRound(
    queue,
    roundOf(now),
    portals.filter(({ id }) => due.portals.includes(id)),
  )
