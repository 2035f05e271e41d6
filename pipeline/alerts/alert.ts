import { z } from 'zod'
import type { PortalHealth } from '../health/portal-health.ts'
import { HEALTHS } from '../health/run-verdict.ts'
import { identityOf } from '../identity.ts'

/** One alert as it is posted. The same one may come twice after a crash: `id` tells. */
export const alertSchema = z.strictObject({
  id: z.string(),
  event: z.enum(['opened', 'changed', 'closed']),
  at: z.string(),
  portal_id: z.string(),
  health: z.enum(HEALTHS),
  previous: z.enum(HEALTHS).nullable(),
  since: z.string().nullable(),
  last_success: z.string().nullable(),
  cause: z.string(),
  text: z.string(),
})
export type Alert = z.infer<typeof alertSchema>

/** What has been alerted of and not closed, by portal, and what is still to be posted. */
export const alertBookSchema = z.strictObject({
  open: z.record(z.string(), z.enum(HEALTHS)),
  pending: z.array(alertSchema),
})
export type AlertBook = z.infer<typeof alertBookSchema>

const isWell = ({ health }: PortalHealth): boolean => health === 'ok' || health === 'never crawled'

function alertOf(found: PortalHealth, event: Alert['event'], previous: Alert['previous'], at: string): Alert {
  const { portal_id, name, health, since, last_success, cause } = found
  const text = `${name} (${portal_id}): ${health}${event === 'closed' ? ` again, was ${previous}` : `: ${cause}`}`
  const id = identityOf(portal_id, event, health, previous, at)
  return { id, event, at, portal_id, health, previous, since, last_success, cause, text }
}

/** Takes in how portals are now: one alert for each change of state, none where all is as it was alerted. */
export function withHealths(book: AlertBook, healths: readonly PortalHealth[], at: string): AlertBook {
  const open = { ...book.open }
  const pending = [...book.pending]
  for (const found of healths) {
    const previous = open[found.portal_id] ?? null
    if (isWell(found)) {
      if (previous === null) continue
      delete open[found.portal_id]
      pending.push(alertOf(found, 'closed', previous, at))
    } else if (previous !== found.health) {
      open[found.portal_id] = found.health
      pending.push(alertOf(found, previous === null ? 'opened' : 'changed', previous, at))
    }
  }
  return { open, pending }
}
