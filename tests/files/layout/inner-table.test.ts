import { expect, it } from 'vitest'
import { cellsInside } from '../../../parsers/files/layout/inner-table.ts'

/** Slots as drawn: those with the same letter are not parted by a line. */
function inside(...rows: string[]): string[] | null {
  const same = (row: number, col: number, below: number, right: number) => rows[row]![col] === rows[below]?.[right]
  const found = cellsInside(
    { row: 0, col: 0, width: rows[0]!.length, height: rows.length },
    { right: (row, col) => same(row, col, row, col + 1), below: (row, col) => same(row, col, row + 1, col) },
  )
  return found?.map(({ row, col, width, height }) => `${row},${col} ${width}x${height}`) ?? null
}

it('is what a cell goes around', () => {
  expect(inside('oooo', 'oabo', 'ocdo', 'oooo')).toEqual(['1,1 1x1', '1,2 1x1', '2,1 1x1', '2,2 1x1'])
  expect(inside('oooo', 'oaao', 'ocdo')).toEqual(['1,1 2x1', '2,1 1x1', '2,2 1x1'])
})

it.each([
  ['no line', ['ooo', 'ooo', 'ooo']],
  ['one box', ['ooo', 'oao', 'ooo']],
  ['boxes above each other', ['oooo', 'oaao', 'obbo', 'occo', 'oddo', 'oooo']],
  ['lines that make no rectangle', ['oooo', 'oabo', 'oado', 'ocdo', 'oeeo', 'efoo']],
])('is none in a cell with %s', (_, rows) => {
  expect(inside(...rows)).toBeNull()
})
