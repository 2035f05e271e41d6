import type { Portal } from '../../crawlers/portal.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { crawlPortals } from '../../pipeline/crawl.ts'
import type { Event } from '../../pipeline/outcome.ts'

/** Crawls portals of faults into a folder, whatever lies there already. Returns what was alarming, one line each. */
export async function crawlBadPortals(portals: readonly Portal[], port: number, data: string): Promise<string[]> {
  const events: Event[] = []
  const common = { clock: () => new Date().toISOString(), tell: (event: Event) => void events.push(event) }
  return withCatalogue(data, common.tell, async (catalogue) => {
    const ports = new Map(portals.map(({ hosts }) => [hosts[0]!, port]))
    const request = { portals, ports, pace: 0, backoff: 10, limits: { silence: 300, bytes: 2 * 1024 * 1024 } }
    const { outcomes } = await crawlPortals(request, data, catalogue, common)
    const errors = events.flatMap(({ level, message }) => (level === 'error' ? [message] : []))
    return [...errors, ...outcomes.flatMap(({ portal_id, alarms }) => alarms.map((alarm) => `${portal_id}: ${alarm}`))]
  })
}
