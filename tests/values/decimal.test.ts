import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsAt, printDecimal, readDecimal } from '../../parsers/values/decimal.ts'

describe('decimals', () => {
  it('reads back what it prints, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6), (digits, scale) => {
        expect(readDecimal(printDecimal(digits, scale))).toEqual({ digits, scale })
      }),
    )
  })

  it('compares across scales', () => {
    expect(digitsAt(readDecimal('1.5')!, 3)).toBe(digitsAt(readDecimal('1.500')!, 3))
  })

  it.each(['', '12家', '1-2', '合计', '1.2.3'])('finds no number in "%s"', (text) => {
    expect(readDecimal(text)).toBeNull()
  })
})
