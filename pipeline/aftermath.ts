import type { Portal } from '../crawlers/portal.ts'
import { deliverAlerts } from './alerts/deliver.ts'
import type { Catalogue } from './archive/catalogue.ts'
import { writeSnapshot } from './health/snapshot.ts'
import { survey } from './health/survey.ts'
import type { Effects } from './outcome.ts'

/**
 * What follows a crawl: how its portals are now is kept, and a webhook, where there is one, alerted of what changed. To
 * be called under the lock. Throws OutputFault.
 */
export async function afterCrawl(
  portals: readonly Portal[],
  dataDir: string,
  catalogue: Catalogue,
  alertUrl: string | null,
  effects: Pick<Effects, 'tell' | 'clock'>,
): Promise<void> {
  const healths = await survey(portals, dataDir, catalogue)
  await writeSnapshot(dataDir, healths)
  if (alertUrl !== null) await deliverAlerts(alertUrl, healths, dataDir, effects)
}
