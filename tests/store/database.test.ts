import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../datasets/records/column.ts'
import { tableSql } from '../../datasets/records/ddl.ts'
import { RECORDS } from '../../datasets/records/index.ts'
import { openFile, openMemory, openReadOnly } from '../../pipeline/database/duckdb.ts'
import {
  parquetColumns,
  parquetSource,
  readFooter,
  readParquet,
  writeParquet,
} from '../../pipeline/database/parquet.ts'
import { withDatabase, withDataset } from '../../pipeline/database/reader.ts'
import { checkedRows, checkKeys } from '../../pipeline/database/rowcheck.ts'
import { GateRefused, InputFault } from '../../pipeline/fault.ts'
import { documentRow, smallDataset } from '../fixtures/dataset.ts'
import { stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

const DOCUMENTS = [documentRow({ doc_id: 'a', title: '公厕方案' }), documentRow({ doc_id: 'b' })]
const columns = columnsOf(RECORDS.documents.schema)

/** Does work with a database in memory that holds some documents. */
async function withDocuments<T>(
  rows: readonly object[],
  work: (db: Awaited<ReturnType<typeof openMemory>>) => Promise<T>,
) {
  const db = await openMemory('')
  try {
    await db.run(tableSql('documents'))
    await db.append('documents', columns, rows)
    return await work(db)
  } finally {
    db.close()
  }
}

describe('duckdb', () => {
  it('gives back what was appended, and takes parameters', async () => {
    const found = await withDocuments(DOCUMENTS, (db) =>
      db.rows('SELECT title FROM documents WHERE doc_id = $1', ['a']),
    )
    expect(found.rows).toEqual([{ title: '公厕方案' }])
  })

  it('opens a file for reading that nobody may write', async () => {
    const path = join(dataDir(), 'a.duckdb')
    const db = await openFile(path)
    await db.run('CREATE TABLE x AS SELECT 12 AS n')
    db.close()
    const read = await openReadOnly(path)
    expect((await read.rows('SELECT n FROM x')).rows).toEqual([{ n: 12 }])
    await expect(read.run('DELETE FROM x')).rejects.toThrow()
    read.close()
  })
})

describe('parquet', () => {
  it('is written in the columns of the schema and read by another reader', async () => {
    const path = join(dataDir(), 'documents.parquet')
    await withDocuments(DOCUMENTS, (db) => writeParquet(db, 'documents', path))
    const [footer, whole] = [await readFooter(path), await readParquet(path)]
    expect(footer.columns).toEqual(parquetColumns('documents'))
    expect([footer.rows, whole.rows]).toEqual([2, 2])
    expect(
      await withDocuments([], (db) => db.rows(`SELECT count(*)::INTEGER AS n FROM ${parquetSource([path])}`)),
    ).toMatchObject({ rows: [{ n: 2 }] })
  })
})

describe('rowcheck', () => {
  it('hands on rows that fit their schema, and names the first that does not', () => {
    expect([...checkedRows('documents', DOCUMENTS)]).toEqual(DOCUMENTS)
    const wrong = { ...DOCUMENTS[0], written_on: 'yesterday' }
    expect(() => [...checkedRows('documents', [wrong])]).toThrow(GateRefused)
    expect(() => [...checkedRows('documents', [wrong])]).toThrow('written_on')
  })

  it('names a key that two rows share', async () => {
    await withDocuments(DOCUMENTS, (db) => checkKeys(db, 'documents'))
    const twice = [DOCUMENTS[0]!, DOCUMENTS[0]!]
    await expect(withDocuments(twice, (db) => checkKeys(db, 'documents'))).rejects.toThrow(/found 2 rows with .*a/)
  })
})

describe('reader', () => {
  it('reads the dataset that stands, and says where none does', async () => {
    const count = (db: { rows: (sql: string) => Promise<{ rows: object[] }> }) =>
      db.rows('SELECT count(*)::INTEGER AS n FROM documents')
    const dir = await stored(smallDataset())
    const expected = { rows: [{ n: smallDataset().documents.length }] }
    expect(await withDataset(dir, count)).toMatchObject(expected)
    expect(await withDatabase(dir, count)).toMatchObject(expected)
    await expect(withDataset(dataDir(), count)).rejects.toThrow(InputFault)
  })
})
