import { join } from 'node:path'
import { readPortals } from '../crawlers/portal-registry.ts'
import { packageRoot } from '../datasets/root.ts'
import { withCatalogue } from '../pipeline/archive/catalogue.ts'
import { crawlPortals } from '../pipeline/crawl.ts'

/**
 * Crawls one replica portal of a server that another process runs, without politeness. Arguments: data directory, port
 * of the server, slug of the portal, requests at once.
 */
const [data, port, slug, concurrency] = process.argv.slice(2) as [string, string, string, string]
const portals = readPortals(join(packageRoot, 'datasets', 'replica', 'portals')).filter(({ id }) => id.includes(slug))
const ports = new Map(portals.flatMap(({ hosts }) => hosts.map((host) => [host, Number(port)] as const)))
const common = { clock: () => new Date().toISOString(), tell: () => {} }
await withCatalogue(data, common.tell, (catalogue) =>
  crawlPortals({ portals, ports, pace: 0, concurrency: Number(concurrency) }, data, catalogue, common),
)
