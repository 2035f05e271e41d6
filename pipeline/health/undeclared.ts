import type { Portal } from '../../crawlers/portal.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { IndexReader } from '../archive/index-reader.ts'

/**
 * Portals whose documents an archive keeps and that are not among those declared: the replica's, or those of a folder of
 * declarations that was not named this time. Whoever asks how portals are would else take them for never crawled.
 */
export async function undeclaredPortals(
  portals: readonly Portal[],
  index: Pick<IndexReader, 'captures'>,
): Promise<string[]> {
  const known = portals.map(({ id }) => sqlLiteral(id)).join(', ')
  const others = known === '' ? '' : ` AND portal_id NOT IN (${known})`
  const captures = await index.captures(`kind = 'document' AND portal_id IS NOT NULL${others}`)
  return [...new Set(captures.flatMap(({ portal_id }) => portal_id ?? []))].sort()
}
