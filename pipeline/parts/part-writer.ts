import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identifier, literal } from '../../datasets/records/ddl.ts'
import { type Database, openMemory } from '../database/duckdb.ts'
import { checkedRows, checkKeys } from '../database/rowcheck.ts'
import { writing } from '../fault.ts'
import { makeTemporaryFolder, moveInto } from '../folder/place.ts'
import type { PartContents, PartNote } from './part.ts'
import { PART_COLUMNS, PART_RECORDS, PART_TABLES, type PartRecord, type PartTable } from './side-record.ts'

/** Name of the file that says what a part holds; it is written last. */
export const NOTE = 'part.json'

/** File of one table in the folder of a part. */
export const tableFile = (table: PartTable): string => `${table}.parquet`

const createTable = (table: PartTable): string =>
  `CREATE OR REPLACE TABLE ${identifier(table)} (${PART_COLUMNS[table].map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`

const isRecord = (table: PartTable): table is PartRecord => (PART_RECORDS as readonly string[]).includes(table)

/** Writes one table of a part, each row held against its schema and no key twice; returns the number of rows. */
async function writeTable(db: Database, table: PartTable, rows: readonly object[], folder: string): Promise<number> {
  if (rows.length === 0) return 0
  await db.run(createTable(table))
  const written = await db.append(table, PART_COLUMNS[table], isRecord(table) ? checkedRows(table, rows) : rows)
  if (isRecord(table)) await checkKeys(db, table)
  await db.run(`COPY ${identifier(table)} TO ${literal(join(folder, tableFile(table)))} (FORMAT parquet)`)
  return written
}

/** Writes parts, one after the other. */
export interface PartWriter {
  /** Writes what a batch came to as the folder `path`, at one stroke. Throws GateRefused, OutputFault. */
  write(contents: PartContents, path: string): Promise<void>
  close(): void
}

/** Makes a writer of parts; what does not fit in memory goes to `spill`. */
export async function partWriter(spill: string): Promise<PartWriter> {
  const db = await openMemory(spill)
  return {
    write: async (contents, path) => {
      const folder = await makeTemporaryFolder(path)
      await writing(folder, async () => {
        const counts = {} as Record<PartTable, number>
        for (const table of PART_TABLES) counts[table] = await writeTable(db, table, contents[table], folder)
        const { unparsed, files, links, addresses, is_lasting } = contents
        const note: PartNote = { rows: counts, unparsed, files, links, addresses, is_lasting }
        await writeFile(join(folder, NOTE), JSON.stringify(note))
      })
      await rm(path, { recursive: true, force: true })
      await moveInto(folder, path)
    },
    close: () => db.close(),
  }
}
