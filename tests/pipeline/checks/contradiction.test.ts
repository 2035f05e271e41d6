import { describe, expect, it } from 'vitest'
import { cell, found, increment, stated } from './rows.ts'

describe('a table against a sentence', () => {
  it('raises a total that the sentence rules out, and no other', () => {
    const total = cell(9, 82, { is_total: true, is_part: false, responsible: null })
    expect(found([total, increment(90, { comparator: '>=' })])).toEqual([
      ['table_contradicts_sentence', '90家', '82家'],
    ])
    expect(found([total, increment(80, { comparator: '>=' })])).toEqual([])
    expect(found([total, increment(82)])).toEqual([])
  })

  it('holds what bureaus answer for against it, and no part of a township', () => {
    const answered = { responsible: '区科技局', responsible_kind: 'bureau', is_part: false } as const
    expect(found([cell(1, 82, answered), increment(90)])).toEqual([['table_contradicts_sentence', '90家', '82家']])
    expect(found([cell(1, 82), increment(90)])).toEqual([])
  })

  it('respects kinds, periods, units and subtotals', () => {
    const total = cell(9, 82, { is_total: true, is_part: false, responsible: null })
    const subtotal = cell(4, 40, { is_total: true, is_part: false, responsible: null })
    expect(found([total, stated(120)])).toEqual([])
    expect(found([total, increment(120, { period_end: '2025-12-31' })])).toEqual([])
    expect(found([total, increment(120, { unit: '人次' })])).toEqual([])
    expect(found([total, increment(120, { unit: '户' })])).toHaveLength(1)
    expect(found([subtotal, total, increment(82)])).toEqual([])
  })
})
