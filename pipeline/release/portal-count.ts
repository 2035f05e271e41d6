import type { Database } from '../database/duckdb.ts'
import { type EarlierRelease, recordSource } from './history.ts'
import { publishedReleases } from './published.ts'

/** Records whose number of rows is watched by portal. */
export const COUNTED = ['documents', 'targets'] as const

/** How many documents (not revisions), or targets in them, a release has from a portal. */
export interface PortalCount {
  portal_id: string
  record: (typeof COUNTED)[number]
  n: number
}

/** Releases that are looked back on. */
const LOOKED_BACK = 10

/** Counts by portal; `documents` and `targets` are SQL that those records are read from. Imported ones count for none. */
export async function portalCounts(db: Database, documents: string, targets: string): Promise<PortalCount[]> {
  const { rows } =
    await db.rows(`WITH d AS (SELECT DISTINCT doc_id, portal_id FROM ${documents} WHERE portal_id IS NOT NULL)
    SELECT portal_id, 'documents' AS record, count(*) AS n FROM d GROUP BY portal_id
    UNION ALL SELECT portal_id, 'targets', count(*) FROM ${targets} JOIN d USING (doc_id) GROUP BY portal_id
    ORDER BY ALL`)
  return rows as unknown as PortalCount[]
}

/** Counts by portal of a published release. */
export const releaseCounts = (db: Database, release: EarlierRelease): Promise<PortalCount[]> =>
  portalCounts(db, recordSource(release, 'documents'), recordSource(release, 'targets'))

/** The newest releases that stand in a data directory, oldest first. */
export const standingReleases = async (dataDir: string): Promise<EarlierRelease[]> =>
  (await publishedReleases(dataDir)).slice(-LOOKED_BACK)
