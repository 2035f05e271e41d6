import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import { NOT_SHOWN } from '../../crawlers/crawl/answers/verdict.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { IndexReader } from '../archive/index-reader.ts'
import { groupBy } from '../documents/group.ts'
import { cadenceOf, cadenceText, isOverdue } from './cadence.ts'
import { type Lists, readListsOf } from './list-yield.ts'
import { type Health, type RunVerdict, verdictOfRun } from './run-verdict.ts'

/** Ended crawls that are looked back on for since when something is so. */
const LOOKED_BACK = 30

/** How a portal is, as `status` prints it. Times are ISO; null for never. */
export interface PortalHealth {
  portal_id: string
  name: string
  health: Health
  /** The first crawl that found it so, of the last thirty. */
  since: string | null
  last_success: string | null
  last_crawl: string | null
  /** Documents that the last successful crawl found first. */
  new_documents: number
  documents: number
  cause: string
  cadence: string
}

/** Captures of a portal's runs, oldest first. */
export const runsOfPortal = (captures: readonly Capture[]): Capture[][] => [
  ...groupBy(captures, ({ run_id }) => run_id).values(),
]

/** Captures of a portal that say something of it. */
export const capturesOfPortal = (catalogue: Pick<IndexReader, 'captures'>, { id }: Portal): Promise<Capture[]> =>
  catalogue.captures(`portal_id = ${sqlLiteral(id)} AND kind <> 'asset' AND status <> 'redirected'`)

interface Past {
  latest: RunVerdict | null
  since: string | null
  last_success: RunVerdict | null
  newDocuments: number
}

/** Looks back from the newest run that ended, to where another state began and a success was found. */
async function pastOf(captures: readonly Capture[], lists: Lists): Promise<Past> {
  const past: Past = { latest: null, since: null, last_success: null, newDocuments: 0 }
  const first = new Map<string, string>()
  for (const { kind, key, run_id } of captures.filter(isKept)) {
    if (kind === 'document' && !first.has(key)) first.set(key, run_id)
  }
  let looked = 0
  let isStreak = true
  for (const run of runsOfPortal(captures).reverse()) {
    const verdict = await verdictOfRun(run, lists)
    if (!verdict) continue
    past.latest ??= verdict
    isStreak &&= verdict.health === past.latest.health
    if (isStreak) past.since = verdict.ended_at
    if (verdict.health === 'ok' && !past.last_success) {
      past.last_success = verdict
      past.newDocuments = [...first.values()].filter((id) => id === run[0]!.run_id).length
    }
    if (++looked === LOOKED_BACK || (!isStreak && past.last_success)) break
  }
  return past
}

/** How many documents stand by their last outcome. */
function standing(captures: readonly Capture[]): number {
  const stand = new Set<string>()
  for (const capture of captures.filter(({ kind }) => kind === 'document')) {
    if (isKept(capture)) stand.add(capture.key)
    else if (capture.status === 'gone') stand.delete(capture.key)
  }
  return stand.size
}

/** Why nothing can be said of a portal. */
const unjudged = (captures: readonly Capture[]): string =>
  captures.some(({ reason }) => reason?.startsWith(NOT_SHOWN))
    ? 'its pages wait for a browser, which this machine lacks: duibiao doctor'
    : 'no crawl of it has ended'

/**
 * How a portal is: by its newest crawl that ended, whatever a killed one left, and by the `days` (YYYY-MM-DD) on which
 * it published. `captures` are the portal's, in order.
 */
export async function healthOf(
  portal: Portal,
  captures: readonly Capture[],
  days: readonly string[],
  raw: (hash: string) => Promise<Uint8Array>,
): Promise<PortalHealth> {
  const { latest, since, last_success, newDocuments } = await pastOf(captures, readListsOf(portal, captures, raw))
  const cadence = cadenceOf(days)
  const health: PortalHealth = {
    portal_id: portal.id,
    name: portal.name,
    health: latest?.health ?? 'never crawled',
    since,
    last_success: last_success?.ended_at ?? null,
    last_crawl: latest?.ended_at ?? null,
    new_documents: newDocuments,
    documents: standing(captures),
    cause: latest?.cause ?? unjudged(captures),
    cadence: cadenceText(cadence),
  }
  if (latest?.health !== 'ok' || !portal.publishes || !isOverdue(cadence, latest.ended_at)) return health
  const cause = `found nothing since ${cadence.newest}, beyond its own cadence: ${health.cadence}`
  return { ...health, health: 'no news', since: dayAfter(cadence.newest!, cadence.longest!), cause }
}

/** The first day on which the silence was longer than any before. */
const dayAfter = (newest: string, longest: number): string =>
  new Date(Date.parse(newest) + (longest + 1) * 86_400_000).toISOString()
