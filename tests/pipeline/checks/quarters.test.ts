import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { cell, found } from './rows.ts'

describe('quarters against the year', () => {
  const ENDS = ['03-31', '06-30', '09-30', '12-31']
  const quarters = (values: number[], set: Partial<TargetRecord> = {}): TargetRecord[] =>
    values.map((value, i) => cell(1, value, { freq: 'Q', period_end: `2024-${ENDS[i]}`, ...set }))

  it('adds additions up', () => {
    expect(found([...quarters([0, 20, 24, 38]), cell(1, 82)])).toEqual([])
    expect(found([...quarters([0, 20, 24, 38]), cell(1, 83)])).toEqual([['quarters_miss_year', '82家', '83家']])
  })

  it('takes the last quarter of a stock, and says nothing where a quarter is missing', () => {
    const level = { measure: 'level' } as const
    expect(found([...quarters([90, 95, 100, 120], level), cell(1, 120, level)])).toEqual([])
    expect(found([...quarters([90, 95, 100, 110], level), cell(1, 120, level)])).toEqual([
      ['quarters_miss_year', '110家', '120家'],
    ])
    expect(found([...quarters([0, 20, 24]), cell(1, 82)])).toEqual([])
  })
})
