import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Capture, captureSchema, type RunInfo } from '../../crawlers/archive/capture.ts'
import { captureOf, runInfoIn } from '../../crawlers/archive/capture-of.ts'
import { cutTornTail, scanWarc } from '../../crawlers/archive/warc-scan.ts'
import { columnsOf } from '../../datasets/records/column.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Database, DatabaseSession } from '../database/duckdb.ts'
import { InputFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'

export const COLUMNS = columnsOf(captureSchema)

/** Rows that are handed to DuckDB at once. */
const BATCH = 2048

interface Known {
  indexed: number
  run: RunInfo
}

const NOBODY: RunInfo = {
  run_id: '',
  verb: '',
  started_at: '1970-01-01T00:00:00.000Z',
  round: null,
  portal_id: null,
  software: null,
}

async function known(db: DatabaseSession, name: string): Promise<Known> {
  const { rows } = await db.rows('SELECT indexed, run FROM files WHERE name = $1', [name])
  const [row] = rows
  return row ? { indexed: row.indexed as number, run: JSON.parse(row.run as string) } : { indexed: 0, run: NOBODY }
}

const noteFile = (session: DatabaseSession, name: string, end: number, run: RunInfo): Promise<void> =>
  session.run(`INSERT OR REPLACE INTO files VALUES (${sqlLiteral(name)}, ${end}, ${sqlLiteral(JSON.stringify(run))})`)

/** Adds captures that were just written to a file, whose length is now `end`. */
export const addWritten = (
  db: Database,
  name: string,
  run: RunInfo,
  { captures, end }: { captures: readonly Capture[]; end: number },
): Promise<void> =>
  db.transaction(async (session) => {
    await session.append('captures', COLUMNS, captures)
    await noteFile(session, name, end, run)
  })

/** A capture that the index can hold; null, and told, for a record whose fields are not what a capture's are. */
function checked(capture: Capture, path: string, tell: Tell): Capture | null {
  const read = captureSchema.safeParse(capture)
  if (read.success) return capture
  const { path: place, message: expected } = read.error.issues[0] ?? { path: [], message: read.error.message }
  const field = String(place[0])
  const found = JSON.stringify(capture[field as keyof Capture])
  const message = `${path}, offset ${capture.offset}: found ${field} ${found}, expected ${expected}; the record is left out of the index`
  tell({ level: 'warn', message })
  return null
}

interface Scan {
  /** What the file holds beyond its known part. */
  captures: AsyncGenerator<Capture>
  /** The run of its last warcinfo record, and the place of its last record, once all captures were taken. */
  run: RunInfo
  last: { offset: number; length: number }
}

function scan(path: string, name: string, { indexed, run }: Known, tell: Tell): Scan {
  const found: Scan = { run, last: { offset: indexed, length: 0 }, captures: captures() }
  async function* captures(): AsyncGenerator<Capture> {
    for await (const record of scanWarc(path, indexed)) {
      const { offset, length } = record
      found.last = { offset, length }
      if (record.type === 'warcinfo') found.run = runInfoIn(record.payload)
      const capture = captureOf(record, { file: name, offset, length }, found.run)
      const sound = capture && checked(capture, path, tell)
      if (sound) yield sound
    }
  }
  return found
}

async function appendAll(session: DatabaseSession, captures: AsyncIterable<Capture>): Promise<void> {
  let batch: Capture[] = []
  for await (const capture of captures) {
    if (batch.push(capture) < BATCH) continue
    await session.append('captures', COLUMNS, batch)
    batch = []
  }
  await session.append('captures', COLUMNS, batch)
}

/** Adds what a file has beyond its known part; a torn last record is cut off. Throws InputFault for a damaged file. */
export async function takeIn(db: Database, archive: string, name: string, tell: Tell): Promise<void> {
  const path = join(archive, name)
  const before = await known(db, name)
  const { size } = await stat(path)
  if (size === before.indexed) return
  if (size < before.indexed) {
    throw new InputFault(
      `${path}: found ${size} bytes, expected at least the ${before.indexed} that are indexed; restore the file, or run \`duibiao archive index\``,
    )
  }
  await db.transaction(async (session) => {
    const found = scan(path, name, before, tell)
    await appendAll(session, found.captures)
    const cut = await cutTornTail(path, found.last).catch((cause: Error) => {
      throw new InputFault(cause.message, { cause })
    })
    if (cut > 0) tell({ level: 'warn', message: `${path}: cut off a record of ${cut} bytes that a kill had torn` })
    const end = size - cut
    // The last record may have been whole for the scan and torn in its checksum.
    await session.run(`DELETE FROM captures WHERE file = ${sqlLiteral(name)} AND "offset" >= ${end}`)
    await noteFile(session, name, end, found.run)
  })
}
