import { identifier } from '../../datasets/records/ddl.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import { HELD_COLUMNS, type HeldDocument, type HeldTarget, type SliceKind } from '../checks/check.ts'
import type { Database } from '../database/duckdb.ts'
import type { ShelvedPart } from '../parts/shelf.ts'
import type { SlicesOf } from '../verify.ts'
import { partSource } from './parts-as-tables.ts'

/**
 * `work.statements`: what may be checked against statements of other documents, with its document; `o` is the order of all.
 * `work.wholes`: what each area says of itself in sentences, from its newest document; of equal days the first.
 */
const TABLES = `
  CREATE TABLE work.statements AS
    SELECT h.*, s.place, coalesce(d.published_on, d.written_on) AS said_on, d.copy_of, d.withdrawn_on,
      d.area_code AS doc_area_code, d.area_name AS doc_area_name, row_number() OVER (ORDER BY s.place, h.nth) AS o
    FROM (SELECT doc_id, revision, is_former, nth, target_id, key, area_code, area_name, is_part, source_kind, adds_up,
        table_id, col, value_canonical, period_end FROM work.held) h
    JOIN documents d USING (doc_id, revision) JOIN work.sides s USING (doc_id, revision);
  CREATE TABLE work.wholes AS
    SELECT *, min(o) OVER (PARTITION BY area_code, area_name, key) AS slice
    FROM work.statements
    WHERE NOT is_former AND copy_of IS NULL AND withdrawn_on IS NULL AND NOT is_part AND source_kind = 'prose' AND adds_up
    QUALIFY row_number() OVER (PARTITION BY area_code, area_name, key ORDER BY said_on DESC NULLS LAST, o) = 1;`

const PICKED = 'place, o, doc_id, revision, is_former, target_id'

/** What a statement was before or became: of each text the whole, where texts differ. */
const RESTATED = `WITH own AS (
    SELECT * FROM work.statements WHERE NOT is_part AND copy_of IS NULL AND said_on IS NOT NULL
  ), first AS (
    SELECT area_name, key, min(o) AS slice FROM own GROUP BY area_name, key
  ), whole AS (
    SELECT * FROM own QUALIFY row_number() OVER (
      PARTITION BY area_name, key, doc_id, revision ORDER BY value_canonical DESC, o) = 1
  ), differing AS (
    SELECT area_name, key FROM whole GROUP BY area_name, key HAVING count(DISTINCT value_canonical) > 1
  )
  SELECT slice, ${PICKED} FROM whole JOIN differing USING (key) JOIN first USING (key)
  WHERE whole.area_name IS NOT DISTINCT FROM differing.area_name AND whole.area_name IS NOT DISTINCT FROM first.area_name`

/** The rows of a table that share something out, with what its area says of the same. */
const DIVISIONS = `WITH rows AS (
    SELECT * FROM work.statements
    WHERE NOT is_former AND table_id IS NOT NULL AND copy_of IS NULL AND withdrawn_on IS NULL
  ), divisions AS (
    SELECT place AS slice, table_id, col, key, doc_area_code, doc_area_name FROM rows
    GROUP BY ALL HAVING count(*) FILTER (is_part) > 1
  ), met AS (
    SELECT d.slice, d.table_id, d.col, d.key, w.o AS whole
    FROM divisions d JOIN work.wholes w ON w.key = d.key
      AND w.area_code IS NOT DISTINCT FROM d.doc_area_code AND w.area_name IS NOT DISTINCT FROM d.doc_area_name
  )
  SELECT m.slice, ${PICKED.replaceAll(/\w+/g, 'r.$&')} FROM met m JOIN rows r
    ON r.place = m.slice AND r.table_id = m.table_id AND r.col IS NOT DISTINCT FROM m.col AND r.key = m.key
  UNION
  SELECT m.slice, ${PICKED.replaceAll(/\w+/g, 'w.$&')} FROM met m JOIN work.wholes w ON w.o = m.whole`

/** What an area says of itself with what those below it say of themselves, where all of them do. */
const CITIES = `WITH pairs AS (
    SELECT w.slice, w.o AS whole, p.name, part.o AS part
    FROM work.wholes w
    JOIN work.parts p ON p.parent = w.area_name
      AND coalesce(p.valid_from <= w.period_end, true) AND coalesce(p.valid_to >= w.period_end, true)
    LEFT JOIN work.wholes part ON part.key = w.key AND part.area_name = p.name
      AND (part.area_code = p.code OR part.area_code IS NULL)
  ), complete AS (
    SELECT slice FROM pairs GROUP BY slice HAVING bool_and(part IS NOT NULL)
  )
  SELECT DISTINCT slice, ${PICKED} FROM (
    SELECT slice, whole AS o FROM pairs UNION SELECT slice, part AS o FROM pairs
  ) JOIN complete USING (slice) JOIN (SELECT ${PICKED} FROM work.wholes) USING (o)`

