import type { Capture } from '../../crawlers/archive/capture.ts'
import type { Dataset, RowOf } from '../../datasets/records/index.ts'
import type { Area, Indicator, Unit } from '../../datasets/reference/index.ts'
import { type AreaName, concernedAreas } from '../targets/concerned-areas.ts'
import { identityOf } from './identity.ts'
import { runsOf } from './ledger.ts'
import type { DocumentRows } from './revision.ts'

const fetchesOf = (captures: readonly Capture[]): RowOf<'fetches'>[] =>
  captures.map((capture, i) => {
    const { run_id, portal_id, url, name, kind, captured_at, status, reason, http_status, bytes, raw_sha256 } = capture
    const said = { run_id, portal_id, url, name, kind, captured_at, status, reason, http_status, bytes, raw_sha256 }
    return { fetch_id: identityOf(i, captured_at, url, name), ...said }
  })

/** What readers of the dataset need to know of the world: places that nobody has read, names of indicators, units. */
export interface Registries {
  areas: readonly Area[]
  divisions: readonly Area[]
  indicators: readonly Indicator[]
  units: readonly Unit[]
}

/** An area as the record `areas` has it. */
export const areaRow = ({
  name,
  code,
  slug,
  level,
  kind,
  parent,
  parent_code,
  valid_from,
  valid_to,
}: Area): RowOf<'areas'> => ({
  area_name: name,
  area_code: code,
  slug,
  level,
  kind,
  parent_name: parent,
  parent_code,
  valid_from,
  valid_to,
})

const indicatorRows = (indicators: readonly Indicator[]): RowOf<'indicators'>[] =>
  indicators.map(({ id, aliases: _, ...said }) => ({ indicator_id: id, ...said }))

/** How a unit is read is of no use to readers of the dataset; what it converts to is. */
const unitRows = (units: readonly Unit[]): RowOf<'units'>[] =>
  units.map(({ unit, canonical, factor, dimension, note }) => ({ unit, canonical, factor, dimension, note }))

/** Each area that documents and targets name, once. */
function namedIn(rows: readonly DocumentRows[]): AreaName[] {
  const named = new Map<string, AreaName>()
  for (const { document, targets } of rows)
    for (const one of [document, ...targets]) named.set(`${one.area_code} ${one.area_name}`, one)
  return [...named.values()]
}

/** All rows of a build. Releases and changes are the publisher's. */
export function datasetOf(
  rows: readonly DocumentRows[],
  captures: readonly Capture[],
  { areas, divisions, indicators, units }: Registries,
): Dataset {
  const named = namedIn(rows)
  const portals = [...new Set(captures.flatMap(({ portal_id }) => portal_id ?? []))]
  const asked = captures.filter(({ kind }) => kind !== 'round')
  return {
    documents: rows.map(({ document }) => document),
    citations: rows.flatMap(({ citations }) => citations),
    tables: rows.flatMap(({ tables }) => tables),
    cells: rows.flatMap(({ cells }) => cells),
    text: rows.flatMap(({ text }) => text),
    tasks: rows.flatMap(({ tasks }) => tasks),
    targets: rows.flatMap(({ targets }) => targets),
    former_targets: rows.flatMap(({ former_targets }) => former_targets),
    findings: rows.flatMap(({ findings }) => findings),
    areas: concernedAreas([...areas, ...divisions], named, portals).map(areaRow),
    indicators: indicatorRows(indicators),
    units: unitRows(units),
    runs: runsOf(captures),
    fetches: fetchesOf(asked),
    releases: [],
    changes: [],
  }
}
