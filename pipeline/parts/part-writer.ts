import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Column, columnsOf } from '../../datasets/records/column.ts'
import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { type Database, openMemory } from '../database/duckdb.ts'
import { checkedRows, checkKeys } from '../database/rowcheck.ts'
import { writing } from '../fault.ts'
import { makeTemporaryFolder, moveInto } from '../folder/place.ts'
import type { PartContents, PartNote } from './part.ts'
import { heldSchema, PART_COLUMNS, PART_RECORDS, PART_TABLES, type PartRecord, type PartTable } from './side-record.ts'

/** Name of the file that says what a part holds; it is written last. */
export const NOTE = 'part.json'

/** File of one table in the folder of a part. */
export const tableFile = (table: PartTable): string => `${table}.parquet`

/** Columns that are handed over; those of `held` that a row of targets has are taken from there. */
const given = (table: PartTable): readonly Column[] => (table === 'held' ? columnsOf(heldSchema) : PART_COLUMNS[table])

const createTable = (table: PartTable): string =>
  `CREATE OR REPLACE TABLE ${identifier(table)} (${given(table)
    .map(({ name, type }) => `${identifier(name)} ${type}`)
    .join(', ')})`

/** SQL for the rows of `held` with what their targets say. */
function heldSource(hasFormer: boolean): string {
  const own = columnsOf(heldSchema).map(({ name }) => name)
  const known = new Set(own)
  const said = PART_COLUMNS.held.flatMap(({ name }) => (known.has(name) ? [] : [identifier(name)])).join(', ')
  const held = own.map((name) => `h.${identifier(name)}`).join(', ')
  const of = (targets: string, condition: string): string =>
    `SELECT ${held}, ${said} FROM held h JOIN ${targets} t ON t.target_id = h.target_id AND ${condition}`
  const former = of('former_targets', 'h.is_former AND t.revision = h.revision')
  const current = of('targets', 'NOT h.is_former')
  return hasFormer ? `${current} UNION ALL ${former}` : current
}

const isRecord = (table: PartTable): table is PartRecord => (PART_RECORDS as readonly string[]).includes(table)

/** Writes one table of a part, each row checked against its schema and no key twice; returns the number of rows. */
async function writeTable(db: Database, table: PartTable, contents: PartContents, folder: string): Promise<number> {
  const rows: readonly object[] = contents[table]
  if (rows.length === 0 && table !== 'targets') return 0
  await db.run(createTable(table))
  const written = await db.append(table, given(table), isRecord(table) ? checkedRows(table, rows) : rows)
  if (isRecord(table)) await checkKeys(db, table)
  const source = table === 'held' ? `(${heldSource(contents.former_targets.length > 0)})` : identifier(table)
  if (written > 0) await db.run(`COPY ${source} TO ${sqlLiteral(join(folder, tableFile(table)))} (FORMAT parquet)`)
  return written
}

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

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
        const hashes: PartNote['hashes'] = {}
        for (const table of PART_TABLES) {
          counts[table] = await writeTable(db, table, contents, folder)
          if (counts[table] > 0) hashes[table] = await hashOf(join(folder, tableFile(table)))
        }
        const { unparsed, files, links, addresses, is_lasting } = contents
        const note: PartNote = { rows: counts, hashes, unparsed, files, links, addresses, is_lasting }
        await writeFile(join(folder, NOTE), JSON.stringify(note))
      })
      await rm(path, { recursive: true, force: true })
      await moveInto(folder, path)
    },
    close: () => db.close(),
  }
}
