import type { RecordPlace } from '../../crawlers/archive/capture.ts'
import { isKept, type KeptCapture } from '../../crawlers/archive/capture.ts'
import type { Correction } from '../../datasets/reference/index.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { ORDER } from '../archive/index-answers.ts'
import type { Parent } from '../documents/attachment.ts'
import { type CaptureGroup, groupKey, type Joining } from '../documents/capture-group.ts'
import { groupBy } from '../documents/group.ts'
import { identityOf } from '../documents/identity.ts'
import { joinings } from '../documents/joined-page.ts'
import type { DocumentTask } from './document-task.ts'

/** SQL for captures of documents whose body is kept. */
const KEPT = `kind IN ('document', 'attachment') AND raw_sha256 IS NOT NULL AND status IN ('captured', 'unchanged')`

/** One question for all places: asking for each by itself, DuckDB plans longer than the rest of a build takes. */
const PLACES = `SELECT DISTINCT ON (raw_sha256) raw_sha256, file, "offset", length FROM captures
  WHERE raw_sha256 IS NOT NULL AND bytes IS NOT NULL ORDER BY raw_sha256, ${ORDER}`

const GROUPS = `WITH ordered AS (SELECT *, row_number() OVER (ORDER BY ${ORDER}) AS n FROM captures WHERE ${KEPT}),
  groups AS (
    SELECT raw_sha256, url, min(n) AS n, first(name ORDER BY n) AS name, first(portal_id ORDER BY n) AS portal_id,
      first(content_type ORDER BY n) AS content_type, bool_or(record_type = 'resource') AS is_chosen,
      min(captured_at) AS first_seen
    FROM ordered GROUP BY raw_sha256, url
  )
  SELECT groups.* EXCLUDE (n), file, "offset", length FROM groups LEFT JOIN (${PLACES}) USING (raw_sha256) ORDER BY n`

/** Documents of several pages: few, so they are taken as captures. */
async function joinedOf(catalogue: Catalogue): Promise<Map<string, Joining>> {
  const parts = (await catalogue.captures("kind = 'part'")).filter(isKept)
  if (parts.length === 0) return new Map()
  const ofParts = await catalogue.captures(
    "kind = 'document' AND key IN (SELECT page FROM captures WHERE kind = 'part')",
  )
  const hashes = new Set(parts.map(({ raw_sha256 }) => raw_sha256))
  const places = new Map<string, RecordPlace>()
  for (const { raw_sha256, ...place } of await catalogue.ask(PLACES)) {
    if (hashes.has(raw_sha256 as string)) places.set(raw_sha256 as string, place as unknown as RecordPlace)
  }
  return joinings(ofParts.filter(isKept) as KeptCapture[], parts, (hash) => places.get(hash) ?? null)
}

type GroupRow = Omit<CaptureGroup, 'key' | 'place' | 'joined'> & { [K in keyof RecordPlace]: RecordPlace[K] | null }

function groupOf({ file, offset, length, ...said }: GroupRow, joined: ReadonlyMap<string, Joining>): CaptureGroup {
  const { raw_sha256, url } = said
  return {
    key: groupKey(raw_sha256, url),
    ...said,
    place: file === null ? null : { file, offset: offset!, length: length! },
    joined: joined.get(raw_sha256) ?? null,
  }
}

/** All captures of documents, those of equal bytes from one address as one, in the order in which they first happened. */
export async function captureGroups(catalogue: Catalogue): Promise<CaptureGroup[]> {
  const joined = await joinedOf(catalogue)
  return (await catalogue.ask(GROUPS)).map((row) => groupOf(row as unknown as GroupRow, joined))
}

/** Each document with the corrections that name it, by address or identity. */
function withMeant(tasks: readonly DocumentTask[], corrections: readonly Correction[]): DocumentTask[] {
  const byName = groupBy(corrections, ({ document }) => document)
  if (byName.size === 0) return [...tasks]
  return tasks.map((task) => {
    const name = task.address ?? task.groups[0]!.raw_sha256
    return { ...task, corrections: [...(byName.get(name) ?? []), ...(byName.get(identityOf(name)) ?? [])] }
  })
}

/** Batches of captures by what they are of: one task for each address. */
function tasksBy(
  groups: readonly CaptureGroup[],
  addressOf: (group: CaptureGroup) => string | null,
  parentOf: (group: CaptureGroup) => Parent | null,
): DocumentTask[] {
  const tasks = new Map<string, DocumentTask>()
  for (const group of groups) {
    const address = addressOf(group)
    const key = address ?? group.raw_sha256
    const task = tasks.get(key)
    if (task) task.groups.push(group)
    else tasks.set(key, { address, groups: [group], corrections: [], parent: parentOf(group) })
  }
  return [...tasks.values()]
}

/** What is read as pages, and, where it turns out to be a file, noted. */
export const pageTasks = (
  groups: readonly CaptureGroup[],
  addresses: ReadonlyMap<string, string>,
  corrections: readonly Correction[],
): DocumentTask[] =>
  withMeant(
    tasksBy(
      groups,
      ({ key, url }) => url ?? addresses.get(key) ?? null,
      () => null,
    ),
    corrections,
  )

/**
 * What is read as files, with the pages they hang on. Corrections are handed to all of them: what is in an archive shows
 * only when it is opened.
 */
export const fileTasks = (
  groups: readonly CaptureGroup[],
  parents: ReadonlyMap<string, Parent>,
  corrections: readonly Correction[],
): DocumentTask[] =>
  tasksBy(
    groups,
    ({ url }) => url,
    ({ url }) => parents.get(url ?? '') ?? null,
  ).map((task) => ({ ...task, corrections: [...corrections] }))
