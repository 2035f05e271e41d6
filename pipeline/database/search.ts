import { foldedSql } from './folded.ts'
import type { Macro } from './view.ts'

/** The words of a question, folded; each once. */
const ASKED = `SELECT DISTINCT word FROM (
    SELECT unnest([${foldedSql('part')} FOR part IN string_split_regex(question, '\\s+')]) AS word
  ) WHERE word <> ''`

/** Where words stand: lines of texts, and the titles and numbers above them, which have no line. */
const PLACES = `SELECT doc_id, line, text, ${foldedSql('text')} AS letters FROM text
  UNION ALL SELECT doc_id, NULL, concat_ws(' ', title, doc_no), ${foldedSql(`concat_ws(' ', title, doc_no)`)} FROM latest_documents`

/** True if names have every word. */
const hasAll = (names: string): string => `(SELECT bool_and(contains(${foldedSql(names)}, word)) FROM asked)`

/** What a question in words finds, in the same shape for indicators, areas and texts. */
export const SEARCH: Macro = {
  name: 'search',
  parameters: 'question',
  comment:
    "What has all the words of a question, letters and digits alone: FROM search('科技型企业 2027'). kind is indicator, area, or document, with the lines that have some of them, the newest document first; target_ids are the figures read from the line.",
  sql: `WITH asked AS (${ASKED}), found AS (
      SELECT p.doc_id, p.line, p.text, a.word FROM (${PLACES}) p JOIN asked a ON contains(p.letters, a.word)
    ), whole AS (
      SELECT doc_id FROM found GROUP BY doc_id HAVING count(DISTINCT word) = (SELECT count(*) FROM asked)
    ), figures AS (
      SELECT doc_id, first_line AS line, list(target_id ORDER BY span_start) AS target_ids FROM targets GROUP BY ALL
    ), told AS (
      SELECT 1 AS rank, 'indicator' AS kind, indicator_id AS id, NULL AS area_name, concat_ws(' ', zh, en) AS title,
        NULL::DATE AS stated_on, NULL::INTEGER AS line, definition AS text, NULL::VARCHAR[] AS target_ids
      FROM indicators WHERE ${hasAll(`concat_ws(' ', indicator_id, zh, en)`)}
      UNION ALL
      SELECT 2, 'area', coalesce(area_code, slug), area_name, concat_ws(' ', parent_name, area_name), NULL, NULL, level, NULL
      FROM areas WHERE ${hasAll(`concat_ws(' ', area_name, slug, area_code)`)}
      UNION ALL
      SELECT 3, 'document', f.doc_id, d.area_name, d.title, coalesce(d.written_on, d.published_on), f.line, f.text, t.target_ids
      FROM (SELECT DISTINCT doc_id, line, text FROM found) f
      JOIN whole USING (doc_id) JOIN latest_documents d USING (doc_id) LEFT JOIN figures t USING (doc_id, line)
    )
    SELECT * EXCLUDE (rank) FROM told ORDER BY rank, stated_on DESC NULLS LAST, id, line NULLS FIRST`,
}
