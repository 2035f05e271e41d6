import type { ForkedMaker } from '../parts/makers/forked-maker.ts'
import { partNamed } from '../parts/shelf.ts'
import type { Depot } from './depot.ts'
import { orders } from './part-order.ts'
import { clearPart, shipPart } from './part-shipment.ts'
import { takeDelivery } from './shipment.ts'

/** What makes parts for others. */
export interface PartHand {
  dataDir: string
  depot: Depot
  maker: ForkedMaker
}

/** Makes the part of an order that lies in the depot, and ships it. What is made already is not made again. */
export async function makeSent(name: string, { dataDir, depot, maker }: PartHand): Promise<void> {
  const desk = orders(depot, dataDir)
  if ((await desk.finished()).has(name)) return
  const { order, files } = await desk.sent(name)
  await takeDelivery(depot, new Map(files), dataDir)
  const names = await maker.make(order)
  const parts = await Promise.all(names.map((one) => partNamed(dataDir, one)))
  for (const one of names) await shipPart(depot, dataDir, one)
  await desk.finish(name, { names, is_lasting: parts.every((part) => part?.note.is_lasting === true) })
  for (const one of names) await clearPart(dataDir, one)
}