/** The numbers of an issuer's year. */
const SERIES = `SELECT min(place) OVER (PARTITION BY series) AS slice, place, 0 AS o, doc_id, revision, false AS is_former,
    NULL AS target_id FROM work.sides WHERE series IS NOT NULL`

const PICKS: Readonly<Record<SliceKind, string>> = {
  restated: RESTATED,
  divisions: DIVISIONS,
  cities: CITIES,
  series: SERIES,
}

const DOCUMENT = ['doc_id', 'revision', 'doc_no', 'area_code', 'area_name', 'copy_of', 'withdrawn_on', 'published_on']
  .concat('written_on')
  .map((name) => `${name} := d.${name}`)
  .join(', ')
const HELD = HELD_COLUMNS.map((name) => `${name} := h.${identifier(name)}`).join(', ')

/** One row of a slice. */
interface Picked {
  slice: number
  is_former: boolean
  document: HeldDocument['document']
  target: HeldTarget | null
}

const picked = Object.entries(PICKS).map(
  ([kind, picks]) => `SELECT '${kind}' AS kind, slice, ${PICKED} FROM (${picks})`,
)

/**
 * `work.picked`: the rows of all slices, few beside all there are; `work.named`: what the statements among them say, so that the
 * parts are read for them once.
 */
const PICKED_TABLES = `
  CREATE TABLE work.picked AS ${picked.join(' UNION ALL ')};
  CREATE TABLE work.named AS FROM work.held SEMI JOIN work.picked USING (target_id, doc_id, revision);`

const inOrder = (kind: SliceKind): string => `
  SELECT p.slice, p.is_former, struct_pack(${DOCUMENT}) AS document,
    CASE WHEN h.target_id IS NOT NULL THEN struct_pack(${HELD}) END AS target
  FROM work.picked p JOIN documents d USING (doc_id, revision)
  LEFT JOIN work.named h ON h.target_id = p.target_id AND h.doc_id = p.doc_id AND h.revision = p.revision
  WHERE p.kind = '${kind}' ORDER BY p.slice, p.place, p.o`

/** The documents of a slice, each with its statements among the rows. */
function documentsOf(rows: readonly Picked[]): HeldDocument[] {
  const documents = new Map<
    string,
    { document: Picked['document']; targets: HeldTarget[]; former_targets: HeldTarget[] }
  >()
  for (const { document, target, is_former } of rows) {
    const key = `${document.doc_id} ${document.revision}`
    const known = documents.get(key) ?? { document, targets: [], former_targets: [] }
    documents.set(key, known)
    if (target) (is_former ? known.former_targets : known.targets).push(target)
  }
  return [...documents.values()]
}

async function* slices(db: Database, kind: SliceKind): AsyncGenerator<HeldDocument[]> {
  let rows: Picked[] = []
  for await (const row of db.stream(inOrder(kind)) as unknown as AsyncIterable<Picked>) {
    if (rows.length > 0 && rows[0]!.slice !== row.slice) {
      yield documentsOf(rows)
      rows = []
    }
    rows.push(row)
  }
  if (rows.length > 0) yield documentsOf(rows)
}

/** The columns of `work.parts`. */
const PLACE_COLUMNS = [
  ...['code', 'name', 'parent'].map((name) => ({ name, type: 'VARCHAR' as const })),
  ...['valid_from', 'valid_to'].map((name) => ({ name, type: 'DATE' as const })),
]

/** The areas that others are parts of, zones left out: they lie inside the others. */
async function placeParts(db: Database, { areas, divisions }: Reference): Promise<void> {
  const parts = [...areas, ...divisions].filter(({ parent, level }) => parent !== null && level !== 'zone')
  await db.run(`CREATE TABLE work.parts (${PLACE_COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`)
  await db.append('work.parts', PLACE_COLUMNS, parts)
}

/**
 * What documents have to be looked at together, slice by slice, chosen in SQL: a slice holds what two statements must
 * share before one may be compared with the other, so that checks find in slices what they would find in all at once.
 */
export async function openSlices(db: Database, parts: readonly ShelvedPart[], reference: Reference): Promise<SlicesOf> {
  await db.run(`CREATE VIEW work.held AS FROM ${partSource(parts, 'held')}; ${TABLES}`)
  await placeParts(db, reference)
  await db.run(PICKED_TABLES)
  return (kind) => slices(db, kind)
}
