import type { Portal } from '../../crawlers/portal.ts'
import type { IndexReader } from '../archive/index-reader.ts'
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
