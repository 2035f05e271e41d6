import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../database/reader.ts'
import { groupBy } from '../documents/group.ts'
import { PLACES } from '../folder/place.ts'

/** A date later than the capture is a slip of the page, and no news. */
const DAYS = `SELECT DISTINCT portal_id, strftime(published_on, '%Y-%m-%d') AS day FROM documents
  WHERE portal_id IS NOT NULL AND published_on IS NOT NULL AND published_on <= CAST(first_seen AS DATE)`

/** Days on which each portal published, by the last build; none before the first one. */
export async function publicationDays(dataDir: string): Promise<ReadonlyMap<string, string[]>> {
  if (!existsSync(join(dataDir, PLACES.database))) return new Map()
  const { rows } = await withDatabase(dataDir, (db) => db.rows(DAYS))
  const byPortal = groupBy(rows, ({ portal_id }) => String(portal_id))
  return new Map([...byPortal].map(([id, found]) => [id, found.map(({ day }) => String(day))]))
}
