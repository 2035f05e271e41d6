import { expect, it } from 'vitest'
import type { Item } from '../../../crawlers/crawl/item.ts'
import { CRAWLEE, crawleeSource, itemOf, type MakeRequest } from '../../../crawlers/fetch/crawlee-source.ts'

interface Made {
  url: string
  method: string
  uniqueKey: string
  payload?: string
  userData: { item: Item }
}

const itemFor = (key: string, body: string | null = null): Item =>
  ({
    key,
    ask: { url: `http://portal.example/${key}`, method: body === null ? 'GET' : 'POST', headers: {}, body },
  }) as unknown as Item

/** A source over items that are due in turn; null is a moment at which none is. */
function sourceOf(...due: (Item | null)[]) {
  let n_taken = 0
  const supply = {
    take: () => {
      const item = due.shift() ?? null
      if (item) n_taken++
      return item
    },
    waiting: () => due.filter((item) => item !== null).length,
    taken: () => n_taken,
  }
  const source = crawleeSource(supply, ((options: unknown) => options) as MakeRequest)
  const next = async (): Promise<Made | null> => (await source.fetchNextRequest()) as unknown as Made | null
  return { source, next, settle: () => n_taken-- }
}

it('makes a request of an item that carries it, with a body where it has one', async () => {
  const { next } = sourceOf(itemFor('a'), itemFor('b', 'words=1'))
  const first = (await next())!
  expect(first).toMatchObject({ url: 'http://portal.example/a', method: 'GET', uniqueKey: 'a' })
  expect(first).not.toHaveProperty('payload')
  expect(itemOf(first as never).key).toBe('a')
  expect(await next()).toMatchObject({ method: 'POST', payload: 'words=1' })
})

it('hands out none while none is due, and goes on when one is', async () => {
  const { source, next } = sourceOf(null, itemFor('a'))
  expect([await next(), (await next())?.uniqueKey, await next()]).toEqual([null, 'a', null])
  expect(await source.isFinished()).toBe(false)
})

it('that was asked whether it is empty hands out the item it found then, and loses none', async () => {
  const { source, next } = sourceOf(itemFor('a'), itemFor('b'))
  expect([await source.isEmpty(), await source.isEmpty()]).toEqual([false, false])
  expect([(await next())?.uniqueKey, (await next())?.uniqueKey]).toEqual(['a', 'b'])
  expect(await source.isEmpty()).toBe(true)
})

it('is finished once nothing waits and nothing that was taken is open', async () => {
  const { source, next, settle } = sourceOf(itemFor('a'))
  expect(await source.isFinished()).toBe(false)
  await next()
  expect(await source.isFinished()).toBe(false)
  settle()
  expect(await source.isFinished()).toBe(true)
})

it('counts what was handled and what waits', async () => {
  const { source, next } = sourceOf(itemFor('a'), itemFor('b'))
  const request = await next()
  await source.markRequestHandled(request as never)
  expect([await source.handledCount(), source.getTotalCount(), source.getPendingCount()]).toEqual([1, 2, 1])
})

it('takes no request and gives none back: items come from the crawl, and so do second tries', async () => {
  const { source } = sourceOf()
  expect(() => source.addRequest({ url: 'http://portal.example/' })).toThrow(/expected items to come from the crawl/)
  expect(() => source.addRequestsBatched([])).toThrow(/expected items to come from the crawl/)
  expect(await source.reclaimRequest({} as never)).toBeNull()
})

it('can be gone through, up to where none is due', async () => {
  const { source } = sourceOf(itemFor('a'), itemFor('b'), null, itemFor('c'))
  const keys: string[] = []
  for await (const request of source) keys.push(request.uniqueKey)
  expect(keys).toEqual(['a', 'b'])
})

it('keeps crawlee off the disk and from looking at the system', () => {
  expect(CRAWLEE.persistStorage).toBe(false)
  expect(CRAWLEE.memoryMbytes).toBeGreaterThan(0)
})
