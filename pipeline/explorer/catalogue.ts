import type {
  Catalogue,
  CatalogueChoice,
  CatalogueIndicator,
  CataloguePlace,
} from '../../datasets/explorer/catalogue.ts'
import type { Area, Indicator, Unit } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { groupBy } from '../group.ts'
import type { Manifest } from '../release/manifest.ts'

/** The reference tables that a catalogue takes its names from. */
export interface CatalogueSource {
  areas: readonly Area[]
  indicators: readonly Indicator[]
  units: readonly Unit[]
}

/** What is known of an area: its own documents, and what any document states of it. */
const KNOWN = `SELECT area_name, any_value(area_code) AS area_code, sum(n)::INTEGER AS n_documents,
    list_sort(list(DISTINCT year::VARCHAR) FILTER (year IS NOT NULL)) AS years
  FROM (
    SELECT area_name, area_code, 1 AS n, NULL AS year FROM latest_documents
    UNION ALL
    SELECT DISTINCT area_name, area_code, 0, year(period_end) FROM targets WHERE status = 'target' AND NOT is_total
  ) WHERE area_name IS NOT NULL GROUP BY area_name ORDER BY area_name`

/** Codes of areas of whose portals anything was had. */
const FETCHED = `SELECT DISTINCT split_part(portal_id, '-', 1) AS code FROM fetches
  WHERE portal_id IS NOT NULL AND status IN ('captured', 'unchanged') ORDER BY code`

/** The statements lie in this order in their file, so the counts before an indicator are where it begins. */
const SHARES =
  'SELECT indicator_id, count(*)::INTEGER AS n FROM explorer_statements GROUP BY indicator_id ORDER BY indicator_id'

const CHOICES = `SELECT indicator_id, measure, period, count(DISTINCT area_name)::INTEGER AS n_areas
  FROM explorer_statements WHERE status = 'target' GROUP BY ALL ORDER BY ALL`

const TOTALS = `SELECT (SELECT count(*) FROM latest_documents)::INTEGER AS documents,
  (SELECT count(*) FROM targets)::INTEGER AS targets, (SELECT count(*) FROM tables)::INTEGER AS tables,
  (SELECT count(*) FROM findings)::INTEGER AS findings`

interface Known {
  area_name: string
  area_code: string | null
  n_documents: number
  years: string[] | null
}

type Name = Pick<Area, 'code' | 'name' | 'short' | 'slug' | 'parent' | 'valid_from' | 'valid_to'> & {
  kind: CataloguePlace['kind']
}

const stranger = (name: string, code: string | null): Name => ({
  ...{ code, name, short: name, slug: '', kind: 'unknown', parent: null, valid_from: null, valid_to: null },
})

async function placesOf(db: Database, areas: readonly Area[]): Promise<CataloguePlace[]> {
  const known = new Map(((await db.rows(KNOWN)).rows as unknown as Known[]).map((row) => [row.area_name, row]))
  const fetched = new Set((await db.rows(FETCHED)).rows.map(({ code }) => code as string))
  const names = new Map<string, Name>()
  for (const { code, name, short, slug, kind, parent, valid_from, valid_to } of areas) {
    // A zone that became a district keeps its name, and records tell places without a code apart by name alone.
    if (!names.has(name)) names.set(name, { code, name, short, slug, kind, parent, valid_from, valid_to })
  }
  for (const [name, { area_code }] of known) if (!names.has(name)) names.set(name, stranger(name, area_code))
  const places = [...names.values()].map((place): CataloguePlace => {
    const { n_documents = 0, years } = known.get(place.name) ?? {}
    const is_read = known.has(place.name) || fetched.has(place.code ?? '')
    return { ...place, n_documents, is_read, years: (years ?? []).map(Number) }
  })
  const rank = ({ code }: CataloguePlace) => code ?? '~'
  return places.sort((a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)))
}

type IndicatorName = Omit<CatalogueIndicator, 'row_start' | 'row_end' | 'choices'>

const named = ({ id, zh, en, unit, dimension, direction, definition }: Indicator): IndicatorName => ({
  ...{ id, zh, en, unit, dimension, direction, definition },
})

/** Rows that an older registry named: they are shown under their id. */
const nameless = (id: string): IndicatorName => ({
  ...{ id, zh: id, en: id, unit: null, dimension: 'count', direction: 'none', definition: '' },
})

async function indicatorsOf(db: Database, indicators: readonly Indicator[]): Promise<CatalogueIndicator[]> {
  const choices = groupBy((await db.rows(CHOICES)).rows, ({ indicator_id }) => indicator_id as string)
  const known = new Map(indicators.map((indicator) => [indicator.id, named(indicator)]))
  let row = 0
  return (await db.rows(SHARES)).rows.map(({ indicator_id, n }) => {
    const row_start = row
    row += n as number
    const id = indicator_id as string
    const own = (choices.get(id) ?? []).map(({ indicator_id: _, ...choice }) => choice as unknown as CatalogueChoice)
    return { ...(known.get(id) ?? nameless(id)), row_start, row_end: row, choices: own }
  })
}

async function unitsOf(db: Database, units: readonly Unit[]): Promise<Catalogue['units']> {
  const { rows } = await db.rows('SELECT DISTINCT unit FROM explorer_statements WHERE unit IS NOT NULL ORDER BY unit')
  const known = new Map(units.map(({ unit, canonical, factor }) => [unit, { canonical, factor }]))
  return Object.fromEntries(
    rows.map(({ unit }) => [unit as string, known.get(unit as string) ?? { canonical: unit as string, factor: 1 }]),
  )
}

/**
 * What the page reads first. `db` holds records, views and the table that writeStatements made.
 */
export async function catalogueOf(
  db: Database,
  { version, schema_version }: Manifest,
  { areas, indicators, units }: CatalogueSource,
): Promise<Catalogue> {
  return {
    version,
    schema_version,
    totals: (await db.rows(TOTALS)).rows[0] as unknown as Catalogue['totals'],
    places: await placesOf(db, areas),
    indicators: await indicatorsOf(db, indicators),
    units: await unitsOf(db, units),
  }
}
