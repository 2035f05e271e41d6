import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { InputFault } from '../../pipeline/fault.ts'
import { partMaker } from '../../pipeline/parts/makers/part-maker.ts'
import type { PartOrder } from '../../pipeline/parts/part-name.ts'
import { partNamed, shelfOf } from '../../pipeline/parts/shelf.ts'
import { archiveOfPages, orderFor } from '../archive/pages.ts'

const PAGES = { a: '到2033年，新建公厕12座。', b: '到2033年，新建公园3座。' }

/** The part that an order makes, with its groups changed first. */
async function made(
  change: (group: PartOrder['tasks'][0]['groups'][0]) => object = () => ({}),
  kind: PartOrder['kind'] = 'pages',
) {
  const data = await archiveOfPages(PAGES)
  const { tasks, ...order } = await orderFor(data)
  const changed = tasks.map((task) => ({
    ...task,
    groups: task.groups.map((group) => ({ ...group, ...change(group) })),
  }))
  const maker = await partMaker(data)
  try {
    await maker.make({ ...order, kind, tasks: changed })
  } finally {
    await maker.close()
  }
  return { data, part: (await partNamed(data, order.name))! }
}

it('carries pages from the archive to rows on the shelf, and only files that have rows', async () => {
  const { part } = await made()
  expect(part.note).toMatchObject({ rows: { documents: 2, targets: 2, tables: 0 }, unparsed: [], is_lasting: true })
  expect(existsSync(join(part.folder, 'targets.parquet'))).toBe(true)
  expect(existsSync(join(part.folder, 'tables.parquet'))).toBe(false)
})

it('reads nothing but addresses where those are asked for', async () => {
  const { part } = await made(() => ({}), 'addresses')
  expect(part.note).toMatchObject({ rows: { documents: 0, targets: 0 }, addresses: [] })
})

it('goes on without a page whose bytes the archive has lost, and says so', async () => {
  const { part } = await made(({ url }) => (url?.includes('_a.html') ? { place: null } : {}))
  expect(part.note.rows.documents).toBe(1)
  expect(part.note.unparsed).toEqual([
    expect.objectContaining({ reason: expect.stringMatching(/found no bytes of hash .*; restore them$/) }),
  ])
})

it('ends where a file of the archive is gone, and leaves no part', async () => {
  const data = await archiveOfPages(PAGES)
  const order = await orderFor(data)
  for (const { groups } of order.tasks) groups[0]!.place = { ...groups[0]!.place!, file: 'gone.warc.gz' }
  const maker = await partMaker(data)
  await expect(maker.make(order)).rejects.toThrow(InputFault)
  await maker.close()
  expect(existsSync(join(shelfOf(data), order.name))).toBe(false)
})
