import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterText } from '../../parsers/files/word/counter.ts'
import { numberingOf } from '../../parsers/files/word/numbering.ts'
import { numeralOf } from '../../parsers/values/numeral.ts'

describe('a counter', () => {
  it.each([
    [1, 'decimal', '1'],
    [7, 'decimalZero', '07'],
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [3, 'decimalEnclosedCircle', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [28, 'upperLetter', 'BB'],
    [14, 'lowerRoman', 'xiv'],
    [5, 'nobody-knows', '5'],
    [5, 'bullet', ''],
    [0, 'chineseCounting', '0'],
  ])('%i in %s is %s', (n, format, text) => expect(counterText(n, format)).toBe(text))

  it('in Chinese is read as the number it counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(numeralOf(counterText(n, 'chineseCounting'))).toBe(n)
      }),
    )
  })
})

describe('numbering', () => {
  const levels = new Map([
    [0, { start: 1, format: 'chineseCounting', text: '%1、' }],
    [1, { start: 1, format: 'decimal', text: '%1.%2' }],
    [2, { start: 1, format: 'bullet', text: '•' }],
  ])
  const list = (starts: [number, number][] = []) => ({ key: 'a', levels, starts: new Map(starts) })

  it('count on, and anew below each item of the level above', () => {
    const { label } = numberingOf(new Map([['1', list()]]))
    const asked = [0, 1, 1, 0, 1].map((level) => label('1', level))
    expect(asked).toEqual(['一、', '一.1 ', '一.2 ', '二、', '二.1 '])
  })

  it('go on in another list of the same kind, unless that begins anew', () => {
    const { label } = numberingOf(
      new Map([
        ['1', list()],
        ['2', list()],
        ['3', list([[0, 5]])],
      ]),
    )
    expect([label('1', 0), label('2', 0), label('3', 0), label('3', 0)]).toEqual(['一、', '二、', '五、', '六、'])
  })

  it('are empty for bullets and unknown lists', () => {
    const { label } = numberingOf(new Map([['1', list()]]))
    expect([label('1', 2), label('9', 0)]).toEqual(['', ''])
  })
})
