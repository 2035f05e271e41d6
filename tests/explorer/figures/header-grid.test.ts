import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerGrid } from '../../../explorer/figures/header-grid.ts'

describe('the header of a rebuilt table', () => {
  it('joins header cells that share a path, and no more', () => {
    expect(headerGrid([['序号'], ['单位'], ['高企', 'Q1'], ['高企', 'Q2'], ['科企', 'Q1']])).toEqual([
      [
        { text: '序号', col: 0, colSpan: 1, rowSpan: 2 },
        { text: '单位', col: 1, colSpan: 1, rowSpan: 2 },
        { text: '高企', col: 2, colSpan: 2, rowSpan: 1 },
        { text: '科企', col: 4, colSpan: 1, rowSpan: 1 },
      ],
      [
        { text: 'Q1', col: 2, colSpan: 1, rowSpan: 1 },
        { text: 'Q2', col: 3, colSpan: 1, rowSpan: 1 },
        { text: 'Q1', col: 4, colSpan: 1, rowSpan: 1 },
      ],
    ])
  })

  it('covers every column once in every row of a header, whatever the paths', () => {
    const paths = fc.array(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(paths, (columns) => {
        const covered = headerGrid(columns)
          .flat()
          .reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0)
        expect(covered).toBe(columns.length * Math.max(...columns.map(({ length }) => length)))
      }),
    )
  })
})
