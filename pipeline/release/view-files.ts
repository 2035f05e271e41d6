import { dirname, join } from 'node:path'
import type { SqlType } from '../../datasets/records/column.ts'
import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { writeCsv } from '../database/csv.ts'
import type { Database } from '../database/duckdb.ts'
import type { ParquetColumn } from '../database/parquet.ts'
import { oneRow } from '../database/rows.ts'
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

const SHAPE = `SELECT column_name AS name, data_type AS type, comment FROM duckdb_columns()
  WHERE NOT internal AND table_name = $1 AND database_name <> 'temp' ORDER BY column_index`

async function writeView(db: Database, folder: string, view: string): Promise<ViewFiles> {
  const files = { parquet: `views/${view}/${view}.parquet`, csv: `csv/${view}.csv` }
  for (const file of Object.values(files)) await makeFolder(dirname(join(folder, file)))
  const { rows } = await db.rows(SHAPE, [view])
  const columns = rows.map(({ name, type, comment }) => ({
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
  for (const view of PUBLISHED) written.push(await writeView(db, folder, view))
  return written
}
