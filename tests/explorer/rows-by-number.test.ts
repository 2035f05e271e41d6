import { expect, it } from 'vitest'
import { rowsByNumber } from '../../explorer/data/rows-by-number.ts'

/** A file of the numbers 0 to 24, and the extents that were read of it. */
function numbers() {
  const asked: string[] = []
  const all = Array.from({ length: 25 }, (_, at) => at)
  const read = async <T>(file: string, { rowStart, rowEnd }: { rowStart?: number; rowEnd?: number }): Promise<T[]> => {
    asked.push(`${file} ${rowStart}`)
    if (file === 'bad') throw new Error('gone')
    return all.slice(rowStart, rowEnd) as T[]
  }
  return { asked, rows: rowsByNumber(read, 10) }
}

it.each([
  { from: 0, to: 3, found: [0, 1, 2] },
  { from: 8, to: 12, found: [8, 9, 10, 11] },
  { from: 19, to: 20, found: [19] },
  { from: 23, to: 40, found: [23, 24] },
  { from: 5, to: 5, found: [] },
])('finds rows $from to $to', async ({ from, to, found }) => {
  expect(await numbers().rows('f', from, to)).toEqual(found)
})

it('reads a group of rows once, of each file', async () => {
  const { rows, asked } = numbers()
  await Promise.all([rows('f', 1, 2), rows('f', 3, 12), rows('g', 3, 4)])
  await rows('f', 11, 15)
  expect(asked).toEqual(['f 0', 'f 10', 'g 0'])
})

it('reads a group that could not be read once more', async () => {
  const { rows, asked } = numbers()
  await expect(rows('bad', 0, 1)).rejects.toThrow('gone')
  await expect(rows('bad', 0, 1)).rejects.toThrow('gone')
  expect(asked).toEqual(['bad 0', 'bad 0'])
})
