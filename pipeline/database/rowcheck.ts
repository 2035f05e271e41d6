import type { z } from 'zod'
import { identifier } from '../../datasets/records/ddl.ts'
import { type Dataset, RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { GateRefused } from '../fault.ts'
import type { Database } from './duckdb.ts'

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value)

function refusal(record: RecordName, row: Record<string, unknown>, error: z.ZodError): GateRefused {
  const { path, message } = error.issues[0]!
  const column = String(path[0] ?? 'the row')
  const key = RECORDS[record].key.map((name) => `${name} ${shown(row[name])}`).join(', ')
  const found = path.length > 0 ? shown(row[column]) : shown(Object.keys(row))
  return new GateRefused(
    `record ${record}, row with ${key}, ${column}: found ${found}, expected what datasets/records says (${message}); mend the stage that makes it`,
  )
}

/** Holds every row of a dataset against its schema, once. Throws GateRefused at the first that breaks it. */
export function checkRows(dataset: Dataset): void {
  for (const record of Object.keys(RECORDS) as RecordName[]) {
    const { schema } = RECORDS[record]
    for (const row of dataset[record]) {
      const { error } = schema.safeParse(row)
      if (error) throw refusal(record, row, error)
    }
  }
}

/** Looks for a key that two rows of a loaded record share. Throws GateRefused naming it. */
export async function checkKeys(db: Database, record: RecordName): Promise<void> {
  const key = RECORDS[record].key.map(identifier).join(', ')
  const { rows } = await db.rows(
    `SELECT ${key}, count(*) AS n FROM ${identifier(record)} GROUP BY ${key} HAVING n > 1 ORDER BY ALL LIMIT 1`,
  )
  const twice = rows[0]
  if (!twice) return
  const { n, ...values } = twice
  throw new GateRefused(
    `record ${record}: found ${n} rows with ${shown(values)}, expected one; mend the stage that makes them`,
  )
}
