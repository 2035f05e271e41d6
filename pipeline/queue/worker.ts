import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { DelayedError, type Job, type Processor, type Queue, Worker } from 'bullmq'
import { Fault } from '../fault.ts'
import type { Tell } from '../outcome.ts'
import { forkedMaker } from '../parts/makers/forked-maker.ts'
import { makersHash } from '../parts/part-name.ts'
import { openShelf } from '../parts/shelf.ts'
import { CRAWLS, partsQueue } from './broker.ts'
import { type CrawlHand, crawlErrand } from './crawl-hand.ts'
import { makeSent } from './part-hand.ts'
import { type CrawlJob, isErrand, planDue } from './round.ts'
import { shipRest } from './shipment.ts'

/** How a worker works. */
export interface WorkerSettings {
  /** Jobs of crawls at once; most of the time of each is waiting. */
  atOnce: number
  /** Processes that make parts; null for one for each processor. */
  makers: number | null
  /** For how many ms a job, and the right to ask hosts, are a worker's without a sign of life from it. */
  lasting: number
  /** True to end once nothing waits and nobody is at work. */
  untilDone: boolean
}

/** A blocked event loop is no death; what parses for long does so in a process of its own. */
export const LASTING = 60_000

const LOOK_AGAIN = 500

/** A worker that dies of a job, or while it does one, does not use up the job's attempts: others take it. */
const MOST_STALLED = 1000

async function isIdle(queues: readonly Queue[]): Promise<boolean> {
  const counts = await Promise.all(
    queues.map((queue) => queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')),
  )
  return counts.every((count) => Object.values(count).every((n) => n === 0))
}

type Maker = ReturnType<typeof forkedMaker>

/** Makers of parts whose processes stay. */
function makerPool(dataDir: string, n: number, tell: Tell) {
  const makers = Array.from({ length: n }, () => forkedMaker(dataDir, tell))
  const free = [...makers]
  return {
    /** Does work with a maker that nobody else has. The engine asks for no more at once than there are. */
    use: async <T>(work: (maker: Maker) => Promise<T>): Promise<T> => {
      const maker = free.pop()
      if (!maker) throw new Error(`all ${n} makers are at work, expected no more jobs at once`)
      return work(maker).finally(() => free.push(maker))
    },
    close: () => Promise.all(makers.map((maker) => maker.close())),
  }
}

const crawlProcessor =
  (hand: CrawlHand, queue: Queue<CrawlJob>): Processor<CrawlJob> =>
  async (job, token) => {
    if (!isErrand(job.data)) return planDue(queue, job.data, hand.portals, hand.clock())
    const again = await crawlErrand(job.data, hand)
    if (again === null) return null
    await job.moveToDelayed(Date.now() + again, token)
    throw new DelayedError()
  }

function told(job: Job | undefined, error: Error, tell: Tell): void {
  const what = job ? `job ${job.id}, try ${job.attemptsMade} of ${job.opts.attempts ?? 1}` : 'a job'
  const said = error instanceof Fault ? error.message : (error.stack ?? error.message)
  tell({ level: 'warn', message: `${what} failed: ${said}` })
}

/**
 * Takes jobs until it is stopped: crawls portals into the archive below its data folder, and makes parts; what comes of
 * both goes to the depot. What a killed worker left there before is shipped first. To be called under the lock.
 */
export async function work(hand: CrawlHand, { atOnce, makers, lasting, untilDone }: WorkerSettings): Promise<void> {
  const { dataDir, depot, broker, tell } = hand
  await openShelf(dataDir)
  await shipRest(depot, dataDir)
  const names = { crawls: CRAWLS, parts: partsQueue(makersHash(dataDir)) }
  const queues = { crawls: broker.queue<CrawlJob>(names.crawls), parts: broker.queue<object>(names.parts) }
  const n_makers = makers ?? availableParallelism()
  const pool = makerPool(dataDir, n_makers, tell)
  const options = {
    ...broker.options,
    lockDuration: lasting,
    stalledInterval: lasting / 2,
    maxStalledCount: MOST_STALLED,
  }
  const workers = [
    new Worker(names.crawls, crawlProcessor(hand, queues.crawls), { ...options, concurrency: atOnce }),
    new Worker(names.parts, async ({ name }) => pool.use((maker) => makeSent(name, { dataDir, depot, maker })), {
      ...options,
      concurrency: n_makers,
    }),
  ]
  for (const worker of workers) {
    worker.on('failed', (job, error) => told(job, error, tell))
    // The connection tells what is wrong with it.
    worker.on('error', () => {})
  }
  try {
    while (hand.stopped() === null) {
      await wait(LOOK_AGAIN)
      if (untilDone && (await isIdle([queues.crawls, queues.parts]))) break
    }
  } finally {
    for (const worker of workers) await worker.close()
    await pool.close()
  }
}
