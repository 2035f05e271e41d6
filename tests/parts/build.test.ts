import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Catalogue, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { type Build, build, withFill } from '../../pipeline/build.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { crewOf } from '../../pipeline/parts/makers/crew.ts'
import { archiveOfPages } from '../archive/pages.ts'

const silent = () => {}
const PAGES = { a: '到2033年，新建公厕12座。', b: '到2033年，新建公园3座。' }
const using = <T>(data: string, work: (catalogue: Catalogue) => Promise<T>) => withCatalogue(data, silent, work)

it('makes the dataset of an archive, and the same again from the parts that lie there', async () => {
  const data = await archiveOfPages(PAGES)
  const told: Event[] = []
  const built = (): Promise<Build> =>
    using(data, (catalogue) => build(data, catalogue, (event) => void told.push(event), { workers: null }))
  const first = await built()
  expect(first).toMatchObject({ n_documents: 2, n_targets: 2, unparsed: [] })
  const parts = readdirSync(`${data}/state/parts`)
  const again = await built()
  expect(again.manifest).toEqual(first.manifest)
  expect(readdirSync(`${data}/state/parts`)).toEqual(parts)
  expect(told).toEqual([])
})

it('hands over what puts the dataset together, and leaves no file of captures, whatever becomes of it', async () => {
  const data = await archiveOfPages(PAGES)
  const left = () => readdirSync(`${data}/state`).filter((name) => name.startsWith('captures'))
  const seen = await using(data, (catalogue) =>
    withFill(data, catalogue, silent, { workers: null }, async ({ n_made }) => ({ n_made, during: left().length })),
  )
  expect(seen).toEqual({ n_made: 1, during: 1 })
  const failing = using(data, (catalogue) =>
    withFill(data, catalogue, silent, { workers: null }, async () => {
      throw new Error('no room')
    }),
  )
  await expect(failing).rejects.toThrow('no room')
  expect(left()).toEqual([])
})

it('lets whoever it is told make the parts, and lets them go where that fails', async () => {
  const data = await archiveOfPages(PAGES)
  const asked: number[] = []
  let n_closed = 0
  const own = crewOf(data, null, silent)
  const crew = {
    make: async (orders: Parameters<typeof own.make>[0]) => {
      asked.push(orders.length)
      if (asked.length === 1) throw new Error('nobody is at work')
      return own.make(orders)
    },
    close: async () => {
      n_closed++
      await own.close()
    },
  }
  const filling = () =>
    using(data, (catalogue) => withFill(data, catalogue, silent, { workers: null, crew }, async () => 'filled'))
  await expect(filling()).rejects.toThrow('nobody is at work')
  expect(await filling()).toBe('filled')
  expect([asked, n_closed]).toEqual([[1, 1], 2])
})
