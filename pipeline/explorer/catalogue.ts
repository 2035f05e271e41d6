import type {
  CatalogueChoice,
  CatalogueIndicator,
  CataloguePlace,
  CataloguePortal,
  CatalogueSize,
  ExplorerCatalogue,
} from '../../datasets/explorer/catalogue.ts'
import type { Area, AreaFigure, Indicator } from '../../datasets/reference/index.ts'
import type { Database } from '../database/duckdb.ts'
import { groupBy } from '../documents/group.ts'
import type { Manifest } from '../release/manifest.ts'
import { PAGE_NAME, WITH_PAGE_NAME } from './page-name.ts'

/** The reference tables that a catalogue takes its names from. */
export interface CatalogueSource {
  areas: readonly Area[]
  divisions: readonly Area[]
  indicators: readonly Indicator[]
  area_figures: readonly AreaFigure[]
}

/** Areas by the name the page has for them, with their documents; one may be spoken of in another's document only. */
const KNOWN = `SELECT ${PAGE_NAME} AS name, any_value(t.area_code) AS area_code, sum(t.n)::INTEGER AS n_documents
  FROM (
    SELECT area_name, area_code, 1 AS n FROM latest_documents
    UNION ALL
    SELECT DISTINCT area_name, area_code, 0 FROM targets WHERE status = 'target'
  ) t ${WITH_PAGE_NAME} WHERE t.area_name IS NOT NULL GROUP BY ALL ORDER BY ALL`

/** What the view coverage knows of an area: the years it speaks of, and whether anything of it was read. */
const COVERED = `SELECT ${PAGE_NAME} AS name, bool_or(t.coverage <> 'not crawled') AS is_read,
    list_sort(list(DISTINCT t.year::VARCHAR) FILTER (t.coverage IN ('stated', 'not stated'))) AS years
  FROM coverage t ${WITH_PAGE_NAME} GROUP BY ALL ORDER BY ALL`

/** The areas that the dataset is about. */
const CONCERNED = `SELECT DISTINCT t.area_code, t.area_name, ${PAGE_NAME} AS name FROM areas t ${WITH_PAGE_NAME}`

/** The statements lie in this order in their file, so the counts before an indicator are where it begins. */
const SHARES =
  'SELECT indicator_id, count(*)::INTEGER AS n FROM explorer_statements GROUP BY indicator_id ORDER BY indicator_id'

/** A choice of the page's address needs a word for no period. */
const CHOICES = `SELECT indicator_id, measure, coalesce(period, 'undated') AS period, count(DISTINCT area_name)::INTEGER AS n_areas
  FROM explorer_statements WHERE status = 'target' GROUP BY ALL ORDER BY ALL`

const TOTALS = `SELECT (SELECT count(*) FROM latest_documents)::INTEGER AS documents,
  (SELECT count(*) FROM targets)::INTEGER AS targets, (SELECT count(*) FROM tables)::INTEGER AS tables,
  (SELECT count(*) FROM findings)::INTEGER AS findings`

const FRESHNESS = `SELECT max(last_seen)::DATE::VARCHAR AS captured_on,
    max(coalesce(written_on, published_on)) FILTER (coalesce(written_on, published_on) <= last_seen::DATE)::VARCHAR AS newest_on
  FROM latest_documents`

/** Portals of documents and of crawls, with their last crawl. */
const PORTALS = `SELECT portal_id, coalesce(d.n, 0)::INTEGER AS n_documents, r.started_at::DATE::VARCHAR AS crawled_on, r.outcome
  FROM (SELECT portal_id, count(*) AS n FROM latest_documents WHERE portal_id IS NOT NULL GROUP BY portal_id) d
  FULL JOIN (
    SELECT portal_id, started_at, outcome FROM runs WHERE portal_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY portal_id ORDER BY started_at DESC, run_id) = 1
  ) r USING (portal_id) ORDER BY portal_id`

interface Known {
  name: string
  area_code: string | null
  n_documents: number
}

interface Covered {
  name: string
  is_read: boolean
  years: string[] | null
}

