import { describe, expect, it } from 'vitest'
import { periodEnd, periodName } from '../../../explorer/figures/period.ts'

describe('periods', () => {
  it.each([
    ['2027', '2027-12-31'],
    ['2023/2027', '2027-12-31'],
    ['2024-Q1', '2024-03-31'],
    ['2024-02', '2024-02-29'],
    ['2024-06-15', '2024-06-15'],
    ['undated', undefined],
    [null, undefined],
  ])('%s ends on %s', (period, end) => {
    expect(periodEnd(period)?.toISOString().slice(0, 10)).toBe(end)
  })

  it('have a word where none is stated', () => {
    expect([{ period: '2024-Q1' }, { period: null }].map(periodName)).toEqual(['2024-Q1', 'undated'])
  })
})
