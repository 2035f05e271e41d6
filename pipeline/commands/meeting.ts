import { UsageFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'
import { type Broker, openBroker } from '../queue/broker.ts'
import type { Depot } from '../queue/depot.ts'
import { openDepot } from '../queue/open-depot.ts'

/** Where machines meet, as written. */
export interface MeetingOptions {
  redis: string
  depot?: string
}

/** Opens the depot. Throws UsageFault. */
export function depotOf({ depot }: MeetingOptions): Promise<Depot> {
  if (depot) return openDepot(depot, process.env)
  throw new UsageFault('--depot: found none, expected a folder that all machines see, or s3://bucket/prefix')
}

/** Does work with the way to Redis, and closes it. Throws as openBroker. */
export async function withBroker<T>(
  { redis }: MeetingOptions,
  tell: Tell,
  work: (broker: Broker) => Promise<T>,
): Promise<T> {
  const broker = await openBroker(redis, tell)
  try {
    return await work(broker)
  } finally {
    await broker.close()
  }
}
