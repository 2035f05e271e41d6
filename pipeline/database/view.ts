import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { MEANINGS } from '../../datasets/records/meaning.ts'
import type { DatabaseSession } from './duckdb.ts'

/** A question that many ask, kept under a name. */
export interface SqlView {
  name: string
  comment: string
  /** What columns mean that no record has; the others mean what they do there. */
  columns?: Readonly<Record<string, string>>
  sql: string
}

/** A question with parameters, asked as `FROM name(…)`. */
export interface Macro extends SqlView {
  parameters: string
}

/**
 * Creates a view with its comment and one on every column. Throws DuckDB's Error where a table is missing, TypeError where
 * nothing says what a column means.
 */
export async function createView(db: DatabaseSession, { name, comment, columns = {}, sql }: SqlView): Promise<void> {
  await db.run(`CREATE VIEW ${name} AS ${sql};\nCOMMENT ON VIEW ${name} IS ${sqlLiteral(comment)};`)
  const { rows } = await db.rows(`SELECT column_name FROM (DESCRIBE ${name})`)
  const comments = rows.map(({ column_name }) => {
    const meaning = columns[String(column_name)] ?? MEANINGS.get(String(column_name))
    if (meaning === undefined)
      throw new TypeError(`view ${name}: found no meaning of column ${column_name}, expected one`)
    return `COMMENT ON COLUMN ${name}.${identifier(String(column_name))} IS ${sqlLiteral(meaning)};`
  })
  await db.run(comments.join('\n'))
}

/** Creates a table macro with its comment. Throws DuckDB's Error where a table is missing. */
export async function createMacro(db: DatabaseSession, { name, parameters, comment, sql }: Macro): Promise<void> {
  await db.run(`CREATE MACRO ${name}(${parameters}) AS TABLE ${sql};`)
  await db.run(`COMMENT ON MACRO TABLE ${name} IS ${sqlLiteral(comment)};`)
}
