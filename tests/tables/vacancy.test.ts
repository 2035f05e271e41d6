import { describe, expect, it } from 'vitest'
import type { Draft } from '../../parsers/tables/draft.ts'
import { placedByTotals } from '../../parsers/tables/prove/vacancy.ts'
import { hints } from './hints.ts'

const drafted = (columns: string[][], rows: string[][]): Draft => ({
  method: 'flattened',
  kinds: hints,
  columns,
  rows,
  places: {
    at: (row, col) => (rows[row]?.[col] ? { first_line: row, last_line: row, start: col, end: col + 1 } : null),
  },
  caption: [],
  doubts: [],
  first_line: 0,
  last_line: rows.length,
})
const quarters = [['乡镇'], ['企业', '一季度'], ['企业', '二季度'], ['企业', '三季度'], ['企业', '合计']]

describe('vanished figures', () => {
  it('go where the total of the column needs them', () => {
    const draft = drafted(
      [['乡镇'], ['目标'], ['投资']],
      [
        ['甲镇', '4', '7'],
        ['乙镇', '5', ''],
        ['合计', '4', '12'],
      ],
    )
    const placed = placedByTotals(draft, [1, 2])
    expect(placed?.draft.rows[1]).toEqual(['乙镇', '', '5'])
    expect(placed?.draft.places.at(1, 1)).toBeNull()
    expect(placed?.draft.places.at(1, 2)).toEqual(draft.places.at(1, 1))
  })

  it('go where they are the sums of the columns, in the row of the total itself', () => {
    const rows = [
      ['甲镇', '40', '92', '5'],
      ['乙镇', '37', '91', '4'],
    ]
    const columns = [['镇'], ['面积'], ['利用率'], ['离田量']]
    const placed = placedByTotals(drafted(columns, [...rows, ['合计', '77', '9', '']]), [1, 2, 3])
    expect(placed?.draft.rows[2]).toEqual(['合计', '77', '', '9'])
    expect(placed?.isSure).toBe(true)
    // One figure agrees by chance, and a sum that none is tells of nothing.
    expect(placedByTotals(drafted(columns, [...rows, ['合计', '9', '', '']]), [1, 2, 3])).toBeNull()
    expect(placedByTotals(drafted(columns, [...rows, ['合计', '77', '8', '']]), [1, 2, 3])).toBeNull()
  })

  it('go where the totals of column and row together leave one place', () => {
    const rows = [
      ['甲镇', '1', '2', '3', '6'],
      ['乙镇', '4', '4', '', ''],
      ['丙镇', '5', '7', '12', ''],
      ['合计', '6', '6', '10', '22'],
    ]
    const placed = placedByTotals(drafted(quarters, rows), [1, 2, 3, 4])
    expect(placed?.draft.rows.slice(1, 3)).toEqual([
      ['乙镇', '', '4', '', '4'],
      ['丙镇', '5', '', '7', '12'],
    ])
  })

  it('stand as far left as the totals of their row allow, for a guess', () => {
    const heads = [['学校'], ['合计'], ['初中'], ['一贯制'], ['职业'], ['合计'], ['男生'], ['女生']]
    const placed = placedByTotals(
      drafted(heads, [
        ['乙县', '12', '4', '5', '3', '90', '50', '40'],
        ['甲县', '9', '4', '5', '70', '30', '40', ''],
      ]),
      [1, 2, 3, 4, 5, 6, 7],
    )
    expect(placed?.draft.rows[1]).toEqual(['甲县', '9', '4', '5', '', '70', '30', '40'])
    expect(placed?.isSure).toBe(false)
  })

  it('stay a guess where totals allow two arrangements', () => {
    const rows = [
      ['甲镇', '1', ''],
      ['乙镇', '1', ''],
      ['丙镇', '2', '3'],
      ['合计', '3', '4'],
    ]
    expect(placedByTotals(drafted([['乡镇'], ['目标'], ['投资']], rows), [1, 2])).toBeNull()
  })

  it('stay a guess where totals allow none', () => {
    const rows = [
      ['甲镇', '1', ''],
      ['乙镇', '2', '3'],
      ['合计', '9', '9'],
    ]
    expect(placedByTotals(drafted([['乡镇'], ['目标'], ['投资']], rows), [1, 2])).toBeNull()
  })
})
