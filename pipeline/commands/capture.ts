import { join } from 'node:path'
import { NO_BROWSER } from '../../crawlers/crawl/browse.ts'
import type { PortalOutcome } from '../../crawlers/crawl/effects.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { afterFault, type Watched } from '../alerts/aftermath.ts'
import { type HeartbeatOptions, heartbeatOf } from '../alerts/heartbeat.ts'
import { type AlertOptions, chosenReceiver } from '../alerts/receiver-choice.ts'
import type { RunCondition } from '../alerts/run-condition.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { contactOf } from '../capture/agent.ts'
import { checkBrowserPath } from '../capture/browser-path.ts'
import { choosePortals } from '../capture/portal-choice.ts'
import { type Crawl, crawlPortals } from '../crawl.ts'
import { UsageFault } from '../fault.ts'
import { referenceOf } from '../folder/own-reference.ts'
import type { Effects, Tell } from '../outcome.ts'

/** What `run` and `crawl` are given. */
export interface CaptureOptions extends AlertOptions, HeartbeatOptions {
  data: string
  /** True if the user chose the data folder. */
  explicit: boolean
  replica?: boolean
  /** Folder of declarations that are the only ones. */
  portals?: string
  full?: boolean
  /** Seconds, as written. */
  pace?: string
  /** Minutes, as written. */
  maxTime?: string
  /** Number, as written. */
  workers?: string
  /** Web or mail address, as written. */
  contact?: string
  /** File of metrics. */
  metrics?: string
}

/** Replica pages must never mix with real ones, so they get a folder of their own unless the user names one. */
export const dataFor = ({ data, explicit, replica }: CaptureOptions): string =>
  replica && !explicit ? join(data, 'replica.out') : data

/** Seconds between two requests to a host; null if nobody said. Throws UsageFault. */
export function paceOf({ pace, replica }: CaptureOptions): number | null {
  if (pace === undefined) return null
  const seconds = Number(pace)
  if (!(seconds >= 0) || pace.trim() === '') throw new UsageFault(`--pace: found ${pace}, expected seconds such as 2.5`)
  // Being quicker than a portal's declaration is for the replica alone.
  if (!replica && seconds < 1)
    throw new UsageFault(`--pace: found ${pace}, expected at least 1 second for real portals`)
  return seconds
}

/** Minutes after which a crawl ends; null if nobody said. Throws UsageFault. */
export function maxTimeOf({ maxTime }: CaptureOptions): number | null {
  if (maxTime === undefined) return null
  const minutes = Number(maxTime)
  if (minutes > 0) return minutes
  throw new UsageFault(`--max-time: found ${maxTime}, expected minutes such as 90`)
}

/** Said where portals are asked by nobody. */
export const NO_CONTACT =
  'found no contact, so that portals cannot reach who asks them; give --contact or DUIBIAO_CONTACT a web or mail address'

/** Crawls portals, the replica's on a server of their own that is gone afterwards. */
export async function capture(
  portals: readonly Portal[],
  options: CaptureOptions,
  catalogue: Catalogue,
  effects: Effects & Pick<Reporting, 'ended'>,
): Promise<Crawl> {
  const request = {
    portals,
    pace: paceOf(options),
    full: options.full ?? false,
    maxTime: maxTimeOf(options),
    contact: contactOf(options.contact),
  }
  const data = dataFor(options)
  if (!options.replica && request.contact === null) effects.tell({ level: 'warn', message: NO_CONTACT })
  if (!options.replica) return crawlPortals({ ...request, ports: null }, data, catalogue, effects)
  const { startReplica } = await import('../replica/server.ts')
  const server = await startReplica()
  try {
    return await crawlPortals({ ...request, ports: server.ports }, data, catalogue, effects)
  } finally {
    await server.close()
  }
}

const NO_CONTENT = ['blocked', 'unavailable', 'refused', 'suspect'] as const

/**
 * What `run` and `crawl` do, with who watches; everything a user wrote is looked at before anything is asked, and what is
 * wrong with it is told like any other fault of a run. Throws Fault.
 */
export async function watchOf(
  names: readonly string[],
  options: CaptureOptions,
  effects: Pick<Effects, 'tell' | 'clock'>,
): Promise<Watched> {
  const dataDir = dataFor(options)
  const watchers = { receiver: chosenReceiver(options), metrics: options.metrics ?? null }
  try {
    heartbeatOf(options)
    checkBrowserPath(process.env)
    referenceOf(dataDir)
    return { portals: choosePortals(names, { ...options, data: dataDir }), dataDir, watchers }
  } catch (fault) {
    await afterFault({ portals: [], dataDir, watchers }, fault, effects)
    throw fault
  }
}

/** What is told of portals as they end, and what all of them came to. */
export interface Reporting {
  /** Tells what came of a portal. */
  ended(outcome: PortalOutcome): void
  /** Portals that need somebody's eye. */
  failed(): number
  /** What is wrong with the run itself, as far as portals show it. */
  conditions(): RunCondition[]
}

/** Begins to report. */
export function reporting(tell: Tell): Reporting {
  const outcomes: PortalOutcome[] = []
  return {
    ended: (outcome) => {
      const { portal_id, counts, documents, rejected, alarms, finished } = outcome
      outcomes.push(outcome)
      const said = Object.entries(counts).map(([status, n]) => `${n} ${status}`)
      const rows = Object.entries(rejected).map(([reason, n]) => `${n} ${reason}`)
      const unfollowed = rows.length > 0 ? `; rows that name no document: ${rows.join(', ')}` : ''
      const message = `${portal_id}: ${documents} documents; ${said.join(', ') || 'nothing asked'}${unfollowed}`
      tell({ level: 'info', message, portal_id, documents, finished, rejected, ...counts })
      for (const alarm of alarms) tell({ level: 'warn', message: `${portal_id}: ${alarm}`, portal_id })
    },
    failed: () =>
      outcomes.filter(({ alarms, counts }) => alarms.length > 0 || NO_CONTENT.some((status) => counts[status])).length,
    conditions: () => {
      const n_unshown = outcomes.reduce((sum, { unshown }) => sum + unshown, 0)
      if (n_unshown === 0) return []
      return [{ state: 'no browser', cause: `found ${n_unshown} pages that wait for a browser; ${NO_BROWSER}` }]
    },
  }
}
