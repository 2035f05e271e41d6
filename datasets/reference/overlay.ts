import type { z } from 'zod'
import type { CsvKind } from './csv.ts'

/** Rows with those of another file laid over: a row of a known key takes its place, any other follows. */
export function overlaid<S extends z.ZodObject>(
  { key }: Pick<CsvKind<S>, 'key'>,
  rows: readonly z.infer<S>[],
  own: readonly z.infer<S>[],
): z.infer<S>[] {
  const keyOf = (row: z.infer<S>): string => key.map((column) => String(row[column] ?? '')).join(' + ')
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  for (const row of own) byKey.set(keyOf(row), row)
  return [...byKey.values()]
}
