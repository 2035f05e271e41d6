import { describe, expect, it } from 'vitest'
import { isRight, readSpanCases } from '../../../bench/span-case.ts'
import { domOf } from '../../../parsers/document/page/page-dom.ts'
import { textIn } from '../../../parsers/document/page/page-flow.ts'
import { PageIndex } from '../../../parsers/document/page/page-index.ts'
import { formGrid } from '../../../parsers/tables/grid.ts'

const cases = readSpanCases()
const gridOf = (html: string) => formGrid(new PageIndex(domOf(html)).select('table')[0]!, textIn)

describe('a table after the HTML standard', () => {
  it.each(cases)('$name', ({ html, grid }) => {
    const { cells } = gridOf(html)
    // Of two cells in one slot the earlier is kept, which the case lists first.
    const expected = grid.map((row) => row.map((slot) => (Array.isArray(slot) ? slot[0] : slot)))
    expect(cells.map((row) => row.map((cell) => cell?.text ?? null))).toEqual(expected)
  })

  it('overlaps in those cases that list two texts for a slot, and in no other', () => {
    for (const { name, html, grid } of cases) {
      expect(gridOf(html).overlaps > 0, name).toBe(grid.some((row) => row.some(Array.isArray)))
    }
  })
})

describe('the comparison', () => {
  it('takes the grid with or without rows of no cell of their own, and either of two overlapping cells', () => {
    const one = {
      name: '',
      html: '',
      grid: [['a', ['b', 'c']]],
      whole: [
        ['a', ['b', 'c']],
        [null, null],
      ],
    }
    expect(isRight(one, [['a', 'b']])).toBe(true)
    expect(isRight(one, [['a', 'c']])).toBe(true)
    expect(
      isRight(one, [
        ['a', 'c'],
        ['', ''],
      ]),
    ).toBe(true)
  })

  it.each([
    [[]],
    [[['a']]],
    [[['a', 'd']]],
    [[['a', 'b', null]]],
    [
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
  ])('refuses %j', (grid) => {
    const one = {
      name: '',
      html: '',
      grid: [['a', ['b', 'c']]],
      whole: [
        ['a', ['b', 'c']],
        [null, null],
      ],
    }
    expect(isRight(one, grid)).toBe(false)
  })
})
