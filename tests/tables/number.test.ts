import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellKind, digitsAt, kindOf, printDecimal, readDecimal } from '../../parsers/tables/number.ts'
import { hints } from './hints.ts'

const kinds: [string, CellKind][] = [
  ['38', 'number'],
  ['1,234.50', 'number'],
  ['－3.1', 'number'],
  ['12.5%', 'number'],
  ['0.80-1.50', 'figure'],
  ['10～20', 'figure'],
  ['≥15%', 'figure'],
  ['120家以上', 'figure'],
  ['--', 'blank'],
  ['/', 'blank'],
  ['清溪街道', 'name'],
  ['12月底前', 'time'],
  ['新建停车场2处。', 'sentence'],
  ['1-3类项目', 'text'],
  ['2031年目标', 'text'],
]

describe('kind of a cell', () => {
  it.each(kinds)('%s is a %s', (text, kind) => {
    expect(kindOf(text, hints.isKnownName)).toBe(kind)
  })
})

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
