import { literal } from '../../datasets/records/ddl.ts'
import type { Session } from './duckdb.ts'

/** A question that many ask, kept under a name. */
export interface View {
  name: string
  comment: string
  sql: string
}

/** A question with parameters, asked as `FROM name(…)`. */
export interface Macro extends View {
  parameters: string
}

/** Creates a view with its comment. Throws DuckDB's Error where a table is missing. */
export async function createView(db: Session, { name, comment, sql }: View): Promise<void> {
  await db.run(`CREATE VIEW ${name} AS ${sql};\nCOMMENT ON VIEW ${name} IS ${literal(comment)};`)
}

/** Creates a table macro with its comment. Throws DuckDB's Error where a table is missing. */
export async function createMacro(db: Session, { name, parameters, comment, sql }: Macro): Promise<void> {
  await db.run(`CREATE MACRO ${name}(${parameters}) AS TABLE ${sql};`)
  await db.run(`COMMENT ON MACRO TABLE ${name} IS ${literal(comment)};`)
}
