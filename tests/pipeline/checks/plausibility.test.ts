import { describe, expect, it } from 'vitest'
import { findingsOf, found, reference, stated } from './rows.ts'

describe('single values', () => {
  it('doubts units of another dimension, for levels and increments alone', () => {
    expect(found([stated(80, { unit: '亿元' })])).toEqual([['unit_unexpected', '家', '80家']])
    expect(found([stated(80, { unit: '户' }), stated(15, { unit: '%', measure: 'growth' })])).toEqual([])
  })

  it('doubts values outside the range of their indicator, in any unit that converts', () => {
    expect(found([stated(8025000)])).toEqual([['value_implausible', '0–40000家', '8025000家']])
    const spending = { indicator_id: 'rd_expenditure', indicator: '研发经费' }
    expect(found([stated(3e6, { ...spending, unit: '万元' })])).toEqual([])
    expect(findingsOf([stated(3e9 + 1, { ...spending, unit: '万元' })])).toMatchObject([{ expected: '0–200000亿元' }])
    expect(findingsOf([stated(1200, { measure: 'growth', unit: '%' })])).toMatchObject([{ expected: '-100–1000%' }])
  })

  it('has ranges for indicators, dimensions, measures and units that exist', () => {
    const ids = reference.indicators.map(({ id }) => id)
    const dimensions = reference.indicators.map(({ dimension }) => dimension as string)
    const units = reference.units.map(({ unit }) => unit)
    for (const { indicator, dimension, low, high, unit } of reference.ranges) {
      if (indicator !== null) expect(ids).toContain(indicator)
      if (dimension !== null) expect(dimensions).toContain(dimension)
      expect(units).toContain(unit)
      expect(low).toBeLessThan(high)
    }
  })
})
