import type { Portal } from '../../crawlers/portal.ts'
import type { RunCondition } from '../alerts/run-condition.ts'
import type { IndexReader } from '../archive/index-reader.ts'
import { cadenceOf, cadenceText, isOverdue } from './cadence.ts'
import { capturesOfPortal, healthOf, type PortalHealth } from './portal-health.ts'
import { publicationDays } from './publication-day.ts'

/** How portals are, by the archive and the last build. */
export async function survey(
  portals: readonly Portal[],
  dataDir: string,
  catalogue: IndexReader,
): Promise<PortalHealth[]> {
  const days = await publicationDays(dataDir)
  const healths: PortalHealth[] = []
  for (const portal of portals) {
    const captures = await capturesOfPortal(catalogue, portal)
    healths.push(await healthOf(portal, captures, days.get(portal.id) ?? [], catalogue.raw))
  }
  return healths
}

/** Whether all portals together have been silent for longer than ever, at a time as ISO text: then it is likely us. */
export async function silenceOf(portals: readonly Portal[], dataDir: string, at: string): Promise<RunCondition[]> {
  const alive = portals.filter(({ publishes }) => publishes)
  const days = await publicationDays(dataDir)
  const cadence = cadenceOf(alive.flatMap(({ id }) => days.get(id) ?? []))
  if (alive.length < 2 || !isOverdue(cadence, at)) return []
  const cause = `found nothing new on any portal since ${cadence.newest}, beyond their cadence: ${cadenceText(cadence)}`
  return [{ state: 'nothing new', cause }]
}
