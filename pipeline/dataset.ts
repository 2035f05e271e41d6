import type { Capture } from '../crawlers/archive/capture.ts'
import type { Dataset, RowOf } from '../datasets/records/index.ts'
import { identityOf } from './identity.ts'
import { runsOf } from './ledger.ts'
import type { DocumentRows } from './revision.ts'

const fetchesOf = (captures: readonly Capture[]): RowOf<'fetches'>[] =>
  captures.map((capture, i) => {
    const { run_id, portal_id, url, name, kind, captured_at, status, reason, http_status, bytes, raw_sha256 } = capture
    const said = { run_id, portal_id, url, name, kind, captured_at, status, reason, http_status, bytes, raw_sha256 }
    return { fetch_id: identityOf(i, captured_at, url, name), ...said }
  })

/** All rows of a build. Releases and changes are the publisher's. */
export function datasetOf(rows: readonly DocumentRows[], captures: readonly Capture[]): Dataset {
  const asked = captures.filter(({ kind }) => kind !== 'round')
  return {
    documents: rows.map(({ document }) => document),
    citations: rows.flatMap(({ citations }) => citations),
    tables: rows.flatMap(({ tables }) => tables),
    cells: rows.flatMap(({ cells }) => cells),
    lines: rows.flatMap(({ lines }) => lines),
    tasks: rows.flatMap(({ tasks }) => tasks),
    targets: rows.flatMap(({ targets }) => targets),
    findings: rows.flatMap(({ findings }) => findings),
    runs: runsOf(captures),
    fetches: fetchesOf(asked),
    releases: [],
    changes: [],
  }
}
