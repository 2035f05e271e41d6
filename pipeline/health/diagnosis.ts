import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import type { Portal } from '../../crawlers/portal.ts'
import type { Rows } from '../database/rows.ts'
import { groupBy } from '../documents/group.ts'
import { runsOf } from '../documents/ledger.ts'
import { type Lists, readListsOf } from './list-yield.ts'
import { type PortalHealth, runsOfPortal } from './portal-health.ts'
import type { Health } from './run-verdict.ts'

/** Runs that are shown, the newest first. */
const SHOWN_RUNS = 5

/** What to do, by how a portal is. */
const REMEDIES: Readonly<Record<Health, string>> = {
  ok: 'nothing',
  'no news': 'look whether the portal publishes elsewhere now: duibiao probe, with the address of its home page',
  'layout changed': 'run duibiao probe with the address of the list, and mend lists or platform in the declaration',
  blocked: 'crawl slower or from another network; capture inside the country and import the WARC files here',
  unreachable: 'open the address in a browser; if it stands, crawl from another network, else wait',
  'never crawled': 'crawl it: duibiao crawl, with its id',
}

const COLUMNS = ['part', 'subject', 'found', 'expected', 'count', 'at'] as const
type Line = Record<(typeof COLUMNS)[number], string | number | null>
const line = (set: Partial<Line> & Pick<Line, 'part' | 'subject'>): Line => ({
  found: null,
  expected: null,
  count: null,
  at: null,
  ...set,
})

const runLines = (captures: readonly Capture[]): Line[] =>
  runsOf(captures)
    .reverse()
    .slice(0, SHOWN_RUNS)
    .map(({ run_id, outcome, reason, n_new, n_captured, n_failed, rejected, started_at }) => {
      const counts = `${n_new} new of ${n_captured} captured, ${n_failed} failed`
      const rows = rejected && `rows that name no document: ${rejected}`
      const found = [outcome ?? 'imported', counts, rows, reason].filter(Boolean).join('; ')
      return line({ part: 'run', subject: run_id, found, at: started_at })
    })

/** What the newest runs did not get, equal reasons together, the most frequent first. */
function issueLines(captures: readonly Capture[]): Line[] {
  const newest = runsOfPortal(captures).slice(-SHOWN_RUNS).flat()
  const failed = newest.filter((capture) => !isKept(capture) && capture.kind !== 'round')
  const groups = groupBy(failed, ({ kind, status, reason }) => `${kind} ${status}: ${reason ?? ''}`)
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([what, some]) => {
      const { key, captured_at } = some.at(-1)!
      return line({ part: 'issue', subject: key, found: what, count: some.length, at: captured_at })
    })
}

/** What the declaration says, beside what was seen. */
async function driftLines(
  { expected }: Portal,
  { documents }: PortalHealth,
  captures: readonly Capture[],
  lists: Lists,
): Promise<Line[]> {
  const { min, max } = expected
  const range = max === null ? `at least ${min}` : `${min} to ${max}`
  const isWithin = documents >= min && documents <= (max ?? Number.POSITIVE_INFINITY)
  const drift = isWithin ? 'holds' : 'drift'
  const lines = [line({ part: drift, subject: 'documents', found: String(documents), expected: range })]
  for (const key of lists.keys) {
    const last = captures.findLast((capture) => capture.key === key)
    if (!last) {
      lines.push(line({ part: 'drift', subject: key, found: 'never asked', expected: 'a list' }))
      continue
    }
    const rows = isKept(last) ? await lists.yieldOf(last) : null
    const before = await lists.yieldBefore(last)
    const found = rows === null ? (last.reason ?? last.status) : `${rows} rows`
    const expectation = before > 0 ? `rows, as the ${before} before` : 'rows'
    const part = rows ? 'holds' : 'drift'
    lines.push(line({ part, subject: key, found, expected: expectation, at: last.captured_at }))
  }
  return lines
}

/**
 * What is wrong with a portal: how it is and likely why, what to do, its newest runs, what they did not get, and where
 * the declaration no longer holds. `captures` are the portal's, in order.
 */
export async function diagnosis(
  portal: Portal,
  health: PortalHealth,
  captures: readonly Capture[],
  raw: (hash: string) => Promise<Uint8Array>,
): Promise<Rows> {
  const lists = readListsOf(portal, captures, raw)
  const rows = [
    line({ part: 'health', subject: portal.id, found: health.health, expected: 'ok', at: health.since }),
    line({ part: 'cause', subject: portal.id, found: health.cause || 'none', at: health.last_crawl }),
    line({ part: 'to do', subject: portal.id, found: REMEDIES[health.health] }),
    line({ part: 'cadence', subject: portal.id, found: health.cadence }),
    ...runLines(captures),
    ...issueLines(captures),
    ...(await driftLines(portal, health, captures, lists)),
  ]
  return { columns: [...COLUMNS], rows }
}
