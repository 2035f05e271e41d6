import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { type Figure, figureReader } from '../../parsers/values/figure.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'
import rows from './tables/figures.json' with { type: 'json' }

const reference = readReference()
const figures = figureReader(quantityGrammar(reference), reference.cues)

/** What the table writes down of a text: its kind, and the figure that it is: `figure: >= 95 %`. */
function written(text: string, figure: Figure | null): string {
  const kind = figures.kindOf(text)
  if (!figure) return kind
  const { comparator, value, value_high, unit, measure } = figure
  const said = [comparator, value_high === null ? String(value) : `${value}..${value_high}`, unit, measure]
  return `${kind}: ${said.filter((part) => part !== null).join(' ')}`
}

it.each(rows)('reads $input', ({ input, expect: expected }) => {
  expect(written(input, figures.read(input))).toBe(expected)
})

it('reads the same figure in any width and with any blanks around it', () => {
  const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
  const printed = fc.constantFrom(...rows.filter(({ expect: said }) => /^\w+: /.test(said)).map(({ input }) => input))
  fc.assert(
    fc.property(printed, (text) => {
      expect(figures.read(` ${text} `)).toEqual(figures.read(text))
      if (/^[\d.,%]+$/.test(text)) expect(figures.read(wide(text))).toEqual(figures.read(text))
    }),
  )
})

it('never makes one number of two', () => {
  const number = fc.integer({ min: 0, max: 99_999 })
  fc.assert(
    fc.property(number, number, fc.constantFrom(' ', '  ', '、', '；', '/', '\n', ' 家 '), (one, other, between) => {
      const figure = figures.read(`${one}${between}${other}`)
      // Groups of three are one number: 1 280.
      const isGrouped = between === ' ' && one > 0 && one < 1000 && /^\d{3}$/.test(String(other))
      expect(figure === null || isGrouped).toBe(true)
    }),
    {
      examples: [
        [1, 280, '\n'],
        [12, 300, '  '],
        [40, 30, ' '],
      ],
    },
  )
})
