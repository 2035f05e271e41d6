import { z } from 'zod'
import { identityOf } from '../documents/identity.ts'
import type { PortalHealth } from '../health/portal-health.ts'
import { HEALTHS } from '../health/run-verdict.ts'
import { RUN_STATES, type RunCondition } from './run-condition.ts'

const state = z.enum([...HEALTHS, ...RUN_STATES])
type State = z.infer<typeof state>

/** One alert as it is posted. The same one may come twice after a crash: `id` tells. */
export const alertSchema = z.strictObject({
  id: z.string(),
  event: z.enum(['opened', 'changed', 'closed']),
  at: z.string(),
  /** Null if the alert is about the run itself. */
  portal_id: z.string().nullable(),
  health: state,
  previous: state.nullable(),
  since: z.string().nullable(),
  last_success: z.string().nullable(),
  cause: z.string(),
  text: z.string(),
})
export type Alert = z.infer<typeof alertSchema>

/** What has been alerted of and not closed, by portal or as the run, and what is still to be posted. */
export const alertBookSchema = z.strictObject({
  open: z.record(z.string(), state),
  pending: z.array(alertSchema),
})
export type AlertBook = z.infer<typeof alertBookSchema>

/** Under what name the run itself stands among the portals: no id of a portal is like it. */
const RUN = 'run'

/** True if somebody was told already that something is wrong with the run itself. */
export const isRunTold = ({ open }: AlertBook): boolean => open[RUN] !== undefined

/** How something is that alerts are about. */
interface Subject extends Pick<Alert, 'portal_id' | 'since' | 'last_success' | 'cause'> {
  key: string
  name: string
  health: State
}

const WELL: ReadonlySet<State> = new Set<State>(['ok', 'never crawled'])

function alertOf(subject: Subject, event: Alert['event'], previous: Alert['previous'], at: string): Alert {
  const { key, name, portal_id, health, since, last_success, cause } = subject
  const text = `${name}: ${health}${event === 'closed' ? ` again, was ${previous}` : `: ${cause}`}`
  const id = identityOf(key, event, health, previous, at)
  return { id, event, at, portal_id, health, previous, since, last_success, cause, text }
}

/** Takes in how things are now: one alert for each change of state, none if all is as it was alerted. */
function withSubjects(book: AlertBook, subjects: readonly Subject[], at: string): AlertBook {
  const open = { ...book.open }
  const pending = [...book.pending]
  for (const found of subjects) {
    const previous = open[found.key] ?? null
    if (WELL.has(found.health)) {
      if (previous === null) continue
      delete open[found.key]
      pending.push(alertOf(found, 'closed', previous, at))
    } else if (previous !== found.health) {
      open[found.key] = found.health
      pending.push(alertOf(found, previous === null ? 'opened' : 'changed', previous, at))
    }
  }
  return { open, pending }
}

/** Takes in how portals are now. */
export function withHealths(book: AlertBook, healths: readonly PortalHealth[], at: string): AlertBook {
  const subjects = healths.map(({ portal_id, name, ...health }) => {
    return { ...health, key: portal_id, portal_id, name: `${name} (${portal_id})` }
  })
  return withSubjects(book, subjects, at)
}

/** Takes in how the run itself ended. */
export function withRun(book: AlertBook, { state: health, cause }: RunCondition, at: string): AlertBook {
  const run = { key: RUN, portal_id: null, name: 'the run', health, since: at, last_success: null, cause }
  return withSubjects(book, [run], at)
}

/** An alert that nothing is after, to try a receiver. */
export const trialAlert = (at: string): Alert =>
  alertOf(
    {
      key: 'trial',
      portal_id: null,
      name: 'a trial of the receiver',
      health: 'ok',
      since: null,
      last_success: null,
      cause: 'nothing is wrong',
    },
    'opened',
    null,
    at,
  )
