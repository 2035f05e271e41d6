import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { gather } from '../../pipeline/parts/gather.ts'
import type { Crew } from '../../pipeline/parts/makers/crew.ts'
import { emptyPart, type PartContents } from '../../pipeline/parts/part.ts'
import type { PartOrder } from '../../pipeline/parts/part-name.ts'
import { partWriter } from '../../pipeline/parts/part-writer.ts'
import { shelfOf } from '../../pipeline/parts/shelf.ts'
import { archiveOfPages, pageUrl } from '../archive/pages.ts'

/** A crew that puts what `says` gives on the shelf, and notes what it was asked for. */
function crewWith(data: string, says: (order: PartOrder) => Partial<PartContents>, isDone = true) {
  const asked: string[] = []
  const crew: Crew = {
    make: async (orders) => {
      const writer = await partWriter(join(data, 'spill'))
      for (const order of orders) {
        asked.push(`${order.kind} ${order.tasks.map(({ address }) => address?.at(-6)).join('')}`)
        if (isDone) await writer.write({ ...emptyPart(), ...says(order) }, join(shelfOf(data), order.name))
      }
      writer.close()
      return new Map()
    },
    close: async () => {},
  }
  return { asked, crew }
}

const gathered = (data: string, crew: Crew) =>
  withCatalogue(
    data,
    () => {},
    (index) => gather(index, data, crew, []),
  )
const keysIn = ({ tasks }: PartOrder) => tasks.flatMap(({ groups }) => groups.map(({ key }) => key))

it('makes parts of pages, then of the files among them, and knows them the next time', async () => {
  const data = await archiveOfPages({ a: '甲', b: '乙', c: '丙' })
  const says = (order: PartOrder) => (order.kind === 'pages' ? { files: keysIn(order).slice(1, 2) } : {})
  const first = crewWith(data, says)
  const done = await gathered(data, first.crew)
  expect(first.asked).toEqual(['pages abc', expect.stringMatching(/^files [abc]$/)])
  expect([done.n_made, done.parts.length, done.used.length]).toEqual([2, 2, 2])
  const second = crewWith(data, says)
  const again = await gathered(data, second.crew)
  expect([second.asked, again.n_made]).toEqual([[], 0])
  expect(again.used.map(({ name }) => name)).toEqual(done.used.map(({ name }) => name))
})

it('makes a part again that may do better', async () => {
  const data = await archiveOfPages({ a: '甲' })
  await gathered(data, crewWith(data, () => ({ is_lasting: false })).crew)
  const { asked, crew } = crewWith(data, () => ({}))
  expect((await gathered(data, crew)).n_made).toBe(1)
  expect(asked).toEqual(['pages a'])
})

it('tells what could not be read in the order of documents', async () => {
  const data = await archiveOfPages({ a: '甲', b: '乙', c: '丙' })
  const { crew } = crewWith(data, (order) => ({
    unparsed: keysIn(order)
      .toReversed()
      .map((key) => ({ key, name: key.slice(-6), reason: 'r' })),
  }))
  const { unparsed } = await gathered(data, crew)
  expect(unparsed.map(({ name }) => name)).toEqual(['a.html', 'b.html', 'c.html'])
})

it('hangs a file on the first page that links to it', async () => {
  const data = await archiveOfPages({ a: '甲', b: '乙', c: '丙' })
  let parent: unknown
  const { crew } = crewWith(data, (order) => {
    if (order.kind === 'files') parent = order.tasks[0]!.parent
    if (order.kind !== 'pages') return {}
    const keys = keysIn(order)
    const link = (page: number) => ({
      ...{ opened_by: keys[page]!, url: pageUrl('c') },
      parent: { doc_id: `d${page}`, attachment_no: 1, notice: null },
    })
    return { files: keys.slice(2), links: [link(1), link(0)] as never }
  })
  await gathered(data, crew)
  expect(parent).toMatchObject({ doc_id: 'd0' })
})

it('takes parts under the names that they were made under', async () => {
  const data = await archiveOfPages({ a: '甲' })
  const { crew } = crewWith(data, () => ({}))
  const halves: Crew = {
    ...crew,
    make: async (orders) => {
      await crew.make(orders.map((order) => ({ ...order, name: `${order.name}-half` })))
      return new Map(orders.map(({ name }) => [name, [`${name}-half`]]))
    },
  }
  const { used } = await gathered(data, halves)
  expect(used.map(({ name }) => name)).toEqual([expect.stringMatching(/-half$/)])
})

it('says which part is missing where a crew has made nothing', async () => {
  const data = await archiveOfPages({ a: '甲' })
  const { crew } = crewWith(data, () => ({}), false)
  const gathering = gathered(data, crew)
  await expect(gathering).rejects.toThrow(InputFault)
  await expect(gathering).rejects.toThrow(/^part [0-9a-f]{32}: found nothing where it was put/)
})

it('makes nothing of an empty archive, but a shelf', async () => {
  const data = await archiveOfPages({})
  rmSync(shelfOf(data), { recursive: true })
  const { asked, crew } = crewWith(data, () => ({}))
  expect(await gathered(data, crew)).toEqual({ parts: [], used: [], n_made: 0, unparsed: [] })
  expect([asked, existsSync(shelfOf(data))]).toEqual([[], true])
})
