import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { quantitiesIn, quantityGrammar } from '../../parsers/values/grammar.ts'
import { maskNames } from '../../parsers/values/masks.ts'
import type { Quantity } from '../../parsers/values/quantity.ts'
import rows from './tables/spelled.json' with { type: 'json' }
import { writtenNumeral } from './written.ts'

const grammar = quantityGrammar(readReference())

/** What the table writes down: bound, figure, unit, and the measure that the word says by itself. */
function written({ value, value_high, unit, comparator, measure }: Quantity): string {
  const figure = value_high === null ? String(value) : `${value}..${value_high}`
  return [comparator, figure, unit?.unit, measure].filter((part) => part).join(' ')
}

it.each(rows)('reads $input', ({ input, expect: expected }) => {
  expect(quantitiesIn(maskNames(input).text, grammar).map(written)).toEqual(expected)
})

it('reads any number of firms that is written out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9_999_999 }), (value) => {
      expect(quantitiesIn(`${writtenNumeral(value)}家`, grammar)).toMatchObject([{ value, unit: { unit: '家' } }])
    }),
  )
})

it('reads any part in a hundred', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
      expect(quantitiesIn(`百分之${writtenNumeral(value)}`, grammar)).toMatchObject([{ value, unit: { unit: '%' } }])
    }),
  )
})
