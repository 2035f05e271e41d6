import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountAt, amountsOf, sumOver } from '../../parsers/tables/prove/amounts.ts'
import { type Decimal, digitsAt, readDecimal } from '../../parsers/values/decimal.ts'

const columnOf = (texts: readonly string[]) =>
  amountsOf(
    texts.map((text) => [text]),
    0,
  )
const indices = (texts: readonly string[]) => texts.map((_, at) => at)

/** The plain sum in whole digits that the quick one is checked against. */
function sumOf(texts: readonly string[]): Decimal {
  return texts
    .map((text) => readDecimal(text)!)
    .reduce((sum, amount) => {
      const scale = Math.max(sum.scale, amount.scale)
      return { digits: digitsAt(sum, scale) + digitsAt(amount, scale), scale }
    })
}

/** Figures of every size, some with more digits than a plain number holds, in different numbers of decimals. */
const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 4 }), fc.boolean())
  .map(([digits, scale, small]) => {
    const value = small ? digits % 1000n : digits
    const text = String(value < 0n ? -value : value).padStart(scale + 1, '0')
    const whole = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
    return `${value < 0n ? '-' : ''}${whole}`
  })

describe('amounts of a column', () => {
  it('add up exactly, however large and however many decimals', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (texts) => {
        const sum = sumOver(columnOf(texts), indices(texts))!.total
        const exact = sumOf(texts)
        const scale = Math.max(sum.scale, exact.scale)
        expect(digitsAt(sum, scale)).toBe(digitsAt(exact, scale))
      }),
    )
  })

  it('are the numbers of their cells, zero for an empty one or a dash, none for words', () => {
    const amounts = columnOf(['1,200', '3.50', '', '—', '约30', '90071992547409930'])
    expect([0, 1, 2, 3, 4, 5].map((row) => amountAt(amounts, row))).toEqual([
      { digits: 1200n, scale: 0 },
      { digits: 350n, scale: 2 },
      { digits: 0n, scale: 0 },
      { digits: 0n, scale: 0 },
      null,
      { digits: 90071992547409930n, scale: 0 },
    ])
  })

  it('have no sum where a cell states no number, and weigh as many parts as are not zero', () => {
    const amounts = columnOf(['5', '0', '-', '7', '若干'])
    expect(sumOver(amounts, [0, 4])).toBeNull()
    expect(sumOver(amounts, [0, 1, 2, 3])).toEqual({ total: { digits: 12n, scale: 0 }, weight: 2 })
  })
})
