import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from '../../parsers/text/lines.ts'

it.each([
  ['甲\n乙', ['甲', '乙']],
  ['甲\r\n乙\r\n', ['甲', '乙']],
  ['甲\r乙', ['甲', '乙']],
  ['甲\n\n乙', ['甲', '', '乙']],
  ['甲\r\n\r乙\n', ['甲', '', '乙']],
  ['\t甲 \n　乙', ['\t甲 ', '　乙']],
  ['', ['']],
  ['\n', ['']],
])('parts %j into lines', (text, lines) => {
  expect(linesOf(text).map((line) => line.text)).toEqual(lines)
})

const text = fc.string({ unit: fc.constantFrom('甲', '1', ' ', '\t', '\n', '\r', '𠮷'), maxLength: 60 })

it('numbers lines from one and finds each at its offset', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const [i, line] of linesOf(input).entries()) {
        expect(line.number).toBe(i + 1)
        expect(input.slice(line.start, line.start + line.text.length)).toBe(line.text)
        expect(line.text).not.toMatch(/[\r\n]/)
      }
    }),
  )
})

it('leaves out nothing but line breaks', () => {
  fc.assert(
    fc.property(text, (input) => {
      const lines = linesOf(input).map((line) => line.text)
      expect(lines.join('')).toBe(input.replace(/[\r\n]/g, ''))
    }),
  )
})
