import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BLANK, MASKS, maskNames } from '../../parsers/values/masks.ts'
import rows from './tables/masks.json' with { type: 'json' }

it.each(rows)('hides in $input', ({ input, expect: expected }) => {
  expect(maskNames(input).spans.map(({ rule, start, end }) => `${rule}: ${input.slice(start, end)}`)).toEqual(expected)
})

it.each(MASKS)('finds $rule in no text without its signs', ({ signs, pattern }) => {
  for (const { input } of rows) {
    const isFound = [...input.matchAll(pattern)].length > 0
    expect(!isFound || [...input].some((char) => signs.includes(char))).toBe(true)
  }
})

it('keeps every offset and blanks nothing but its spans', () => {
  const text = fc.string({ unit: fc.constantFrom(...'家强第号年月日《》“”〔〕（）+0123456789A电话：'), maxLength: 40 })
  fc.assert(
    fc.property(text, (input) => {
      const { text: masked, spans } = maskNames(input)
      const hidden = new Set(
        spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      )
      const expected = [...input].map((char, at) => (hidden.has(at) ? BLANK : char)).join('')
      expect(masked).toBe(expected)
    }),
  )
})

it.each(['世界500强企业', '“232”产业', '5G基站', '3+2+1产业'])(
  'says that the number of %s is part of a name',
  (name) => {
    expect(maskNames(name).spans.map(({ part_of }) => part_of)).toEqual(['name'])
  },
)

it.each(['第069号提案', '2023年5月6日', '〔2024〕4号', '电话：023-12345678'])('says that %s names nothing', (text) => {
  expect(maskNames(text).spans.map(({ part_of }) => part_of)).toEqual(['number'])
})
