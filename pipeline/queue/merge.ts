import { withCatalogue } from '../archive/catalogue.ts'
import { type Build, build } from '../build.ts'
import { withLock } from '../folder/lock.ts'
import type { Tell } from '../outcome.ts'
import { makersHash } from '../parts/part-name.ts'
import { openShelf } from '../parts/shelf.ts'
import type { Broker } from './broker.ts'
import type { Depot } from './depot.ts'
import { queuedCrew } from './queued-crew.ts'
import { shipRest, takeDelivery, warcsIn } from './shipment.ts'

/** What passes between machines while a dataset is made, and is of no use after. */
const PASSING = ['orders/', 'made/', 'parts/']

async function clear(depot: Depot): Promise<void> {
  const lists = await Promise.all(PASSING.map((prefix) => depot.list(prefix)))
  for (const { name } of lists.flat()) await depot.remove(name)
}

/**
 * Makes one dataset of what all workers have crawled: their files become one archive here, workers make the parts, and the
 * dataset is put together from them as it always is. What it comes to is what one machine would make of the same archive.
 */
export const merge = (dataDir: string, depot: Depot, broker: Broker, tell: Tell): Promise<Build> =>
  withLock(dataDir, async () => {
    await shipRest(depot, dataDir)
    const fetched = await takeDelivery(depot, await warcsIn(depot), dataDir)
    tell({ level: 'info', message: `${fetched.length} files of crawls came from the depot`, files: fetched.length })
    await openShelf(dataDir)
    const crew = queuedCrew(dataDir, depot, broker, makersHash(dataDir), tell)
    const built = await withCatalogue(dataDir, tell, (catalogue) =>
      build(dataDir, catalogue, tell, { workers: null, crew }),
    )
    await clear(depot)
    return built
  })
