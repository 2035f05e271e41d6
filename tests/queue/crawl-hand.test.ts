import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { type Broker, openBroker } from '../../pipeline/queue/broker.ts'
import { BUSY, type CrawlHand, crawlErrand, restOf } from '../../pipeline/queue/crawl-hand.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { takeLease } from '../../pipeline/queue/lease.ts'
import { portalWith } from '../crawlers/portal.ts'
import { DOCUMENT, HOST, LIST, list, page, row, SENTENCE, wildPortal } from '../pipeline/wild-portal.ts'
import { dataDir } from '../store/directory.ts'

it('owes hosts the longest pace of their portals, or the one that was asked for, in ms', () => {
  const portals = [portalWith({ pace: 2 }), portalWith({ pace: 5 })]
  expect([restOf(portals, null), restOf(portals, undefined), restOf(portals, 0), restOf(portals, 1.5)]).toEqual([
    ...[5000, 5000, 0, 1500],
  ])
})

describe.skipIf(!hasRedis())('a job of a round (skipped where there is no redis-server)', () => {
  let redis: OwnRedis
  let broker: Broker
  let wild: Awaited<ReturnType<typeof wildPortal>>
  beforeAll(async () => {
    redis = await startRedis()
    broker = await openBroker(redis.url, () => {})
    wild = await wildPortal((path) => ({ [LIST]: list(row(DOCUMENT)), [DOCUMENT]: page(`<p>${SENTENCE}</p>`) })[path])
  })
  afterAll(async () => {
    await wild?.close()
    await broker?.close()
    await redis?.close()
  })

  const errand = (round: string, ...portals: string[]) => ({ round, portals })

  /** Does a job with a data folder; what is not given is as a worker has it. */
  const done = (data: string, depot: CrawlHand['depot'], round: string, set: Partial<CrawlHand> = {}) =>
    withCatalogue(
      data,
      () => {},
      (catalogue) =>
        crawlErrand(errand(round, wild.portal.id), {
          ...{ dataDir: data, depot, broker, catalogue, portals: [wild.portal], ports: wild.ports },
          ...{ request: { pace: 0, full: false, maxTime: null, contact: null }, lasting: 60_000 },
          ...{ stopped: () => null, clock: () => new Date().toISOString(), tell: () => {} },
          ...set,
        }),
    )

  it('crawls its portals and ships what came; nobody does it again, and the next round knows it', async () => {
    const depot = folderDepot(dataDir())
    const data = dataDir()
    expect(await done(data, depot, 'first')).toBeNull()
    const [shipped, ...others] = await depot.list(`crawls/${wild.portal.id}/first/`)
    expect(others).toEqual([])
    expect(shipped!.size).toBeGreaterThan(0)
    const n_asked = wild.asked.length
    expect(await done(dataDir(), depot, 'first')).toBeNull()
    expect(wild.asked).toHaveLength(n_asked)
    const other = dataDir()
    expect(await done(other, depot, 'second')).toBeNull()
    const known = await withCatalogue(
      other,
      () => {},
      ({ captures }) => captures("kind = 'document'"),
    )
    expect(new Set(known.map(({ file }) => file)).size).toBeGreaterThanOrEqual(1)
    expect(known.length).toBeGreaterThanOrEqual(1)
    rmSync(join(data), { recursive: true })
  })

  it('waits while others ask its hosts', async () => {
    const lease = (await takeLease(broker.redis, [HOST], 60_000))!
    const n_asked = wild.asked.length
    expect(await done(dataDir(), folderDepot(dataDir()), 'first')).toBe(BUSY)
    expect(wild.asked).toHaveLength(n_asked)
    await lease.release(0)
  })

  it('that was stopped is to be taken again at once, and what it has is there for whoever goes on', async () => {
    const depot = folderDepot(dataDir())
    expect(await done(dataDir(), depot, 'first', { stopped: () => 'SIGTERM came' })).toBe(0)
    expect(await depot.list('crawls/')).toEqual([])
    expect(await depot.list('archive/')).toHaveLength(1)
    expect(await done(dataDir(), depot, 'first')).toBeNull()
  })

  it('of a portal that this machine does not declare is refused', async () => {
    const doing = done(dataDir(), folderDepot(dataDir()), 'first', { portals: [] })
    await expect(doing).rejects.toThrow(InputFault)
    await expect(doing).rejects.toThrow(`found no portal ${wild.portal.id} on this machine`)
  })
})
