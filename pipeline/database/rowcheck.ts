import type { z } from 'zod'
import { identifier } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { GateRefused } from '../fault.ts'
import type { Database } from './duckdb.ts'
import { plainRow } from './plain-row.ts'
import { oneRow } from './rows.ts'

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value)

function refusal(record: RecordName, row: Record<string, unknown>, error: z.ZodError): GateRefused {
  const { path, message } = error.issues[0] ?? { path: [], message: error.message }
  const column = String(path[0] ?? 'the row')
  const key = RECORDS[record].key.map((name) => `${name} ${shown(row[name])}`).join(', ')
  const found = path.length > 0 ? shown(row[column]) : shown(Object.keys(row))
  return new GateRefused(
    `record ${record}, row with ${key}, ${column}: found ${found}, expected what datasets/records says (${message}); mend the stage that makes it`,
  )
}

/** Hands on the rows of a record, each checked against its schema. Throws GateRefused at the first that breaks it. */
export function* checkedRows(record: RecordName, rows: Iterable<object>): Generator<object> {
  const { schema } = RECORDS[record]
  const isPlain = plainRow(schema)
  for (const row of rows as Iterable<Record<string, unknown>>) {
    if (!isPlain(row)) {
      const { error } = schema.safeParse(row)
      if (error) throw refusal(record, row, error)
    }
    yield row
  }
}

/** True if no two rows can share a key, for not even hashes of keys meet: numbers are told apart sooner than texts. */
async function areHashesApart(db: Database, record: RecordName, key: string): Promise<boolean> {
  const sql = `SELECT count(*) = count(DISTINCT hash(${key})) AS apart FROM ${identifier(record)}`
  return oneRow(await db.rows(sql)).apart === true
}

/** Looks for a key that two rows of a loaded record share. Throws GateRefused naming it. */
export async function checkKeys(db: Database, record: RecordName): Promise<void> {
  const key = RECORDS[record].key.map(identifier).join(', ')
  if (await areHashesApart(db, record, key)) return
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
