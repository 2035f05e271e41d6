import type { SqlView } from './view.ts'

/**
 * A table's rows that share indicator, measure and period make one statement; a sentence, or a row that is about the
 * area itself, is a statement of its own.
 */
const IS_OF_SEVERAL = `source_kind = 'table' AND (is_total OR is_part)`

/** A sum of doubles to the fifteen digits that they hold: 0.1 + 0.2 is 0.3. `fsum` gives it in whatever order they come. */
const sumOf = (value: string, filter: string): string => `printf('%.15g', fsum(${value}) FILTER (${filter}))::DOUBLE`

/** That a column has one value; told by its ends, since counting distinct ones keeps all of them. */
const hasOne = (column: string): string =>
  `coalesce(min(${column}) FILTER (NOT is_total) = max(${column}) FILTER (NOT is_total), false)`

/** Only what is known to be of one unit is added: the parts' own where all print the same, else the canonical one. */
const GROUPED = `SELECT area_code, area_name, indicator_id, indicator, measure, period, doc_id, source_kind, table_id,
    count(*) FILTER (is_total) AS n_totals,
    count(*) FILTER (NOT is_total) AS n_parts,
    count(DISTINCT responsible) FILTER (is_part) AS n_units,
    ${hasOne('comparator')} AND ${hasOne('unit_canonical')}
      AND bool_and(value_canonical IS NOT NULL) FILTER (NOT is_total) AS can_add,
    ${hasOne('unit')} AS prints_one_unit,
    max(period_end) AS period_end,
    -- Subtotals are totals too; the greatest one covers them all.
    coalesce(max_by(target_id, value_canonical) FILTER (is_total), max_by(target_id, value) FILTER (is_total)) AS total_id,
    min_by(target_id, span_start) FILTER (NOT is_total) AS part_id,
    ${sumOf('value', 'NOT is_total')} AS printed_sum,
    ${sumOf('coalesce(value_high, value)', `NOT is_total AND comparator = 'range'`)} AS printed_high,
    ${sumOf('value_canonical', 'NOT is_total')} AS canonical_sum,
    ${sumOf('coalesce(value_high_canonical, value_canonical)', `NOT is_total AND comparator = 'range'`)} AS canonical_high
  FROM named WHERE ${IS_OF_SEVERAL} GROUP BY ALL`

/** Most statements are one figure: it is shown as it stands, and nothing of it has to be kept until its group is whole. */
const ALONE = `SELECT area_code, area_name, indicator_id, indicator, measure, period,
      CASE WHEN is_total THEN 'printed total' ELSE 'stated' END AS basis, value, value_high, unit, value_canonical,
      value_high_canonical, unit_canonical, comparator, (is_part AND responsible IS NOT NULL)::BIGINT AS n_units, is_part,
      responsible, proof, source_kind, table_id, doc_id, target_id, first_line, quote, period_end
    FROM named WHERE NOT (${IS_OF_SEVERAL})`

/** A column of the statement: worked out for a sum, nothing for parts that cannot be added, else as the target has it. */
const told = (column: string, sum: string): string =>
  `CASE basis WHEN 'sum of parts' THEN ${sum} WHEN 'parts only' THEN NULL ELSE shown.${column} END AS ${column}`

/** The view that everything compares areas by. */
export const COMPARE: SqlView = {
  name: 'compare',
  comment:
    'What documents say an area wants to reach: one row per statement, measure and period. value is the printed total where there is one, else the only figure, else, for increments alone, the sum of parts of one canonical unit; null where parts cannot be added. Rank and add by value_canonical, within one unit_canonical. Values for a part of the area (scope) and copies of documents are left out.',
  columns: {
    basis:
      'What the value rests on: stated (one figure says so), printed total, sum of parts (of one canonical unit), or parts only, which cannot be added: then value is null',
    n_units: 'Bodies that the parts are of; 0 for a figure of the whole area',
    responsible: 'Who has to deliver the figure that is shown; of a sum, who has its first part',
    target_id: 'The target whose figure is shown: the printed total, the only one, or the first of the parts',
    first_line: 'Line of that target in the text',
    quote: 'The sentence or table row of that target, verbatim',
  },
  sql: `WITH named AS (
      SELECT * FROM targets
      WHERE status = 'target' AND scope IS NULL AND doc_id IN (SELECT doc_id FROM latest_documents WHERE copy_of IS NULL)
    ), grouped AS (${GROUPED}), told AS (
      SELECT *, coalesce(total_id, part_id) AS target_id, CASE
        WHEN n_totals > 0 THEN 'printed total'
        WHEN n_parts = 1 THEN 'stated'
        WHEN measure = 'increment' AND can_add THEN 'sum of parts'
        ELSE 'parts only' END AS basis
      FROM grouped
    )
    ${ALONE}
    UNION ALL BY NAME
    SELECT told.area_code, told.area_name, told.indicator_id, told.indicator, told.measure, told.period, told.basis,
      ${told('value', 'CASE WHEN prints_one_unit THEN printed_sum ELSE canonical_sum END')},
      ${told('value_high', 'CASE WHEN prints_one_unit THEN printed_high ELSE canonical_high END')},
      CASE WHEN basis = 'sum of parts' AND NOT prints_one_unit THEN shown.unit_canonical ELSE shown.unit END AS unit,
      ${told('value_canonical', 'canonical_sum')}, ${told('value_high_canonical', 'canonical_high')},
      CASE basis WHEN 'parts only' THEN NULL ELSE shown.unit_canonical END AS unit_canonical,
      CASE basis WHEN 'parts only' THEN NULL ELSE shown.comparator END AS comparator,
      n_units, shown.is_part AS is_part, shown.responsible AS responsible, shown.proof AS proof, told.source_kind, told.table_id,
      told.doc_id, told.target_id, shown.first_line AS first_line, shown.quote AS quote, told.period_end AS period_end
    FROM told LEFT JOIN named shown USING (target_id)`,
}
