import { type ConnectionOptions, Queue, type QueueOptions } from 'bullmq'
import { Redis } from 'ioredis'
import { InputFault, UsageFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'

/** What everything in Redis is named by, so that it can serve others as well. */
const PREFIX = 'duibiao'

/** The queue of what has to be crawled. */
export const CRAWLS = 'crawls'

/**
 * The queue of parts that one version of code, libraries and reference tables makes: others would make other rows, so
 * they listen to another queue.
 */
export const partsQueue = (makers: string): string => `parts-${makers.slice(0, 16)}`

/** The way to Redis. */
export interface Broker {
  redis: Redis
  /** Opens a queue; it is closed with the broker. */
  queue<T>(name: string): Queue<T>
  /** What a queue, worker or listener of the engine is opened with. */
  options: Pick<QueueOptions, 'connection' | 'prefix'>
  close(): Promise<void>
}

/** What is only starting answers within so many ms. */
const FIRST_ANSWER = 10_000

function urlOf(url: string): string {
  const isOne = URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)
  if (isOne) return url
  throw new UsageFault(`--redis: found ${url}, expected an address such as redis://127.0.0.1:6379`)
}

/** Waits for the first answer: what was never there is told, what goes away later comes back. */
async function answered(redis: Redis, url: string, patience: number): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${patience / 1000} seconds`)), patience).unref()
  })
  try {
    await Promise.race([redis.ping(), late])
  } catch (error) {
    redis.disconnect()
    const said = error instanceof Error ? error.message : String(error)
    throw new InputFault(`${url}: found no Redis (${said}), expected one; start it, or correct --redis`)
  }
}

/**
 * Opens the way to Redis, which has so many ms for its first answer. What fails for a while is told once and tried again.
 * Throws UsageFault, InputFault.
 */
export async function openBroker(url: string, tell: Tell, patience = FIRST_ANSWER): Promise<Broker> {
  let isDown = false
  const redis = new Redis(urlOf(url), { maxRetriesPerRequest: null, retryStrategy: (n) => Math.min(n * 200, 5000) })
  redis.on('error', (error: Error) => {
    if (!isDown) tell({ level: 'warn', message: `Redis does not answer: ${error.message}; it is asked again` })
    isDown = true
  })
  redis.on('ready', () => {
    if (isDown) tell({ level: 'info', message: 'Redis answers again' })
    isDown = false
  })
  await answered(redis, url, patience)
  const options = { connection: redis as unknown as ConnectionOptions, prefix: PREFIX }
  const queues: Queue[] = []
  return {
    redis,
    options,
    queue: <T>(name: string) => {
      const queue = new Queue<T>(name, options)
      // The connection tells it already.
      queue.on('error', () => {})
      queues.push(queue as unknown as Queue)
      return queue
    },
    close: async () => {
      for (const queue of queues) await queue.close()
      redis.disconnect()
    },
  }
}
