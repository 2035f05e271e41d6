import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { withLock } from '../../pipeline/folder/lock.ts'
import { openBroker } from '../../pipeline/queue/broker.ts'
import { openDepot } from '../../pipeline/queue/open-depot.ts'
import { work } from '../../pipeline/queue/worker.ts'
import { soundPortals } from './sound-portals.ts'

/**
 * One worker that another process may kill. Arguments: data folder, depot, address of Redis, port of the portals' server,
 * number of portals, ms that a job lasts without a sign of life.
 */
const [data, place, redis, port, n, lasting] = process.argv.slice(2) as [string, string, string, string, string, string]
const tell = ({ level, message }: { level: string; message: string }) => {
  if (level === 'error') console.error(message)
}
let isEnded = false
process.once('SIGTERM', () => {
  isEnded = true
})
const portals = soundPortals(Number(n))
const depot = await openDepot(place, process.env)
const broker = await openBroker(redis, tell)
await withLock(data, () =>
  withCatalogue(data, tell, (catalogue) =>
    work(
      {
        ...{ dataDir: data, depot, broker, catalogue, portals, request: {}, tell, lasting: Number(lasting) },
        ports: new Map(portals.flatMap(({ hosts }) => hosts.map((host) => [host, Number(port)]))),
        stopped: () => (isEnded ? 'SIGTERM' : null),
        clock: () => new Date().toISOString(),
      },
      { atOnce: 4, makers: 1, lasting: Number(lasting), untilDone: false },
    ),
  ),
)
await broker.close()
