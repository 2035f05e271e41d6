import { describe, expect, it } from 'vitest'
import { madeOf, partSource } from '../../pipeline/dataset/parts-as-tables.ts'
import { workersFor } from '../../pipeline/parts/makers/crew.ts'
import { addressesIn } from '../../pipeline/parts/rows/address-part.ts'

const order = (n: number) => ({ tasks: Array.from({ length: n }, () => ({})) }) as never
const part = (path: string, hashes: Record<string, string>) =>
  ({ path, note: { hashes, files: {}, rows: {} } }) as never

describe('crew', () => {
  it('makes little by itself, and much by as many processes as there are orders for', () => {
    expect(workersFor([order(10), order(10)], null)).toBe(0)
    expect(workersFor([order(400)], null)).toBe(1)
    expect([workersFor([order(1), order(1), order(1)], 2), workersFor([order(1)], 8)]).toEqual([2, 1])
    expect(workersFor([], null)).toBe(0)
  })
})

describe('parts-as-tables', () => {
  it('knows equal ingredients, in whatever order parts lie', () => {
    const [one, other] = [part('a', { targets: '1' }), part('b', { targets: '2' })]
    expect(madeOf([one, other])).toEqual(madeOf([other, one]))
    expect(madeOf([one]).targets).not.toBe(madeOf([other]).targets)
    expect(madeOf([one]).cells).toBe(madeOf([other]).cells)
  })

  it('reads a table that no part has as one without rows', () => {
    expect(partSource([], 'targets')).toContain('WHERE false')
    expect(partSource([], 'targets', 'file')).toContain('NULL::VARCHAR AS file')
  })
})

describe('address-part', () => {
  it('takes the address that a page says of itself', async () => {
    const page = (url: string | null) =>
      Buffer.from(
        `<html><head>${url === null ? '' : `<link rel="canonical" href="${url}">`}</head><body><p>新建公厕12座。</p></body></html>`,
      )
    const pages = new Map([
      ['a', page('https://www.portal.example/a.html')],
      ['b', page(null)],
    ])
    const group = (hash: string, place: object | null = {}) => ({
      key: hash,
      raw_sha256: hash,
      content_type: null,
      place,
    })
    const sources = { bytesOf: async ({ key }: { key: string }) => pages.get(key)!, readFile: async () => null }
    const tasks = [{ groups: [group('a'), group('b')] }, { groups: [group('a', null)] }]
    const { addresses } = await addressesIn(tasks as never, sources as never)
    expect(addresses).toEqual([['a', 'https://www.portal.example/a.html']])
  })
})
