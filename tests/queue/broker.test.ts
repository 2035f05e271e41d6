import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { openBroker, partsQueue } from '../../pipeline/queue/broker.ts'

/** Waits until something holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 10))
}

it.each(['', '127.0.0.1:6379', 'http://127.0.0.1', 'a b'])('refuses "%s" as the address of Redis', async (url) => {
  const opening = openBroker(url, () => {})
  await expect(opening).rejects.toThrow(UsageFault)
  await expect(opening).rejects.toThrow(`--redis: found ${url}, expected an address such as redis://127.0.0.1:6379`)
})

it('says where no Redis is', async () => {
  const told: string[] = []
  const opening = openBroker('redis://127.0.0.1:1', ({ message }) => void told.push(message), 100)
  await expect(opening).rejects.toThrow(InputFault)
  await expect(opening).rejects.toThrow(
    'redis://127.0.0.1:1: found no Redis (no answer within 0.1 seconds), expected one; start it, or correct --redis',
  )
  expect(told).toEqual([expect.stringMatching(/^Redis does not answer: .*ECONNREFUSED.*; it is asked again$/)])
})

it('names the queue of parts by what makes them: others do not listen to it', () => {
  const [one, other] = ['a', 'b'].map((letter) => partsQueue(letter.repeat(64)))
  expect(one).toBe(partsQueue('a'.repeat(64)))
  expect(other).not.toBe(one)
  // The engine takes no colon in the name of a queue.
  expect(one).toMatch(/^parts-[0-9a-f]{16}$/)
})

describe.skipIf(!hasRedis())('the way to Redis (skipped where there is no redis-server)', () => {
  let redis: OwnRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis?.close())

  it('opens queues under a prefix of its own, and closes them with itself', async () => {
    const broker = await openBroker(redis.url, () => {})
    const queue = broker.queue<{ n: number }>('errands')
    await queue.add('one', { n: 1 })
    expect((await queue.getWaiting()).map(({ data }) => data)).toEqual([{ n: 1 }])
    for (const key of await broker.redis.keys('*')) expect(key).toMatch(/^duibiao:/)
    await broker.close()
    await until(() => broker.redis.status === 'end')
  })

  it('tells once that Redis went away, and that it is back', async () => {
    const told: string[] = []
    const broker = await openBroker(redis.url, ({ level, message }) => void told.push(`${level} ${message}`))
    for (const event of ['down', 'still down']) broker.redis.emit('error', new Error(event))
    expect(told).toEqual(['warn Redis does not answer: down; it is asked again'])
    for (const _ of ['back', 'back']) broker.redis.emit('ready')
    expect(told.slice(1)).toEqual(['info Redis answers again'])
    broker.redis.emit('error', new Error('down once more'))
    expect(told.slice(2)).toEqual(['warn Redis does not answer: down once more; it is asked again'])
    await broker.close()
  })
})
