import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyPart } from '../../pipeline/parts/part.ts'
import type { PartOrder } from '../../pipeline/parts/part-name.ts'
import { partWriter } from '../../pipeline/parts/part-writer.ts'
import { partNamed, shelfOf } from '../../pipeline/parts/shelf.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { makeSent } from '../../pipeline/queue/part-hand.ts'
import { orders } from '../../pipeline/queue/part-order.ts'
import { dataDir } from '../store/directory.ts'

const ORDER: PartOrder = { name: 'part', kind: 'pages', tasks: [] }

/** A worker's folder and depot with an order in it, and a maker that makes parts of the given names. */
async function bench(made: readonly string[], is_lasting: (name: string) => boolean = () => true) {
  const [root, dataDirOfWorker] = [dataDir(), dataDir()]
  const depot = folderDepot(root)
  const desk = orders(depot, dataDirOfWorker)
  await desk.send('order', { order: ORDER, files: [] })
  const asked: string[] = []
  const maker = {
    make: async (order: PartOrder) => {
      asked.push(order.name)
      const writer = await partWriter(join(dataDirOfWorker, 'spill'))
      for (const name of made)
        await writer.write({ ...emptyPart(), is_lasting: is_lasting(name) }, join(shelfOf(dataDirOfWorker), name))
      writer.close()
      return [...made]
    },
    close: async () => {},
  }
  return { depot, desk, asked, hand: { dataDir: dataDirOfWorker, depot, maker } }
}

it('makes what an order asks for, ships it, says under which name, and keeps nothing', async () => {
  const { depot, desk, asked, hand } = await bench(['part'])
  await makeSent('order', hand)
  expect(asked).toEqual(['part'])
  expect(await desk.made('order')).toEqual({ names: ['part'], is_lasting: true })
  expect((await depot.list('parts/')).map(({ name }) => name)).toContain('parts/part/part.json')
  expect(await partNamed(hand.dataDir, 'part')).toBeNull()
})

it('does not make again what is finished', async () => {
  const { asked, hand } = await bench(['part'])
  await makeSent('order', hand)
  await makeSent('order', hand)
  expect(asked).toEqual(['part'])
})

it('says that another try may do better where a part of it may', async () => {
  const { desk, hand } = await bench(['part-1', 'part-2'], (name) => name === 'part-1')
  await makeSent('order', hand)
  expect(await desk.made('order')).toEqual({ names: ['part-1', 'part-2'], is_lasting: false })
})

it('of an order that is not there is told as such', async () => {
  const { hand } = await bench(['part'])
  await expect(makeSent('another', hand)).rejects.toThrow(/found no orders\/another\.json/)
})
