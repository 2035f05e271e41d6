import { createHash } from 'node:crypto'

/** Identity of a run of captures: of its command, start and portal. */
export const runId = (verb: string, started_at: string, portal_id: string | null): string =>
  createHash('sha256')
    .update([verb, started_at, portal_id ?? ''].join(' ').trim())
    .digest('hex')
    .slice(0, 12)
