import { availableParallelism } from 'node:os'
import type { Tell } from '../../outcome.ts'
import type { PartOrder } from '../part-name.ts'
import { forkedMaker } from './forked-maker.ts'
import { partMaker } from './part-maker.ts'

/** Makes parts, on as many processors as there are where that pays. */
export interface Crew {
  /** Makes parts and puts them on the shelf; what could not be made as it was cut is told under other names. */
  make(orders: readonly PartOrder[]): Promise<Map<string, string[]>>
  close(): Promise<void>
}

/** Starting a process and compiling the parsers in it takes as long as some hundred documents. */
const FEW = 256

/** How many processes make parts: as told, else one for each processor; none if there is little to do. */
export function workersFor(orders: readonly PartOrder[], told: number | null): number {
  const documents = orders.reduce((sum, { tasks }) => sum + tasks.length, 0)
  const most = Math.min(told ?? availableParallelism(), orders.length)
  return told === null && documents < FEW ? 0 : most
}

/** Does `work` on each item, so many at once, in their order. The first error ends it. */
async function eachOf<T>(items: readonly T[], hands: readonly ((item: T) => Promise<void>)[]): Promise<void> {
  const waiting = [...items]
  let failed = false
  const works = hands.map(async (work) => {
    for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
      await work(item).catch((error) => {
        failed = true
        throw error
      })
    }
  })
  const ended = await Promise.allSettled(works)
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** A crew for a data folder. Its members start with the first work, and stay. `workers` null: as many as pay. */
export function crewOf(dataDir: string, workers: number | null, tell: Tell): Crew {
  const forked: ReturnType<typeof forkedMaker>[] = []
  let own: ReturnType<typeof partMaker> | null = null
  return {
    make: async (orders) => {
      const made = new Map<string, string[]>()
      const n = workersFor(orders, workers)
      if (n === 0) {
        own ??= partMaker(dataDir)
        const maker = await own
        await eachOf(orders, [(order) => maker.make(order)])
        return made
      }
      while (forked.length < n) forked.push(forkedMaker(dataDir, tell))
      const hands = forked.slice(0, n).map((maker) => async (order: PartOrder) => {
        const names = await maker.make(order)
        if (names.join() !== order.name) made.set(order.name, names)
      })
      await eachOf(orders, hands)
      return made
    },
    close: async () => {
      for (const maker of forked) await maker.close()
      await (await own)?.close()
    },
  }
}
