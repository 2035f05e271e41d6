import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../database/duckdb.ts'
import { PLACES } from '../place.ts'
import { type Release, recordSource } from './history.ts'
import { readManifest, VERSION } from './manifest.ts'

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
export const releaseCounts = (db: Database, release: Release): Promise<PortalCount[]> =>
  portalCounts(db, recordSource(release, 'documents'), recordSource(release, 'targets'))

/** The newest releases that stand in a data directory, oldest first. One whose manifest cannot be read is passed over. */
export async function standingReleases(dataDir: string): Promise<Release[]> {
  const published = join(dataDir, PLACES.published)
  const names = await readdir(published).catch(() => [])
  const versions = names.filter((name) => VERSION.test(name)).sort()
  const releases: Release[] = []
  for (const version of versions.slice(-LOOKED_BACK)) {
    const folder = join(published, version)
    const manifest = await readManifest(folder).catch(() => null)
    if (manifest) releases.push({ folder, manifest })
  }
  return releases
}
