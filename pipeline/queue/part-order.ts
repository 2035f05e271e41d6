import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RecordPlace } from '../../crawlers/archive/capture.ts'
import { InputFault, writing } from '../fault.ts'
import { makeFolder, PLACES, temporary } from '../folder/place.ts'
import type { DocumentTask } from '../parts/document-task.ts'
import type { PartOrder } from '../parts/part-name.ts'
import type { Depot, Stored } from './depot.ts'

/** A part to be made, with where in the depot the files lie that its documents are in. */
export interface SentOrder {
  order: PartOrder
  files: [file: string, stored: Stored][]
}

/** What came of it: the names it lies under in the depot; not lasting where another try may do better. */
export interface MadeOrder {
  names: string[]
  is_lasting: boolean
}

const placesIn = ({ groups }: DocumentTask): RecordPlace[] =>
  groups.flatMap(({ place, joined }) =>
    [place, ...(joined?.pages.map((page) => page.place) ?? [])].filter((at) => at !== null),
  )

/** The WARC files that hold the documents of a part. */
const filesFor = ({ tasks }: PartOrder): Set<string> => new Set(tasks.flatMap(placesIn).map(({ file }) => file))

/** An order with the files of the depot that it needs. */
export const sentOrder = (order: PartOrder, there: ReadonlyMap<string, Stored>): SentOrder => ({
  order,
  files: [...filesFor(order)].toSorted().flatMap((file) => {
    const stored = there.get(file)
    return stored ? [[file, stored] as [string, Stored]] : []
  }),
})

/**
 * An order is named in the depot by all it says: where a file was moved to in between, it is another order for the same
 * part.
 */
export const sentName = (sent: SentOrder): string =>
  `${sent.order.name}-${createHash('sha256').update(JSON.stringify(sent)).digest('hex').slice(0, 8)}`

const orderFile = (name: string): string => `orders/${name}.json`
const madeFile = (name: string): string => `made/${name}.json`

/** Puts an object into the depot, as JSON. */
async function putJson(depot: Depot, dataDir: string, name: string, value: unknown): Promise<void> {
  const path = temporary(join(dataDir, PLACES.state, name.replaceAll('/', '-')))
  await makeFolder(dirname(path))
  try {
    await writing(path, () => writeFile(path, JSON.stringify(value)))
    await depot.put(name, path)
  } finally {
    await rm(path, { force: true })
  }
}

async function fetchJson<T>(depot: Depot, dataDir: string, name: string): Promise<T> {
  const path = temporary(join(dataDir, PLACES.state, name.replaceAll('/', '-')))
  await depot.fetch(name, path)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch (cause) {
    throw new InputFault(`${name}: found no JSON in the depot, expected what was put there`, { cause })
  } finally {
    await rm(path, { force: true })
  }
}

/** Puts orders where workers find them, and what came of them. */
export const orders = (depot: Depot, dataDir: string) => ({
  send: (name: string, sent: SentOrder) => putJson(depot, dataDir, orderFile(name), sent),
  sent: (name: string) => fetchJson<SentOrder>(depot, dataDir, orderFile(name)),
  finish: (name: string, made: MadeOrder) => putJson(depot, dataDir, madeFile(name), made),
  made: (name: string) => fetchJson<MadeOrder>(depot, dataDir, madeFile(name)),
  /** Names of those that are finished. */
  finished: async (): Promise<Set<string>> =>
    new Set((await depot.list('made/')).map(({ name }) => name.slice('made/'.length, -'.json'.length))),
  /** Lets an order be made again. */
  forget: (name: string) => depot.remove(madeFile(name)),
})
