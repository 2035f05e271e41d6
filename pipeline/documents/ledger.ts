import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import type { RowOf } from '../../datasets/records/index.ts'

type RunRow = RowOf<'runs'>

/** A run of which nothing but its file is known: a crawl that never wrote how it ended was broken off. */
function begun({ run_id, verb, started_at, portal_id, software }: Capture): RunRow {
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
function end(run: RunRow, { status, reason, rejected, captured_at }: Capture): void {
  run.ended_at = captured_at
  run.outcome = status === 'finished' ? 'finished' : 'unfinished'
  run.reason = reason
  run.rejected = rejected
}

/** The ledger: what each run of the archive came to. `captures` are in the order they happened. */
export function runsOf(captures: readonly Capture[]): RunRow[] {
  const runs = new Map<string, RunRow>()
  const known = new Set<string>()
  for (const capture of captures) {
    const run = runs.get(capture.run_id) ?? begun(capture)
    runs.set(capture.run_id, run)
    if (capture.kind === 'round') end(run, capture)
    else if (isKept(capture)) {
      run.n_captured++
      if (capture.kind === 'document' && !known.has(capture.key)) run.n_new++
      if (capture.kind === 'document') known.add(capture.key)
    } else if (capture.status !== 'redirected') run.n_failed++
  }
  return [...runs.values()]
}
