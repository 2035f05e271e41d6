import type { PortalOutcome } from '../../crawlers/crawl/effects.ts'
import type { LoopbackPorts } from '../../crawlers/fetch/transport.ts'
import type { Portal } from '../../crawlers/portal.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { type CrawlRequest, crawlPortals } from '../crawl.ts'
import { InputFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'
import type { Broker } from './broker.ts'
import type { Depot } from './depot.ts'
import { type Errand, hostsOf } from './errand.ts'
import { type Lease, takeLease } from './lease.ts'
import { isCrawled, shipEnd, shipLeft, takeDelivery, warcsOf } from './shipment.ts'

/** What crawls of a worker share. */
export interface CrawlHand {
  dataDir: string
  depot: Depot
  broker: Broker
  catalogue: Catalogue
  /** Declarations as this machine has them. */
  portals: readonly Portal[]
  ports: LoopbackPorts | null
  /** Settings of crawls, as `crawl` takes them. */
  request: Pick<CrawlRequest, 'pace' | 'full' | 'maxTime' | 'contact'>
  /** For how many ms the right to ask hosts lasts without a sign of life. */
  lasting: number
  /** Why this worker is to end; null while it goes on. */
  stopped: () => string | null
  clock: () => string
  tell: Tell
  ended?: (outcome: PortalOutcome) => void
}

/** While others ask its hosts, a job waits so long, in ms. */
export const BUSY = 5000
const LOST = 'the right to ask these hosts was lost'

function declared(ids: readonly string[], portals: readonly Portal[]): Portal[] {
  const found = portals.filter(({ id }) => ids.includes(id))
  const missing = ids.filter((id) => !found.some((portal) => portal.id === id))
  if (missing.length === 0) return found
  throw new InputFault(
    `found no portal ${missing.join(', ')} on this machine, expected what the round names; declare it`,
  )
}

async function open(errand: Errand, { depot, portals }: CrawlHand): Promise<Portal[]> {
  const undone: Portal[] = []
  for (const portal of declared(errand.portals, portals)) {
    if (!(await isCrawled(depot, portal.id, errand.round))) undone.push(portal)
  }
  return undone
}

/** Longest rest that one of the hosts is owed before anybody else asks it, in ms. */
export const restOf = (portals: readonly Portal[], own: number | null | undefined): number =>
  Math.max(...portals.map(({ pace }) => own ?? pace)) * 1000

async function crawlUnder(lease: Lease, undone: readonly Portal[], { round }: Errand, hand: CrawlHand) {
  const { catalogue, depot, dataDir, request, ports, clock, tell, ended } = hand
  const known = await warcsOf(
    depot,
    undone.map(({ id }) => id),
  )
  await takeDelivery(depot, known, dataDir)
  await catalogue.takeIn([...known.keys()].toSorted())
  const end = (): string | null => hand.stopped() ?? (lease.holds() ? null : LOST)
  const wanted = { ...request, portals: undone, ports, ended: end }
  const { files } = await crawlPortals(wanted, dataDir, catalogue, { clock, tell, ...(ended && { ended }) })
  const isDone = end() === null
  for (const { file, portal_id } of files) {
    if (isDone) await shipEnd(depot, dataDir, file, { portal_id, round })
    else await shipLeft(depot, dataDir, file)
  }
  return isDone
}

/**
 * Does one job of a round: brings what is known of its portals, crawls them, and ships what came. What a round has
 * already is not done again. Null if it is done; else after how many ms whoever is free has to take it again. Throws what
 * crawling throws.
 */
export async function crawlErrand(errand: Errand, hand: CrawlHand): Promise<number | null> {
  const undone = await open(errand, hand)
  if (undone.length === 0) return null
  const hosts = [...new Set(undone.flatMap(hostsOf))].toSorted()
  const lease = await takeLease(hand.broker.redis, hosts, hand.lasting)
  if (lease === null) return BUSY
  try {
    return (await crawlUnder(lease, undone, errand, hand)) ? null : 0
  } finally {
    await lease.release(restOf(undone, hand.request.pace))
  }
}
