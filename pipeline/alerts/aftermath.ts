import type { Portal } from '../../crawlers/portal.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { withCatalogue } from '../archive/catalogue.ts'
import { LockedFault, OutputFault } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import { freeBytes, inGigabytes, LEAST_FREE } from '../health/disk.ts'
import { writeMetrics } from '../health/metrics.ts'
import { writeSnapshot } from '../health/snapshot.ts'
import { silenceOf, survey } from '../health/survey.ts'
import type { Effects } from '../outcome.ts'
import { alertAnyway, deliverAlerts } from './deliver.ts'
import type { Receiver } from './receiver.ts'
import { conditionOf, gravest, type RunCondition } from './run-condition.ts'

/** Who is told of a crawl or run. */
export interface Watchers {
  receiver: Receiver | null
  /** File of metrics; null for none. */
  metrics: string | null
}

/** A crawl or run, as those see it who watch. */
export interface Watched {
  portals: readonly Portal[]
  dataDir: string
  watchers: Watchers
}

type Common = Pick<Effects, 'tell' | 'clock'>

async function diskCondition(dataDir: string): Promise<RunCondition[]> {
  const free = await freeBytes(dataDir)
  if (free >= LEAST_FREE) return []
  const cause = `found ${inGigabytes(free)} free where ${dataDir} is, expected at least ${inGigabytes(LEAST_FREE)}`
  return [{ state: 'disk low', cause }]
}

/**
 * What follows a crawl or run, ended well or by `fault`: how portals are now is kept, a receiver alerted of what changed,
 * and metrics written. `found` is what the run itself met. To be called under the lock. Throws OutputFault.
 */
export async function afterRun(
  { portals, dataDir, watchers }: Watched,
  catalogue: Catalogue,
  { fault, found }: { fault: unknown; found: readonly RunCondition[] },
  common: Common,
): Promise<void> {
  const healths = await survey(portals, dataDir, catalogue)
  await writeSnapshot(dataDir, healths)
  const conditions = [
    ...(fault === null ? [] : [conditionOf(fault)]),
    ...found,
    ...(await diskCondition(dataDir)),
    ...(await silenceOf(portals, dataDir, common.clock())),
  ]
  const run = gravest(conditions)
  if (run.state === 'disk low' || run.state === 'nothing new') common.tell({ level: 'warn', message: run.cause })
  if (watchers.metrics !== null) {
    await writeMetrics(watchers.metrics, { healths, run, at: common.clock(), free_bytes: await freeBytes(dataDir) })
  }
  if (watchers.receiver !== null) await deliverAlerts(watchers.receiver, { healths, run }, dataDir, common)
}

/**
 * What follows a run that a fault kept from looking at its portals. Where the data folder cannot be used, it is told all
 * the same. Throws nothing but defects: the fault itself is what the run ends with.
 */
export async function afterFault({ dataDir, watchers }: Watched, fault: unknown, common: Common): Promise<void> {
  const { receiver } = watchers
  if (receiver === null) return
  const run = conditionOf(fault)
  if (fault instanceof LockedFault || fault instanceof OutputFault) return alertAnyway(receiver, run, common)
  await withLock(dataDir, () => deliverAlerts(receiver, { healths: [], run }, dataDir, common)).catch(() =>
    alertAnyway(receiver, run, common),
  )
}

/** Does `work` under the lock with the index, and what follows it, whatever becomes of it. Throws what `work` throws. */
export async function watched<T>(
  run: Watched,
  work: (catalogue: Catalogue) => Promise<T>,
  found: () => readonly RunCondition[],
  common: Common,
): Promise<T> {
  let isLookedAt = false
  const follow = async (catalogue: Catalogue, fault: unknown): Promise<void> => {
    isLookedAt = true
    await afterRun(run, catalogue, { fault, found: found() }, common)
  }
  try {
    return await withLock(run.dataDir, () =>
      withCatalogue(run.dataDir, common.tell, async (catalogue) => {
        const done = await work(catalogue).catch(async (fault) => {
          await follow(catalogue, fault)
          throw fault
        })
        await follow(catalogue, null)
        return done
      }),
    )
  } catch (fault) {
    if (!isLookedAt) await afterFault(run, fault, common)
    throw fault
  }
}
