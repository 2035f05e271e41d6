import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMeasured } from '../../../pipeline/checks/check.ts'
import { canAgree, canonicalInterval, intervalOf, printInterval, sumOf } from '../../../pipeline/checks/interval.ts'
import { stated } from './rows.ts'

describe('intervals', () => {
  it.each([
    ['=', 80, null, '家', '80家'],
    ['>=', 80, null, '家', 'at least 80家'],
    ['<', 80, null, '家', 'at most 80家'],
    ['~', 100, null, '家', '95家 to 105家'],
    ['range', 10, 12, '家', '10家 to 12家'],
    ['>=', 1.1, null, '亿元', 'at least 1.1亿元'],
    ['range', 0.7, 0.9, '万亿元', '0.7万亿元 to 0.9万亿元'],
    ['=', 0, null, '亿元', '0元'],
  ] as const)('%s %d, %s %s: %s', (comparator, value, value_high, unit, printed) => {
    const target = stated(value, { comparator, value_high, unit })
    if (!isMeasured(target)) throw new Error(`found no canonical value of ${unit}, expected one`)
    expect(printInterval(canonicalInterval(target), target)).toBe(printed)
  })

  it('are the same for the same quantity in units of different size', () => {
    const of = (value: number, unit: string) => {
      const target = stated(value, { unit, comparator: '~' })
      return isMeasured(target) ? canonicalInterval(target) : null
    }
    expect(of(25, '亿元')).toEqual(of(250_000, '万元'))
    expect(of(25, '亿元')).not.toEqual(intervalOf({ comparator: '~', value: 25, value_high: null }))
  })

  it('agree with themselves and in both directions alike, and sums of decimals with their total', () => {
    const interval = fc.tuple(fc.integer(), fc.nat()).map(([low, width]) => ({ low, high: low + width }))
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(canAgree(a, a)).toBe(true)
        expect(canAgree(a, b)).toBe(canAgree(b, a))
        expect(canAgree(a, { low: a.high + 1, high: a.high + 2 })).toBe(false)
      }),
    )
    const parts = [0.1, 0.2].map((value) => ({ low: value, high: value }))
    expect(canAgree(sumOf(parts), { low: 0.3, high: 0.3 })).toBe(true)
  })
})
