import { existsSync } from 'node:fs'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { readPayload } from '../../crawlers/archive/payload.ts'
import { openReadOnly } from '../database/duckdb.ts'
import { InputFault, LockedFault } from '../fault.ts'
import { archiveOf, type Catalogue, indexOf } from './catalogue.ts'

/** What an index answers without being written to. */
export type IndexReader = Pick<Catalogue, 'captures' | 'raw'>

const ORDER = 'captured_at, file, "offset"'

/**
 * Does `work` with the index of the archive as the last writer left it: for those who may read a data folder and not
 * write there. Throws InputFault where there is no index, or none that can be read, LockedFault while a run goes on.
 */
export async function withIndexReader<T>(dataDir: string, work: (index: IndexReader) => Promise<T>): Promise<T> {
  const path = indexOf(dataDir)
  if (!existsSync(path)) throw new InputFault(`${path}: found no index of an archive, expected the one of a run`)
  const db = await openReadOnly(path).catch((cause) => {
    const said = cause instanceof Error ? cause.message.split('\n')[0]! : String(cause)
    if (/lock/i.test(said)) throw new LockedFault(`${path}: a run goes on; ask again when it has ended`, { cause })
    throw new InputFault(`${path}: cannot be read (${said}); run \`duibiao archive index\``, { cause })
  })
  const captures = async (condition = 'true') =>
    (await db.rows(`SELECT * FROM captures WHERE ${condition} ORDER BY ${ORDER}`)).rows as unknown as Capture[]
  const raw = async (hash: string) => {
    const { rows } = await db.rows(
      `SELECT * FROM captures WHERE raw_sha256 = $1 AND bytes IS NOT NULL ORDER BY ${ORDER} LIMIT 1`,
      [hash],
    )
    const [keeper] = rows as unknown as Capture[]
    if (!keeper) throw new InputFault(`${path}: found no bytes of hash ${hash}, expected those of a known capture`)
    return readPayload(archiveOf(dataDir), keeper, hash)
  }
  try {
    return await work({ captures, raw })
  } finally {
    db.close()
  }
}
