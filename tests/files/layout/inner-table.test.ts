import { describe, expect, it } from 'vitest'
import { cellsInside } from '../../../parsers/files/layout/inner-table.ts'

/** A cell at row 1, column 1 whose slots are drawn as letters: slots of one letter are not parted by lines. */
function drawn(...rows: string[]) {
  const at = (row: number, col: number) => rows[row - 1]?.[col - 1]
  return cellsInside(
    { row: 1, col: 1, width: rows[0]!.length, height: rows.length },
    {
      right: (row, col) => at(row, col) === at(row, col + 1),
      below: (row, col) => at(row, col) === at(row + 1, col),
    },
  )?.map(({ row, col, width, height }) => `${row},${col} ${width}x${height}`)
}

describe('inner-table', () => {
  it('finds the cells of a table that lies inside a cell', () => {
    expect(drawn('....', '.ab.', '.cd.', '....')).toEqual(['2,2 1x1', '2,3 1x1', '3,2 1x1', '3,3 1x1'])
    expect(drawn('.....', '.aab.', '.cde.', '.....')).toEqual(['2,2 2x1', '2,4 1x1', '3,2 1x1', '3,3 1x1', '3,4 1x1'])
  })

  it('takes no lines for a table that are none', () => {
    expect(drawn('....', '....', '....')).toBeUndefined()
    expect(drawn('.....', '.abc.', '.....')).toBeUndefined()
    expect(drawn('....', '.aa.', '.ab.', '.cd.')).toBeUndefined()
    expect(drawn('ab', 'cd')).toBeUndefined()
  })
})
