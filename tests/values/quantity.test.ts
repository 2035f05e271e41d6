import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { quantitiesIn, quantityGrammar } from '../../parsers/values/grammar.ts'
import { maskNames } from '../../parsers/values/masks.ts'
import type { Quantity } from '../../parsers/values/quantity.ts'
import amounts from './tables/amounts.json' with { type: 'json' }
import rows from './tables/quantities.json' with { type: 'json' }

const reference = readReference()
const { units } = reference
const grammar = quantityGrammar(reference)

/** What the table writes down of a quantity: `>= 120 家`, `range 2..4 家`. */
function written({ value, value_high, unit, comparator }: Quantity): string {
  const figure = value_high === null ? String(value) : `${value}..${value_high}`
  return [comparator, figure, unit?.unit].filter((part) => part).join(' ')
}

it.each(rows)('reads $input', ({ input, expect: expected }) => {
  expect(quantitiesIn(input, grammar).map(written)).toEqual(expected)
})

/** Of one that passes a mark, or may be longer than what was read, the table says so. */
const writtenFully = (quantity: Quantity): string =>
  [written(quantity), quantity.measure, quantity.is_milestone && 'passed', quantity.is_doubtful && 'doubtful']
    .filter((part) => part)
    .join(' ')

it.each(amounts)('reads $input', ({ input, expect: expected }) => {
  expect(quantitiesIn(maskNames(input).text, grammar).map(writtenFully)).toEqual(expected)
})

it.each(amounts)('places the quantities of $input inside it, apart and in order', ({ input }) => {
  const places = quantitiesIn(maskNames(input).text, grammar).flatMap(({ start, end }) => [start, end])
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.max(0, ...places)).toBeLessThanOrEqual(input.length)
})

it.each(rows)('places the quantities of $input inside it, apart and in order', ({ input }) => {
  let end = 0
  for (const quantity of quantitiesIn(input, grammar)) {
    expect(quantity.start).toBeGreaterThanOrEqual(end)
    expect(quantity.end).toBeGreaterThan(quantity.start)
    expect(input.slice(quantity.start, quantity.end)).toMatch(
      /^[-−－\d０-９〇零一二两三四五六七八九十百千万亿廿卅半翻倍双成过超占“]/,
    )
    end = quantity.end
  }
  expect(end).toBeLessThanOrEqual(input.length)
})

it('reads back any number with any unit', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100)
  // Tenths are read as percent: see the table.
  const kept = units.filter(({ unit }) => unit !== '成')
  const folded = (unit: string) => unit.normalize('NFKC')
  fc.assert(
    fc.property(amount, fc.constantFrom(...kept), (value, { unit }) => {
      const found = quantitiesIn(`达到${value}${unit}。`, grammar)
      expect(found).toMatchObject([{ value, comparator: null }])
      expect(folded(found[0]!.unit!.unit)).toBe(folded(unit))
    }),
  )
})

it('reads thousands separators and full-width digits like plain ones', () => {
  const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const forms = [`${value}家`, `${value.toLocaleString('en-US')}家`, `${wide(String(value))}家`]
      expect(forms.map((form) => quantitiesIn(form, grammar).map((one) => one.value))).toEqual([
        [value],
        [value],
        [value],
      ])
    }),
  )
})
