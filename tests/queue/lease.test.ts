import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { type Broker, openBroker } from '../../pipeline/queue/broker.ts'
import { takeLease } from '../../pipeline/queue/lease.ts'

let redis: OwnRedis
let broker: Broker
const LONG = 60_000

/** Waits until something holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((again) => setTimeout(again, 10))
}

describe.skipIf(!hasRedis())('the right to ask hosts (skipped where there is no redis-server)', () => {
  beforeAll(async () => {
    redis = await startRedis()
    broker = await openBroker(redis.url, () => {})
  })
  afterAll(async () => {
    await broker?.close()
    await redis?.close()
  })
  const take = (hosts: string[], lasting = LONG) => takeLease(broker.redis, hosts, lasting)

  it('is one holder’s, for all hosts or none', async () => {
    const first = (await take(['a', 'b']))!
    expect(first.holds()).toBe(true)
    expect(await take(['b', 'c'])).toBeNull()
    const other = await take(['c'])
    expect(other).not.toBeNull()
    await first.release(0)
    await other!.release(0)
    const again = await take(['b', 'c'])
    expect(again).not.toBeNull()
    await again!.release(0)
  })

  it('leaves a host the rest that it is owed', async () => {
    const first = (await take(['rest']))!
    await first.release(LONG)
    expect(await take(['rest'])).toBeNull()
    expect(await broker.redis.pttl('duibiao:host:rest')).toBeGreaterThan(LONG / 2)
  })

  it('ends by itself where nobody renews it', async () => {
    await broker.redis.set('duibiao:host:dead', 'a dead holder', 'PX', 50)
    await until(async () => (await take(['dead'])) !== null)
  })

  it('is known to be lost once it is somebody else’s', async () => {
    const first = (await take(['lost'], 200))!
    await broker.redis.set('duibiao:host:lost', 'another')
    await until(() => !first.holds())
    await first.release(0)
    expect(await broker.redis.get('duibiao:host:lost')).toBe('another')
  })

  it('outlives a restart of Redis', async () => {
    const first = (await take(['restart'], 2000))!
    await redis.restart()
    await until(async () => (await broker.redis.ping().catch(() => '')) === 'PONG')
    expect(await take(['restart'])).toBeNull()
    await first.release(0)
  })
})
