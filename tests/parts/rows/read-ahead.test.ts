import { describe, expect, it } from 'vitest'
import { given, readAhead } from '../../../pipeline/parts/rows/read-ahead.ts'

const collected = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('reading ahead', () => {
  it('hands items out in their order, whichever was read first', async () => {
    const waits = [3, 0, 2, 1, 0]
    const read = async (n: number) => {
      for (let turns = 0; turns < n; turns++) await Promise.resolve()
      return n * 10
    }
    const found = await collected(readAhead(waits, read, 3))
    expect(found).toEqual(waits.map((n) => [n, { value: n * 10 }]))
  })

  it.each([1, 2, 8])('reads no more than %i items that were not handed out', async (ahead) => {
    let begun = 0
    let taken = 0
    let most = 0
    const read = async () => {
      most = Math.max(most, ++begun - taken)
    }
    for await (const _ of readAhead([1, 2, 3, 4, 5, 6], read, ahead)) taken++
    expect(begun).toBe(6)
    expect(most).toBeLessThanOrEqual(ahead + 1)
  })

  it('keeps an error until its item has its turn, and goes on behind it', async () => {
    const read = async (n: number) => {
      if (n === 2) throw new Error('two')
      return n
    }
    const found = await collected(readAhead([1, 2, 3], read, 8))
    expect(found.map(([item]) => item)).toEqual([1, 2, 3])
    expect(given(found[2]![1])).toBe(3)
    expect(() => given(found[1]![1])).toThrow('two')
  })

  it('of nothing is nothing', async () => {
    expect(await collected(readAhead([], async () => 1, 4))).toEqual([])
  })
})

describe('what was given', () => {
  it('is the value, also where that is none', () => {
    expect([given({ value: undefined }), given({ value: null }), given({ value: 0 })]).toEqual([undefined, null, 0])
  })

  it('is thrown where an error came, whatever it is', () => {
    expect(() => given({ error: 'a text' })).toThrow('a text')
  })
})
