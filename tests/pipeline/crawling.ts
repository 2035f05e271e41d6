import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { readPortals } from '../../crawlers/portal-registry.ts'
import { packageRoot } from '../../datasets/root.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { type Crawl, type CrawlRequest, crawlPortals } from '../../pipeline/crawl.ts'
import type { ReplicaServer } from '../../pipeline/replica/server.ts'

const silent = () => {}

/** Portals of the replica by their slug; all of them where none is named. */
export const replicaPortals = (...slugs: string[]): Portal[] =>
  readPortals(join(packageRoot, 'datasets', 'replica', 'portals')).filter(
    ({ id }) => slugs.length === 0 || slugs.some((slug) => id.includes(slug)),
  )

interface Crawled extends Crawl {
  /** Everything the archive knows afterwards. */
  captures: Capture[]
}

/** Crawls portals of a replica server into a data directory without politeness, unless the request says otherwise. */
export const crawlReplica = (
  server: ReplicaServer,
  data: string,
  request: Pick<CrawlRequest, 'portals'> & Partial<CrawlRequest>,
  clock: () => string = () => new Date().toISOString(),
): Promise<Crawled> =>
  withCatalogue(data, silent, async (catalogue) => {
    const quick = { ports: server.ports, pace: 0, backoff: 10, ...request }
    const crawl = await crawlPortals(quick, data, catalogue, { clock, tell: silent })
    return { ...crawl, captures: await catalogue.captures() }
  })

/**
 * Peak resident memory of this process in MB from now on, where the system tells (Linux): what is had now, and a way to ask
 * for the peak later. Test files before this one may have needed more.
 */
export function watchMemory(): { now: number | null; peak: () => number | null } {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    return { now: peakMemory(), peak: peakMemory }
  } catch {
    return { now: null, peak: () => null }
  }
}

function peakMemory(): number | null {
  try {
    const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return kb === undefined ? null : Number(kb) / 1024
  } catch {
    return null
  }
}
