import type { View } from './view.ts'

/** What the sum over districts and the city's own value are taken from: the newest statement of each area. */
const NEWEST = `SELECT s.*, d.published_on
  FROM compare_statements s JOIN latest_documents d USING (doc_id)
  WHERE s.value IS NOT NULL AND s.indicator_id IS NOT NULL AND d.withdrawn_on IS NULL
    AND s.comparator IN ('>=', '>', '=', '~', 'range') AND (s.basis <> 'stated' OR s.responsible IS NULL)
  QUALIFY row_number() OVER (
    PARTITION BY s.area_code, s.indicator_id, s.measure, s.period, s.unit
    ORDER BY d.published_on DESC NULLS LAST, s.source_kind = 'table' DESC, s.target_id) = 1`

/** Views that say what is missing, and how areas add up. Need the views of `views.ts`. */
export const COVERAGE_VIEWS: readonly View[] = [
  {
    name: 'coverage',
    comment:
      'Every place that exists today by every indicator and year that any target speaks of: stated; not stated (a document of the place states targets for that year, none of this indicator); not found (the place was read, nothing states a target for that year); not crawled (nothing of the place was ever read).',
    sql: `WITH promised AS (
        SELECT area_code, indicator_id, year(period_end) AS year, count(*) AS n_targets
        FROM latest_targets WHERE period_end IS NOT NULL GROUP BY ALL
      ), asked AS (
        SELECT DISTINCT indicator_id, year FROM promised WHERE indicator_id IS NOT NULL
      ), spoken AS (
        SELECT DISTINCT area_code, year FROM promised
      ), seen AS (
        SELECT area_code FROM latest_documents
        UNION SELECT split_part(portal_id, '-', 1) FROM fetches WHERE status IN ('captured', 'unchanged')
        UNION SELECT area_code FROM promised
      )
      SELECT a.area_code, a.area_name, asked.indicator_id, i.zh AS indicator, asked.year,
        CASE
          WHEN p.n_targets > 0 THEN 'stated'
          WHEN spoken.area_code IS NOT NULL THEN 'not stated'
          WHEN seen.area_code IS NOT NULL THEN 'not found'
          ELSE 'not crawled' END AS coverage,
        coalesce(p.n_targets, 0) AS n_targets
      FROM areas a CROSS JOIN asked
      LEFT JOIN indicators i USING (indicator_id)
      LEFT JOIN promised p ON p.area_code = a.area_code AND p.indicator_id = asked.indicator_id AND p.year = asked.year
      LEFT JOIN spoken ON spoken.area_code = a.area_code AND spoken.year = asked.year
      LEFT JOIN seen ON seen.area_code = a.area_code
      WHERE a.area_code IS NOT NULL AND a.valid_to IS NULL`,
  },
  {
    name: 'amplification',
    comment:
      'Sum of what the districts promise over what the area above them does, for one indicator, measure, period and unit: levels with levels, increments with increments, shares and growth left out. Of each area the newest statement counts. A sum over few districts is a part: n_districts of n_all.',
    sql: `WITH newest AS (${NEWEST})
      SELECT c.area_code, c.area_name, c.indicator_id, c.measure, c.period, c.unit, c.value AS city_value,
        sum(n.value ORDER BY n.area_code) AS districts_sum, count(*) AS n_districts,
        (SELECT count(*) FROM areas x
          WHERE x.parent_code = c.area_code AND x.area_code IS NOT NULL AND x.valid_to IS NULL) AS n_all,
        sum(n.value ORDER BY n.area_code) / c.value AS amplification,
        c.target_id AS city_target_id, list(n.target_id ORDER BY n.area_code) AS district_target_ids
      FROM newest c
      JOIN areas a ON a.parent_code = c.area_code AND a.valid_to IS NULL
      JOIN newest n ON n.area_code = a.area_code AND n.indicator_id = c.indicator_id AND n.measure = c.measure
        AND n.period = c.period AND n.unit IS NOT DISTINCT FROM c.unit
      WHERE c.measure IN ('level', 'increment') AND c.value > 0 AND NOT coalesce(c.unit LIKE '%\\%%' ESCAPE '\\', false)
      GROUP BY ALL`,
  },
]
