import { isOwnFigure } from './own-figure.ts'
import type { SqlView } from './view.ts'

/** What the sum over districts and the city's own value are taken from: the newest statement of each area. */
const NEWEST = `SELECT s.*, d.published_on
  FROM compare s JOIN latest_documents d USING (doc_id)
  WHERE s.value_canonical IS NOT NULL AND s.indicator_id IS NOT NULL AND s.period IS NOT NULL AND d.withdrawn_on IS NULL
    AND s.comparator IN ('>=', '>', '=', '~', 'range') AND (s.basis <> 'stated' OR ${isOwnFigure('s')})
  QUALIFY row_number() OVER (
    PARTITION BY s.area_code, s.area_name, s.indicator_id, s.measure, s.period, s.unit_canonical
    ORDER BY d.published_on DESC NULLS LAST, s.source_kind = 'table' DESC, s.target_id) = 1`

/** True for rows of one area: names alone do not tell areas apart, and a zone has no code. */
const ofOneArea = (a: string, b: string): string =>
  `${a}.area_name = ${b}.area_name AND ${a}.area_code IS NOT DISTINCT FROM ${b}.area_code`

/** True if an area of the record `areas` exists on a day: a district that has been merged gives way to its heir. */
const existsOn = (day: string): string =>
  `coalesce(a.valid_from <= ${day}, true) AND coalesce(a.valid_to >= ${day}, true)`

/** SQL for the years that the documents of an area are about: they have targets for them, or a plan that covers them. */
export const SPOKEN_YEARS = `SELECT d.area_code, d.area_name, year(t.period_end) AS year
    FROM latest_documents d JOIN targets t USING (doc_id) WHERE t.status = 'target'
    UNION
    SELECT area_code, area_name, unnest(range(year(plan_start), year(plan_end) + 1)) FROM latest_documents`

/** SQL for the areas of which anything was read. */
export const READ_AREAS = `WITH portals AS (
      SELECT DISTINCT regexp_extract(portal_id, '^(\\d{6})-(.+?)(-replica)?$', ['code', 'slug']) AS portal
      FROM fetches WHERE status IN ('captured', 'unchanged') AND kind IN ('document', 'list')
    )
    SELECT a.area_code, a.area_name FROM portals p JOIN areas a ON a.slug = p.portal.slug
    UNION
    SELECT a.area_code, a.area_name FROM portals p JOIN areas a ON a.area_code = p.portal.code
      WHERE p.portal.slug NOT IN (SELECT slug FROM areas)
    UNION
    SELECT area_code, area_name FROM latest_documents`

const COVERAGE = `WITH promised AS (
    SELECT area_code, area_name, indicator_id, year(period_end) AS year, count(*) AS n_targets
    FROM targets WHERE status = 'target' AND period_end IS NOT NULL GROUP BY ALL
  ), asked AS (
    SELECT DISTINCT indicator_id, year FROM promised WHERE indicator_id IS NOT NULL
  ), spoken AS (${SPOKEN_YEARS}), crawled AS (${READ_AREAS})
  SELECT a.area_code, a.area_name, a.level, k.indicator_id, i.zh AS indicator, k.year,
    CASE
      WHEN p.n_targets > 0 THEN 'stated'
      WHEN s.area_name IS NOT NULL THEN 'not stated'
      WHEN c.area_name IS NOT NULL THEN 'not found'
      ELSE 'not crawled' END AS coverage,
    coalesce(p.n_targets, 0) AS n_targets
  FROM asked k
  JOIN areas a ON ${existsOn('make_date(k.year, 12, 31)')}
  LEFT JOIN indicators i ON i.indicator_id = k.indicator_id
  LEFT JOIN promised p ON ${ofOneArea('p', 'a')} AND p.indicator_id = k.indicator_id AND p.year = k.year
  LEFT JOIN spoken s ON ${ofOneArea('s', 'a')} AND s.year = k.year
  LEFT JOIN crawled c ON ${ofOneArea('c', 'a')}`

const AMPLIFICATION = `WITH newest AS (${NEWEST}), parts AS (
    SELECT c.target_id, a.area_name AS part, n.value_canonical, n.target_id AS part_id
    FROM newest c
    JOIN indicators i ON i.indicator_id = c.indicator_id AND i.adds_up
    JOIN areas a ON a.parent_name = c.area_name AND a.parent_code = c.area_code AND a.kind <> 'zone' AND ${existsOn('c.period_end')}
    LEFT JOIN newest n ON ${ofOneArea('n', 'a')} AND n.indicator_id = c.indicator_id AND n.measure = c.measure
      AND n.period = c.period AND n.unit_canonical = c.unit_canonical
    WHERE c.measure IN ('level', 'increment') AND c.value_canonical > 0
  ), summed AS (
    SELECT target_id, printf('%.15g', sum(value_canonical ORDER BY part))::DOUBLE AS districts_sum, count(part_id) AS n_districts,
      count(*) AS n_all, list(part_id ORDER BY part) FILTER (part_id IS NOT NULL) AS district_target_ids
    FROM parts GROUP BY ALL
  )
  SELECT c.area_code, c.area_name, c.indicator_id, c.measure, c.period, c.unit_canonical, c.value_canonical AS city_value,
    s.districts_sum, s.n_districts, s.n_all, s.districts_sum / c.value_canonical AS amplification,
    c.target_id AS city_target_id, s.district_target_ids
  FROM newest c JOIN summed s USING (target_id)
  WHERE s.n_districts > 0`

/** Views that say what is missing, and how areas add up. Need the views of `views.ts`. */
export const COVERAGE_VIEWS: readonly SqlView[] = [
  {
    name: 'coverage',
    comment:
      'Every area of the record areas that exists at the end of the year, by every indicator and year that any target speaks of: stated; not stated (a document of the place is about that year and has no target of this indicator for it); not found (the place was read, and no document of it is about that year); not crawled (nothing of the place was ever read).',
    columns: {
      year: 'Year that a period ends in',
      coverage: 'stated, not stated, not found or not crawled',
      n_targets: 'Targets of the area for the indicator and year, those for a part of it included',
    },
    sql: COVERAGE,
  },
  {
    name: 'amplification',
    comment:
      'Sum of what the districts promise over what the area above them does, for one indicator, measure, period and canonical unit, in which the values are: levels with levels, increments with increments; shares, growth and indicators that do not add up left out. Of each area the newest statement counts. A sum over few districts is a part: n_districts of n_all.',
    columns: {
      city_value: 'What the area above the districts wants to reach or add, in unit_canonical',
      districts_sum: 'Sum of what its districts state, in unit_canonical',
      n_districts: 'Districts that state something',
      n_all: 'Districts there are',
      amplification: 'districts_sum over city_value',
      city_target_id: 'Target of the area above',
      district_target_ids: 'Targets of the districts, by name of the district',
    },
    sql: AMPLIFICATION,
  },
]
