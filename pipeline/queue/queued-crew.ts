import { setTimeout as wait } from 'node:timers/promises'
import { InputFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'
import type { Crew } from '../parts/makers/crew.ts'
import type { PartOrder } from '../parts/part-name.ts'
import { type Broker, partsQueue } from './broker.ts'
import type { Depot } from './depot.ts'
import { orders, sentName, sentOrder } from './part-order.ts'
import { takePart } from './part-shipment.ts'
import { warcsIn } from './shipment.ts'

/** How often the depot is looked into for what has been finished, in ms. */
const LOOK_AGAIN = 500
/** After so many looks what waits is asked for again: a restart of Redis may have lost it. */
const ASK_AGAIN = 20
/** So often workers may die of an order before it is given up: each cuts it in halves by itself. */
const TRIES = 20

/** Orders wait so long for a first part before it is told that nobody makes any, in ms. */
const PATIENCE = 60_000

/** A crew of workers that a queue is between: any number, on any machine, of the same version and reference tables. */
export function queuedCrew(dataDir: string, depot: Depot, broker: Broker, makers: string, tell: Tell): Crew {
  const queue = broker.queue<object>(partsQueue(makers))
  const desk = orders(depot, dataDir)

  async function refuseFailed(names: ReadonlySet<string>): Promise<void> {
    const failed = (await queue.getFailed(0, 100)).find(({ name }) => names.has(name))
    if (!failed) return
    await failed.remove()
    throw new InputFault(
      `part ${failed.name}: found that no worker could make it, expected rows: ${failed.failedReason}`,
    )
  }

  const ask = (names: Iterable<string>) =>
    queue.addBulk([...names].map((name) => ({ name, data: {}, opts: optionsOf(name) })))

  async function awaited(names: readonly string[]): Promise<void> {
    const waiting = new Set(names)
    const began = Date.now()
    let isTold = false
    for (let look = 0; ; look++) {
      for (const name of await desk.finished()) waiting.delete(name)
      if (waiting.size === 0) return
      await refuseFailed(waiting)
      if (look % ASK_AGAIN === 0) await ask(waiting)
      if (!isTold && waiting.size === names.length && Date.now() - began > PATIENCE) {
        isTold = true
        const message = `found nobody who makes the ${names.length} parts that wait; start \`duibiao worker\` of this version`
        tell({ level: 'warn', message })
      }
      await wait(LOOK_AGAIN)
    }
  }

  return {
    make: async (wanted: readonly PartOrder[]) => {
      const there = await warcsIn(depot)
      const sent = wanted.map((order) => sentOrder(order, there)).map((one) => ({ name: sentName(one), ...one }))
      const finished = await desk.finished()
      for (const { name, order, files } of sent) {
        if (finished.has(name) && !(await desk.made(name)).is_lasting) await desk.forget(name)
        await desk.send(name, { order, files })
      }
      await awaited(sent.map(({ name }) => name))
      const otherwise = new Map<string, string[]>()
      for (const { name, order } of sent) {
        const { names } = await desk.made(name)
        for (const one of names) await takePart(depot, dataDir, one)
        if (names.join() !== order.name) otherwise.set(order.name, names)
      }
      return otherwise
    },
    close: async () => {},
  }
}

const optionsOf = (name: string) => ({
  jobId: name,
  attempts: TRIES,
  backoff: { type: 'fixed', delay: 1000 },
  removeOnComplete: true,
})