type Name = Omit<CataloguePlace, 'n_documents' | 'is_read' | 'years' | 'sizes'>

const stranger = (name: string, code: string | null): Name => ({
  ...{
    code,
    name,
    short: name,
    slug: '',
    level: null,
    kind: 'unknown',
    parent: null,
    valid_from: null,
    valid_to: null,
  },
})

/** The areas that the dataset is about, by the name the page has for them. */
async function concernedNames(db: Database, areas: readonly Area[]): Promise<Map<string, Name>> {
  const concerned = (await db.rows(CONCERNED)).rows
  const shown = new Map(
    concerned.map(({ area_code, area_name, name }) => [`${area_code} ${area_name}`, name as string]),
  )
  const names = new Map<string, Name>()
  for (const area of areas) {
    const name = shown.get(`${area.code} ${area.name}`)
    // A zone that became a district keeps its name, and records tell places without a code apart by name alone.
    if (name === undefined || names.has(name)) continue
    const { code, short, slug, level, kind, parent, valid_from, valid_to } = area
    names.set(name, { code, name, short, slug, level, kind, parent, valid_from, valid_to })
  }
  return names
}

/** How large a place is; a name without a code has no figure. */
const sizesOf = (code: string | null, figures: readonly AreaFigure[]): CatalogueSize[] =>
  figures
    .filter(({ area_code }) => area_code === code)
    .map(({ figure, year, value, source }) => ({ figure, year, value, source }))

async function placesOf(
  db: Database,
  areas: readonly Area[],
  figures: readonly AreaFigure[],
): Promise<CataloguePlace[]> {
  const known = new Map(((await db.rows(KNOWN)).rows as unknown as Known[]).map((row) => [row.name, row]))
  const covered = new Map(((await db.rows(COVERED)).rows as unknown as Covered[]).map((row) => [row.name, row]))
  const names = await concernedNames(db, areas)
  for (const [name, { area_code }] of known) if (!names.has(name)) names.set(name, stranger(name, area_code))
  const places = [...names.values()].map((place): CataloguePlace => {
    const { is_read = false, years } = covered.get(place.name) ?? {}
    const n_documents = known.get(place.name)?.n_documents ?? 0
    const read = { n_documents, is_read: is_read || n_documents > 0, years: (years ?? []).map(Number) }
    return { ...place, ...read, sizes: sizesOf(place.code, figures) }
  })
  const rank = ({ code }: CataloguePlace) => code ?? '~'
  return places.sort((a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)))
}

type IndicatorName = Omit<CatalogueIndicator, 'row_start' | 'row_end' | 'choices'>

const named = ({ id, zh, en, unit, adds_up, direction, definition }: Indicator): IndicatorName => ({
  ...{ id, zh, en, unit, adds_up, direction, definition },
})

/** Rows that an older registry named: they are shown under their id. */
const nameless = (id: string): IndicatorName => ({
  ...{ id, zh: id, en: id, unit: null, adds_up: false, direction: 'none', definition: '' },
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

/**
 * What the page reads first. `db` holds records, views and the table that writeStatements made; `listed` is what
 * the files of coverage and findings hold.
 */
export async function catalogueOf(
  db: Database,
  { version, schema_version }: Manifest,
  { areas, divisions, indicators, area_figures }: CatalogueSource,
  listed: Pick<ExplorerCatalogue, 'years' | 'finding_kinds'>,
): Promise<ExplorerCatalogue> {
  return {
    version,
    schema_version,
    totals: (await db.rows(TOTALS)).rows[0] as unknown as ExplorerCatalogue['totals'],
    ...((await db.rows(FRESHNESS)).rows[0] as unknown as Pick<ExplorerCatalogue, 'captured_on' | 'newest_on'>),
    portals: (await db.rows(PORTALS)).rows as unknown as CataloguePortal[],
    places: await placesOf(db, [...areas, ...divisions], area_figures),
    indicators: await indicatorsOf(db, indicators),
    ...listed,
  }
}
