import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'bullmq'
import { withCatalogue } from '../pipeline/archive/catalogue.ts'
import { build } from '../pipeline/build.ts'
import { partMaker } from '../pipeline/parts/makers/part-maker.ts'
import { makersHash } from '../pipeline/parts/part-name.ts'
import { openShelf } from '../pipeline/parts/shelf.ts'
import { openBroker, partsQueue } from '../pipeline/queue/broker.ts'
import { merge } from '../pipeline/queue/merge.ts'
import { openDepot } from '../pipeline/queue/open-depot.ts'
import { makeSent } from '../pipeline/queue/part-hand.ts'
import { withFolder } from './faults/many-portals.ts'
import { hasRedis, startRedis } from './faults/own-redis.ts'
import { atScale, type Scaled } from './faults/scale.ts'
import { writeVariants } from './variant-archive.ts'

const JOBS = 100_000
const DOCUMENTS = 1000
const BULK = 1000
const DAY = '2026-01-01'
const silent = () => {}

/** What work took: seconds on the clock, and of this process's processor. */
async function taken(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** Jobs that do nothing, from the first that is put in to the last that is done. */
async function smallJobs(url: string, n: number): Promise<string> {
  const broker = await openBroker(url, silent)
  const queue = broker.queue<object>('bench')
  const added = await taken(async () => {
    for (let from = 0; from < n; from += BULK) {
      const size = Math.min(BULK, n - from)
      const opts = (i: number) => ({ jobId: `job-${from + i}`, removeOnComplete: true })
      await queue.addBulk(Array.from({ length: size }, (_, i) => ({ name: 'job', data: {}, opts: opts(i) })))
    }
  })
  let done = 0
  const run = await taken(async () => {
    const worker = new Worker('bench', async () => void done++, { ...broker.options, concurrency: 50 })
    worker.on('error', silent)
    while (done < n) await wait(20)
    await worker.close()
  })
  await broker.close()
  const each = ({ wall, cpu }: typeof run) =>
    `${((wall / n) * 1e3).toFixed(3)} ms, ${((cpu / n) * 1e3).toFixed(3)} ms of CPU each`
  return `${n} jobs that do nothing: put in ${each(added)}; taken and done ${each(run)}`
}

/** The same archive, its parts made by one maker in this process, and by one that a queue is between. */
const builds = (url: string, n: number): Promise<string> =>
  withFolder(async (root) => {
    const [own, queued, hand] = ['own', 'queued', 'hand'].map((name) => join(root, name)) as [string, string, string]
    for (const data of [own, queued]) await writeVariants(data, 0, n, DAY)
    // Compiles the parsers, which both then have.
    const warm = join(root, 'warm')
    await writeVariants(warm, 0, 64, DAY)
    const building = (data: string) =>
      withCatalogue(data, silent, async (catalogue) => {
        await openShelf(data)
        const maker = await partMaker(data)
        const crew = {
          make: async (orders: readonly Parameters<typeof maker.make>[0][]) => {
            for (const order of orders) await maker.make(order)
            return new Map<string, string[]>()
          },
          close: maker.close,
        }
        return build(data, catalogue, silent, { workers: null, crew })
      })
    await building(warm)
    const embedded = await taken(() => building(own))
    const broker = await openBroker(url, silent)
    const depot = await openDepot(join(root, 'depot'), process.env)
    await openShelf(hand)
    const maker = await partMaker(hand)
    const asForked = {
      make: (order: Parameters<typeof maker.make>[0]) => maker.make(order).then(() => [order.name]),
      close: maker.close,
    }
    const worker = new Worker(
      partsQueue(makersHash(hand)),
      ({ name }) => makeSent(name, { dataDir: hand, depot, maker: asForked }),
      broker.options,
    )
    worker.on('error', silent)
    const between = await taken(() => merge(queued, depot, broker, silent))
    await worker.close()
    await maker.close()
    await broker.close()
    const shown = ({ wall, cpu }: typeof between) => `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU`
    return `a build of ${n} documents by one maker: embedded ${shown(embedded)}; with a queue and a depot between ${shown(between)}`
  })

/** What a queue costs for each job, and for a build. */
export async function queueing(options: Scaled): Promise<string[]> {
  if (!hasRedis()) return ['left out: found no redis-server on this machine']
  const redis = await startRedis()
  try {
    return [await smallJobs(redis.url, atScale(JOBS, options)), await builds(redis.url, atScale(DOCUMENTS, options))]
  } finally {
    await redis.close()
  }
}
