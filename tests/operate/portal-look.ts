import type { Portal } from '../../crawlers/portal.ts'
import { afterRun } from '../../pipeline/alerts/aftermath.ts'
import { chosenReceiver } from '../../pipeline/alerts/receiver-choice.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import type { CrawlRequest } from '../../pipeline/crawl.ts'
import type { PortalHealth } from '../../pipeline/health/portal-health.ts'
import { survey } from '../../pipeline/health/survey.ts'
import type { Tell } from '../../pipeline/outcome.ts'
import type { PathMischief } from '../../pipeline/replica/fault.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { crawlReplica, replicaPortals } from '../pipeline/crawling.ts'

export const [liangping] = replicaPortals('liangping') as [Portal]
/** Paths of its declared lists. */
export const LISTS = liangping.lists.map(({ url }) => new URL(url).pathname)

const silent = () => {}

/** How the portal is. */
export async function look(data: string): Promise<PortalHealth> {
  const [health] = await withCatalogue(data, silent, (catalogue) => survey([liangping], data, catalogue))
  return health!
}

/** Crawls it and does what follows a crawl; returns how it then is. */
export async function crawlAndLook(
  server: ReplicaServer,
  data: string,
  { alertUrl = '', tell = silent, ...set }: { alertUrl?: string; tell?: Tell } & Partial<CrawlRequest> = {},
): Promise<PortalHealth> {
  const portals = [liangping]
  const clock = () => new Date().toISOString()
  await crawlReplica(server, data, { portals, tries: 1, ...set })
  const watched = { portals, dataDir: data, watchers: { receiver: chosenReceiver({ alertUrl }), metrics: null } }
  const ended = { fault: null, found: [] }
  await withCatalogue(data, silent, (catalogue) => afterRun(watched, catalogue, ended, { tell, clock }))
  return look(data)
}

/** The same mischief to every request for some paths of its host. */
export const faultsOn = (paths: readonly string[], mischief: PathMischief['mischief']): PathMischief[] =>
  paths.map((path) => ({ host: 'liangping.replica.example', path, mischief, times: 1000 }))

/** Ports under which nobody answers. */
export async function deadPorts(): Promise<CrawlRequest['ports']> {
  const gone = await startReplica()
  await gone.close()
  return gone.ports
}

/** Does `work` with a server that is gone afterwards. */
export async function withServer<T>(
  faults: readonly PathMischief[],
  work: (server: ReplicaServer) => Promise<T>,
): Promise<T> {
  const server = await startReplica(faults)
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}
