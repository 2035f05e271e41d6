import { dirname, join } from 'node:path'
import type { SqlType } from '../../datasets/records/column.ts'
import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { writeCsv } from '../database/csv.ts'
import type { Database } from '../database/duckdb.ts'
import type { ParquetColumn } from '../database/parquet.ts'
import { oneRow, type Rows } from '../database/rows.ts'
import { groupBy } from '../documents/group.ts'
import { makeFolder } from '../folder/place.ts'
import { type Artefact, artefactOf } from './manifest.ts'

/** Views that are published as files too: what a reader of parquet would have to work out again. */
const PUBLISHED = ['compare', 'coverage', 'amplification', 'carried_out'] as const

/** A view as files of a release. */
export interface ViewFiles {
  view: string
  comment: string
  columns: (ParquetColumn & { comment: string })[]
  parquet: Artefact
  csv: Artefact
}

/** Types that views work out, as those that records have. */
const TYPES: Readonly<Record<string, SqlType>> = { BIGINT: 'INTEGER', HUGEINT: 'INTEGER' }

/** Columns of all published views: each question of this kind binds every view there is. */
const SHAPES = `SELECT table_name AS view, column_name AS name, data_type AS type, comment FROM duckdb_columns()
  WHERE NOT internal AND table_name IN (${PUBLISHED.map(sqlLiteral).join(', ')}) AND database_name <> 'temp'
  ORDER BY table_name, column_index`

async function writeView(db: Database, folder: string, view: string, shape: Rows['rows']): Promise<ViewFiles> {
  const files = { parquet: `views/${view}/${view}.parquet`, csv: `csv/${view}.csv` }
  for (const file of Object.values(files)) await makeFolder(dirname(join(folder, file)))
  const columns = shape.map(({ name, type, comment }) => ({
    name: String(name),
    type: TYPES[String(type)] ?? (type as SqlType),
    comment: String(comment),
  }))
  const about = await db.rows('SELECT comment FROM duckdb_views() WHERE view_name = $1', [view])
  await db.run(
    `COPY (FROM ${identifier(view)} ORDER BY ALL) TO ${sqlLiteral(join(folder, files.parquet))} (FORMAT parquet, COMPRESSION zstd)`,
  )
  const source = `read_parquet(${sqlLiteral(join(folder, files.parquet))})`
  await writeCsv(db, source, columns, join(folder, files.csv))
  return {
    view,
    comment: String(oneRow(about).comment),
    columns,
    parquet: await artefactOf(folder, files.parquet),
    csv: await artefactOf(folder, files.csv),
  }
}

/** Writes the views that are asked for most to a release's folder, as parquet and as CSV. `db` holds records and views. */
export async function writeViewFiles(db: Database, folder: string): Promise<ViewFiles[]> {
  const written: ViewFiles[] = []
  const { rows } = await db.rows(SHAPES)
  const shapes = groupBy(rows, ({ view }) => String(view))
  for (const view of PUBLISHED) written.push(await writeView(db, folder, view, shapes.get(view) ?? []))
  return written
}
