import { columnsOf } from '../../datasets/records/column.ts'
import { tableSql } from '../../datasets/records/ddl.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import type { Database } from './duckdb.ts'
import { checkedRows } from './rowcheck.ts'

/** What a database was filled with. */
export interface Loaded {
  /** Rows of each record. */
  rows: Record<RecordName, number>
  /** Of records that are made of nothing else a hash of what they are made of. */
  made_of: Partial<Record<RecordName, string>>
}

/**
 * Makes the table of a record and fills it, each row checked against the schema; returns the number of rows.
 * Rows are taken one by one. Throws GateRefused for a row that is not as it must be.
 */
export async function loadRecord(db: Database, record: RecordName, rows: Iterable<object>): Promise<number> {
  await db.run(tableSql(record))
  return db.append(record, columnsOf(RECORDS[record].schema), checkedRows(record, rows))
}
