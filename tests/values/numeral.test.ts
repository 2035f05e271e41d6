import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numeralOf } from '../../parsers/values/numeral.ts'
import rows from './tables/numerals.json' with { type: 'json' }
import { writtenNumeral } from './written.ts'

it.each(rows)('reads $input', ({ input, expect: expected }) => {
  expect(numeralOf(input)).toBe(expected)
})

it('reads every number below a hundred million that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(numeralOf(writtenNumeral(value))).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

it('reads years digit by digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1949, max: 2100 }), (year) => {
      const spelled = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
      expect(numeralOf(spelled)).toBe(year)
    }),
  )
})
