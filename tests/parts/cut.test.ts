import { describe, expect, it } from 'vitest'
import { cut } from '../../pipeline/parts/cut.ts'
import type { DocumentTask } from '../../pipeline/parts/document-task.ts'

const task = (n: number): DocumentTask => ({
  address: `http://www.example.gov.cn/${n}.html`,
  groups: [],
  corrections: [],
  parent: null,
})
const tasks = Array.from({ length: 5000 }, (_, n) => task(n))
const texts = (batches: DocumentTask[][]): string[] =>
  batches.map((batch) => batch.map(({ address }) => address).join())

describe('batches', () => {
  it('hold every document once, in order, and no more than a part may have', () => {
    const batches = cut(tasks)
    expect(batches.flat()).toEqual(tasks)
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(512)
    expect(batches.length).toBeGreaterThan(20)
    expect(cut([])).toEqual([])
  })

  it('stay what they are around documents that come in or go', () => {
    const before = new Set(texts(cut(tasks)))
    for (const others of [
      [...tasks, task(9999)],
      [...tasks.slice(0, 2000), task(9999), ...tasks.slice(2000)],
      tasks.filter((_, n) => n !== 2500),
    ]) {
      const changed = texts(cut(others)).filter((batch) => !before.has(batch))
      expect(changed.length).toBeLessThan(6)
    }
  })

  it('are small at the end, so that what comes in day by day is read again with few others', () => {
    const again = Array.from({ length: 240 }, (_, n) => n).map((n) => {
      const before = new Set(texts(cut(tasks.slice(0, n))))
      return cut(tasks.slice(0, n + 1)).filter((batch) => !before.has(texts([batch])[0]!))
    })
    const sizes = again.map((batches) => batches.flat().length).toSorted((a, b) => a - b)
    expect(sizes[120]).toBeLessThan(12)
    // Sooner or later each is read once more, with all of its batch.
    expect(sizes.at(-1)).toBeGreaterThan(64)
    expect(again.every((batches) => batches.length === 1)).toBe(true)
  })
})
