/** A value as it is printed: dates and times are ISO 8601 strings, lists are arrays. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** The answer to a question: the columns are known even where no row came back. */
export interface Rows {
  columns: string[]
  rows: Record<string, Value>[]
}

/** The one row of an answer that always has one, such as a count. Throws an Error if it has none. */
export function oneRow({ columns, rows: [row] }: Rows): Record<string, Value> {
  if (row) return row
  throw new Error(`found no row of ${columns.join(', ')}, expected one`)
}
