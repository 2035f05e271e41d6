import { join } from 'node:path'
import type { Portal } from '../../crawlers/portal.ts'
import { contactOf } from '../agent.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { type Crawl, crawlPortals } from '../crawl.ts'
import { UsageFault } from '../fault.ts'
import type { Effects, Tell } from '../outcome.ts'

/** What `run` and `crawl` are given. */
export interface CaptureOptions {
  data: string
  /** True where the user chose the data folder. */
  explicit: boolean
  replica?: boolean
  full?: boolean
  /** Seconds, as written. */
  pace?: string
  /** Minutes, as written. */
  maxTime?: string
  /** Web or mail address, as written. */
  contact?: string
  /** Webhook, as written. */
  alertUrl?: string
}

/** Replica pages must never mix with real ones, so they get a folder of their own unless the user names one. */
export const dataFor = ({ data, explicit, replica }: CaptureOptions): string =>
  replica && !explicit ? join(data, 'replica.out') : data

function paceOf({ pace, replica }: CaptureOptions): number | null {
  if (pace === undefined) return null
  const seconds = Number(pace)
  if (!(seconds >= 0) || pace.trim() === '') throw new UsageFault(`--pace: found ${pace}, expected seconds such as 2.5`)
  // Being quicker than a portal's declaration is for the replica alone.
  if (!replica && seconds < 1)
    throw new UsageFault(`--pace: found ${pace}, expected at least 1 second for real portals`)
  return seconds
}

function maxTimeOf({ maxTime }: CaptureOptions): number | null {
  if (maxTime === undefined) return null
  const minutes = Number(maxTime)
  if (minutes > 0) return minutes
  throw new UsageFault(`--max-time: found ${maxTime}, expected minutes such as 90`)
}

const NO_CONTACT =
  'found no contact, so that portals cannot reach who asks them; give --contact or DUIBIAO_CONTACT a web or mail address'

/** Crawls portals, the replica's on a server of their own that is gone afterwards. */
export async function capture(
  portals: readonly Portal[],
  options: CaptureOptions,
  catalogue: Catalogue,
  effects: Effects,
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

/** Says what came of each portal; returns how many need somebody's eye. */
export function tellOutcomes({ outcomes }: Crawl, tell: Tell): number {
  let failed = 0
  for (const { portal_id, counts, documents, rejected, alarms, finished } of outcomes) {
    const said = Object.entries(counts).map(([status, n]) => `${n} ${status}`)
    const rows = Object.entries(rejected).map(([reason, n]) => `${n} ${reason}`)
    const unfollowed = rows.length > 0 ? `; rows that name no document: ${rows.join(', ')}` : ''
    const message = `${portal_id}: ${documents} documents; ${said.join(', ') || 'nothing asked'}${unfollowed}`
    tell({ level: 'info', message, portal_id, documents, finished, rejected, ...counts })
    for (const alarm of alarms) tell({ level: 'warn', message: `${portal_id}: ${alarm}`, portal_id })
    if (alarms.length > 0 || NO_CONTENT.some((status) => counts[status])) failed++
  }
  return failed
}
