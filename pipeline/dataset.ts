import type { CaptureLog } from '../crawlers/archive/capture-log.ts'
import type { Dataset, RowOf } from '../datasets/records/index.ts'
import { identityOf } from './identity.ts'
import type { DocumentRows } from './revision.ts'

function runsOf({ captures }: CaptureLog): RowOf<'runs'>[] {
  const runs = new Map<string, RowOf<'runs'>>()
  for (const { run_id, verb, started_at, raw_sha256 } of captures) {
    const run = runs.get(run_id) ?? { run_id, verb, started_at, n_captured: 0, n_failed: 0 }
    if (raw_sha256) run.n_captured++
    else run.n_failed++
    runs.set(run_id, run)
  }
  return [...runs.values()]
}

const fetchesOf = ({ captures }: CaptureLog): RowOf<'fetches'>[] =>
  captures.map(({ verb: _, started_at: __, ...capture }, i) => ({
    fetch_id: identityOf(i, capture.captured_at, capture.url, capture.name),
    ...capture,
  }))

/** All rows of a build. Releases and changes are the publisher's. */
export function datasetOf(rows: readonly DocumentRows[], log: CaptureLog): Dataset {
  return {
    documents: rows.map(({ document }) => document),
    citations: rows.flatMap(({ citations }) => citations),
    tables: rows.flatMap(({ tables }) => tables),
    cells: rows.flatMap(({ cells }) => cells),
    tasks: rows.flatMap(({ tasks }) => tasks),
    targets: rows.flatMap(({ targets }) => targets),
    findings: rows.flatMap(({ findings }) => findings),
    runs: runsOf(log),
    fetches: fetchesOf(log),
    releases: [],
    changes: [],
  }
}
