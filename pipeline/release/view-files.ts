import { dirname, join } from 'node:path'
import type { SqlType } from '../../datasets/records/column.ts'
import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { writeCsv } from '../database/csv.ts'
import type { Database } from '../database/duckdb.ts'
import { type ParquetColumn, parquetSource } from '../database/parquet.ts'
import { oneRow, type Rows } from '../database/rows.ts'
import { groupBy } from '../documents/group.ts'
import { type Kept, MADE_ANEW } from '../folder/pieces.ts'
import { makeFolder } from '../folder/place.ts'
import { type Artefact, artefactOf } from './manifest.ts'

/**
 * Views that are published as files too: what a reader of parquet would have to work out again. Those that rest on statements alone
 * are taken over where the statements are the same; those that others ask are asked of their file then.
 */
const PUBLISHED = [
  { view: 'compare', isOfStatements: true, isAsked: true },
  { view: 'coverage', isOfStatements: true, isAsked: true },
  { view: 'amplification', isOfStatements: true, isAsked: false },
  { view: 'carried_out', isOfStatements: false, isAsked: false },
] as const

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
  WHERE NOT internal AND table_name IN (${PUBLISHED.map(({ view }) => sqlLiteral(view)).join(', ')}) AND database_name <> 'temp'
  ORDER BY table_name, column_index`

type Paths = Record<'parquet' | 'csv', string>

const filesOf = (view: string): Paths => ({ parquet: `views/${view}/${view}.parquet`, csv: `csv/${view}.csv` })

async function writeBoth(db: Database, folder: string, view: string, columns: ViewFiles['columns']): Promise<void> {
  const files = filesOf(view)
  await db.run(
    `COPY (FROM ${identifier(view)} ORDER BY ALL) TO ${sqlLiteral(join(folder, files.parquet))} (FORMAT parquet, COMPRESSION zstd)`,
  )
  await writeCsv(db, parquetSource([join(folder, files.parquet)]), columns, join(folder, files.csv))
}

/** What a view is and what its columns mean. */
async function shapeOf(
  db: Database,
  view: string,
  shape: Rows['rows'],
): Promise<Pick<ViewFiles, 'view' | 'comment' | 'columns'>> {
  const columns = shape.map(({ name, type, comment }) => ({
    name: String(name),
    type: TYPES[String(type)] ?? (type as SqlType),
    comment: String(comment),
  }))
  const about = await db.rows('SELECT comment FROM duckdb_views() WHERE view_name = $1', [view])
  return { view, comment: String(oneRow(about).comment), columns }
}

/**
 * Writes the views that are asked for most to a release's folder, as parquet and as CSV. `db` holds records and views; `kept`
 * is what follows from the statements.
 */
export async function writeViewFiles(db: Database, folder: string, kept: Kept = MADE_ANEW): Promise<ViewFiles[]> {
  const written: ViewFiles[] = []
  const { rows } = await db.rows(SHAPES)
  const shapes = groupBy(rows, ({ view }) => String(view))
  for (const { view, isOfStatements, isAsked } of PUBLISHED) {
    const files = filesOf(view)
    for (const file of Object.values(files)) await makeFolder(dirname(join(folder, file)))
    const shape = await shapeOf(db, view, shapes.get(view) ?? [])
    const write = (): Promise<void> => writeBoth(db, folder, view, shape.columns)
    if (isOfStatements) await kept.lay(Object.values(files), folder, write)
    else await write()
    // A temporary table is found before the view by whoever asks for it, other views too.
    const path = join(folder, files.parquet)
    if (isAsked) await db.run(`CREATE TEMP TABLE ${identifier(view)} AS FROM ${parquetSource([path])}`)
    const [parquet, csv] = [await artefactOf(folder, files.parquet), await artefactOf(folder, files.csv)]
    written.push({ ...shape, parquet, csv })
  }
  return written
}
