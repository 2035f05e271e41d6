import { join } from 'node:path'
import { UnrecoverableError, Worker } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { emptyPart } from '../../pipeline/parts/part.ts'
import type { PartOrder } from '../../pipeline/parts/part-name.ts'
import { partWriter } from '../../pipeline/parts/part-writer.ts'
import { partNamed, shelfOf } from '../../pipeline/parts/shelf.ts'
import { type Broker, openBroker, partsQueue } from '../../pipeline/queue/broker.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { makeSent } from '../../pipeline/queue/part-hand.ts'
import { queuedCrew } from '../../pipeline/queue/queued-crew.ts'
import { dataDir } from '../store/directory.ts'

const order = (name: string): PartOrder => ({ name, kind: 'pages', tasks: [] })

/** A maker of parts under the names that `names` gives. */
function makerIn(data: string, names: (order: PartOrder) => string[]) {
  return {
    make: async (wanted: PartOrder) => {
      const writer = await partWriter(join(data, 'spill'))
      for (const name of names(wanted)) await writer.write(emptyPart(), join(shelfOf(data), name))
      writer.close()
      return names(wanted)
    },
    close: async () => {},
  }
}

describe.skipIf(!hasRedis())('a crew behind a queue (skipped where there is no redis-server)', () => {
  let redis: OwnRedis
  let broker: Broker
  beforeAll(async () => {
    redis = await startRedis()
    broker = await openBroker(redis.url, () => {})
  })
  afterAll(async () => {
    await broker?.close()
    await redis?.close()
  })

  /** Makes orders by a worker that does `job`, of a version of its own. */
  async function made(
    makers: string,
    orders: PartOrder[],
    job: (name: string, hand: Parameters<typeof makeSent>[1]) => Promise<void>,
    names = ({ name }: PartOrder) => [name],
  ) {
    const [data, away] = [dataDir(), dataDir()]
    const depot = folderDepot(dataDir())
    const hand = { dataDir: away, depot, maker: makerIn(away, names) }
    const worker = new Worker(partsQueue(makers), ({ name }) => job(name, hand), broker.options)
    try {
      const crew = queuedCrew(data, depot, broker, makers, () => {})
      const otherwise = await crew.make(orders)
      await crew.close()
      return { data, otherwise, again: () => crew.make(orders) }
    } finally {
      await worker.close()
    }
  }

  it('puts what workers have made on the shelf, and asks for nothing twice', async () => {
    const jobs: string[] = []
    const job: typeof makeSent = async (name, hand) => {
      jobs.push(name)
      await makeSent(name, hand)
    }
    const { data, otherwise, again } = await made('a'.repeat(16), [order('one'), order('two')], job)
    expect(otherwise.size).toBe(0)
    for (const name of ['one', 'two']) expect(await partNamed(data, name)).not.toBeNull()
    expect(jobs).toHaveLength(2)
    // Nobody is at work any more: what is finished needs nobody.
    expect((await again()).size).toBe(0)
    expect(jobs).toHaveLength(2)
  })

  it('tells under which names a part lies that was cut in halves', async () => {
    const halves = ({ name }: PartOrder) => [`${name}-1`, `${name}-2`]
    const { data, otherwise } = await made('b'.repeat(16), [order('one')], makeSent, halves)
    expect(otherwise).toEqual(new Map([['one', ['one-1', 'one-2']]]))
    for (const name of ['one-1', 'one-2']) expect(await partNamed(data, name)).not.toBeNull()
  })

  it('makes nothing of no orders', async () => {
    expect((await made('c'.repeat(16), [], makeSent)).otherwise.size).toBe(0)
  })

  it('ends with a part that no worker could make, and says why', async () => {
    const making = made('d'.repeat(16), [order('one')], async () => {
      throw new UnrecoverableError('the reference tables are wrong')
    })
    await expect(making).rejects.toThrow(InputFault)
    await expect(making).rejects.toThrow(
      /^part one-[0-9a-f]{8}: found that no worker could make it.*the reference tables are wrong$/,
    )
  })
})
