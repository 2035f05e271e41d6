import { createHash } from 'node:crypto'

/** Identity of a run of captures: of its command, start and portal. A letter stands in front: digits alone may be a number. */
export function runId(verb: string, started_at: string, portal_id: string | null): string {
  const said = [verb, started_at, portal_id ?? ''].join(' ').trim()
  return `r${createHash('sha256').update(said).digest('hex').slice(0, 12)}`
}
