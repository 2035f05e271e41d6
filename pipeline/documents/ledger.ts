import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import type { RowOf } from '../../datasets/records/index.ts'

type RunRow = RowOf<'runs'>

/** What of a capture the ledger asks. */
export type Entry = Pick<
  Capture,
  | ('run_id' | 'verb' | 'started_at' | 'portal_id' | 'software')
  | ('key' | 'kind' | 'captured_at' | 'status' | 'reason' | 'rejected' | 'raw_sha256')
>

/** What runs came to, as far as it was told. */
export interface Ledger {
  /** Takes captures one by one, in the order in which they happened. */
  take(capture: Entry): void
  rows(): RunRow[]
}

/** A run of which nothing but its file is known: a crawl that never wrote how it ended was broken off. */
function begun({ run_id, verb, started_at, portal_id, software }: Entry): RunRow {
  return {
    run_id,
    verb,
    started_at,
    portal_id,
    ended_at: null,
    outcome: verb === 'crawl' ? 'interrupted' : null,
    reason: null,
    code_version: software,
    n_new: 0,
    n_captured: 0,
    n_failed: 0,
    rejected: null,
  }
}

/** Takes in the record with which a crawl ends; a killed one has none. */
function end(run: RunRow, { status, reason, rejected, captured_at }: Entry): void {
  run.ended_at = captured_at
  run.outcome = status === 'finished' ? 'finished' : 'unfinished'
  run.reason = reason
  run.rejected = rejected
}

/** Opens a ledger; it remembers the documents that were known before. */
export function ledger(): Ledger {
  const runs = new Map<string, RunRow>()
  const known = new Set<string>()
  const take = (capture: Entry): void => {
    const run = runs.get(capture.run_id) ?? begun(capture)
    runs.set(capture.run_id, run)
    if (capture.kind === 'round') end(run, capture)
    else if (isKept(capture)) {
      run.n_captured++
      if (capture.kind === 'document' && !known.has(capture.key)) run.n_new++
      if (capture.kind === 'document') known.add(capture.key)
    } else if (capture.status !== 'redirected') run.n_failed++
  }
  return { take, rows: () => [...runs.values()] }
}

/** What each run of the archive came to. `captures` are in the order they happened. */
export function runsOf(captures: Iterable<Entry>): RunRow[] {
  const { take, rows } = ledger()
  for (const capture of captures) take(capture)
  return rows()
}
