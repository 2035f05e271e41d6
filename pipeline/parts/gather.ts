import type { Correction } from '../../datasets/reference/index.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import type { Parent } from '../documents/attachment.ts'
import type { CaptureGroup } from '../documents/capture-group.ts'
import { InputFault } from '../fault.ts'
import { captureGroups, fileTasks, pageTasks } from './archive-plan.ts'
import { cut } from './cut.ts'
import type { DocumentTask, PartKind } from './document-task.ts'
import type { Crew } from './makers/crew.ts'
import type { PartFault } from './part.ts'
import { makersHash, orderOf, type PartOrder } from './part-name.ts'
import { openShelf, partNamed, type ShelvedPart } from './shelf.ts'

/** Everything that parts hold of an archive. */
export interface Gathered {
  /** Parts with rows of documents. */
  parts: ShelvedPart[]
  /** All parts that were used. */
  used: ShelvedPart[]
  /** How many of them were made now; the others lay there. */
  n_made: number
  unparsed: PartFault[]
}

/** A part that lies on the shelf, and may stay there. */
const isReady = (part: ShelvedPart | null): boolean => part?.note.is_lasting === true

async function taken(dataDir: string, name: string): Promise<ShelvedPart> {
  const part = await partNamed(dataDir, name)
  if (part) return part
  throw new InputFault(`part ${name}: found nothing where it was put, expected its rows; is another run at work there?`)
}

/** The parts of orders, those made that are not there; `made` takes how many that were. */
async function partsOf(orders: readonly PartOrder[], dataDir: string, crew: Crew, made: (n: number) => void) {
  const there = await Promise.all(orders.map(({ name }) => partNamed(dataDir, name)))
  const missing = orders.filter((_, i) => !isReady(there[i]!))
  const otherwise = missing.length > 0 ? await crew.make(missing) : new Map<string, string[]>()
  made(missing.length)
  const names = orders.flatMap(({ name }) => otherwise.get(name) ?? [name])
  return Promise.all(names.map((name) => taken(dataDir, name)))
}

/** The page that each file hangs on: the first, in the order of documents, that links to it. */
function parentsIn(parts: readonly ShelvedPart[], placeOf: ReadonlyMap<string, number>): Map<string, Parent> {
  const links = parts.flatMap(({ note }) => note.links)
  const parents = new Map<string, Parent>()
  for (const { url, parent } of links.toSorted((a, b) => placeOf.get(a.opened_by)! - placeOf.get(b.opened_by)!))
    if (!parents.has(url)) parents.set(url, parent)
  return parents
}

const withoutAddress = (groups: readonly CaptureGroup[]): DocumentTask[] =>
  groups
    .filter(({ url }) => url === null)
    .map((group) => ({ address: null, groups: [group], corrections: [], parent: null }))

/**
 * Brings all documents of an archive to parts: first what tells the addresses of pages without one, then pages, then files,
 * which hang on pages. Only parts of what is new are made. Throws what making them throws.
 */
export async function gather(
  catalogue: Catalogue,
  dataDir: string,
  crew: Crew,
  corrections: readonly Correction[],
): Promise<Gathered> {
  await openShelf(dataDir)
  const makers = makersHash(dataDir)
  const groups = await captureGroups(catalogue)
  const placeOf = new Map(groups.map(({ key }, n) => [key, n]))
  let n_made = 0
  const made = (kind: PartKind, tasks: readonly DocumentTask[]): Promise<ShelvedPart[]> =>
    partsOf(
      cut(tasks).map((batch) => orderOf(kind, batch, makers)),
      dataDir,
      crew,
      (n) => {
        n_made += n
      },
    )
  const told = await made('addresses', withoutAddress(groups))
  const addresses = new Map(told.flatMap(({ note }) => note.addresses))
  const pages = await made('pages', pageTasks(groups, addresses, corrections))
  const files = new Set(pages.flatMap(({ note }) => note.files))
  const ofFiles = groups.filter(({ key }) => files.has(key))
  const behind = await made('files', fileTasks(ofFiles, parentsIn(pages, placeOf), corrections))
  const unparsed = [pages, behind].flatMap((parts) =>
    parts.flatMap(({ note }) => note.unparsed).toSorted((a, b) => placeOf.get(a.key)! - placeOf.get(b.key)!),
  )
  return { parts: [...pages, ...behind], used: [...told, ...pages, ...behind], n_made, unparsed }
}
