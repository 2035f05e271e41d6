import { columnsOf } from './column.ts'
import { RECORDS, type RecordName } from './index.ts'

/** A string as SQL literal. */
export const sqlLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name as quoted SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * The SQL that creates the table of a record in DuckDB: types, NOT NULL, and a comment on the table and each column,
 * all from the record's schema.
 */
export function tableSql(record: RecordName): string {
  const { schema, summary } = RECORDS[record]
  const columns = columnsOf(schema)
  const fields = columns.map(
    (column) => `  ${identifier(column.name)} ${column.type}${column.nullable ? '' : ' NOT NULL'}`,
  )
  const comments = columns.map(
    (column) =>
      `COMMENT ON COLUMN ${identifier(record)}.${identifier(column.name)} IS ${sqlLiteral(column.description)};`,
  )
  return [
    `CREATE TABLE ${identifier(record)} (\n${fields.join(',\n')}\n);`,
    `COMMENT ON TABLE ${identifier(record)} IS ${sqlLiteral(summary)};`,
    ...comments,
  ].join('\n')
}

/** The columns rows are sorted by: the record's order, then its key, so that no two rows tie. */
export function sortColumns(record: RecordName): string[] {
  const { order, key } = RECORDS[record]
  return [...new Set<string>([...order, ...key])]
}
