import { join } from 'node:path'
import { csvText } from '../database/csv.ts'
import { openMemory } from '../database/duckdb.ts'
import { PLACES, temporary } from '../folder/place.ts'
import { suggestEnvelopes } from './envelope.ts'
import { type PortalCount, releaseCounts, standingReleases } from './portal-count.ts'

/** The text of an envelopes.csv that the standing releases of a data directory fit in; a bare header where none stand. */
export async function suggestedEnvelopes(dataDir: string): Promise<string> {
  const db = await openMemory(temporary(join(dataDir, PLACES.spill)))
  try {
    const history: PortalCount[][] = []
    for (const release of await standingReleases(dataDir)) history.push(await releaseCounts(db, release))
    const rows = suggestEnvelopes(history).map((envelope) => ({ ...envelope }))
    return csvText({ columns: ['portal_id', 'record', 'minimum', 'maximum'], rows })
  } finally {
    db.close()
  }
}
