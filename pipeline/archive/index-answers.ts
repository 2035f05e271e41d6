import type { Capture } from '../../crawlers/archive/capture.ts'
import { readPayload } from '../../crawlers/archive/payload.ts'
import type { Database } from '../database/duckdb.ts'
import { InputFault } from '../fault.ts'
import { LostBytes } from './lost-bytes.ts'

/** What an index of an archive answers, whether it may be written to or not. */
export interface Answers {
  /** All captures in the order they happened, or those that an SQL condition over their columns picks. */
  captures(condition?: string): Promise<Capture[]>
  /** A capture whose own record keeps bytes of this hash; null if there is none. */
  keeper(hash: string): Promise<Capture | null>
  /** The bytes kept under a hash. Throws InputFault if the archive no longer has them. */
  raw(hash: string): Promise<Uint8Array>
}

/** The order in which captures happened. */
export const ORDER = 'captured_at, file, "offset"'

/** The answers of an opened index; `archive` is where its WARC files lie. */
export function answersOf(db: Pick<Database, 'rows'>, archive: string): Answers {
  const select = async (rest: string, parameters: string[] = []) =>
    (await db.rows(`SELECT * FROM captures ${rest}`, parameters)).rows as unknown as Capture[]
  const keeper = async (hash: string) =>
    (await select(`WHERE raw_sha256 = $1 AND bytes IS NOT NULL ORDER BY ${ORDER} LIMIT 1`, [hash]))[0] ?? null
  const raw = async (hash: string) => {
    const capture = await keeper(hash)
    if (!capture) {
      throw new LostBytes(`${archive}: found no bytes of hash ${hash}, expected those of a known capture; restore them`)
    }
    return readPayload(archive, capture, hash).catch((cause: Error) => {
      throw new InputFault(cause.message, { cause })
    })
  }
  return { captures: (condition = 'true') => select(`WHERE ${condition} ORDER BY ${ORDER}`), keeper, raw }
}
