import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Line, linesOf } from '../../parsers/text/lines.ts'

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
  expect(Array.from(linesOf(text), (line) => line.text)).toEqual(lines)
})

const text = fc.string({ unit: fc.constantFrom('甲', '1', ' ', '\t', '\n', '\r', '𠮷'), maxLength: 60 })

it('numbers lines from one and finds each at its offset', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const [i, line] of [...linesOf(input)].entries()) {
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
      const lines = Array.from(linesOf(input), (line) => line.text)
      expect(lines.join('')).toBe(input.replace(/[\r\n]/g, ''))
    }),
  )
})

/** So long that its lines are not kept. */
const longText = text.map((input) => `${input}\n${'甲乙\r\n'.repeat(20_000)}`)
const isOdd = ({ number }: Line) => number % 2 === 1

it('gives the lines of a long text whenever they are asked for, as those of a short one', () => {
  fc.assert(
    fc.property(longText, fc.nat(9), fc.nat(9), (input, from, to) => {
      const lines = linesOf(input)
      const kept = [...lines]
      expect(Array.isArray(lines)).toBe(false)
      expect(kept.map((line) => line.text)).toEqual(input.split(/\r\n|\n|\r/).slice(0, -1))
      expect(kept.every(({ number, start, text }, i) => number === i + 1 && input.startsWith(text, start))).toBe(true)
      expect([lines.length, lines.at(-1), lines.at(from), lines.at(kept.length)]).toEqual([
        kept.length,
        kept.at(-1),
        kept[from],
        undefined,
      ])
      expect([...lines.slice(from, to)]).toEqual(kept.slice(from, to))
      expect([...lines.filter(isOdd).slice(-3)]).toEqual(kept.filter(isOdd).slice(-3))
    }),
    { numRuns: 20 },
  )
})
