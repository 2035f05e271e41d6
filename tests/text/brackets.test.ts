import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bracketsOf, splitOutsideBrackets } from '../../parsers/text/brackets.ts'

const inners = (text: string): string[] => bracketsOf(text).map(({ inner }) => inner)

describe('brackets', () => {
  it.each([
    ['一（二）三（四）', ['二', '四']],
    ['各乡镇(街道）、园区', ['街道']],
    ['（责任单位：各乡镇（街道）、区科技局）', ['责任单位：各乡镇（街道）、区科技局']],
    ['梁府办〔2024〕4号、渝府【2023】1号', ['2024', '2023']],
    ['﹝2023﹞与[2022]', ['2023', '2022']],
    ['（一）甲（二', ['一']],
    ['甲（二（三）', ['三']],
    ['）甲（', []],
    ['（甲〔乙）', []],
    ['（）', ['']],
    ['没有括号', []],
  ])('finds the outermost pairs of %s', (text, expected) => {
    expect(inners(text)).toEqual(expected)
  })

  it('finds what it says at the offsets it says', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙（）()〔〕[]【】﹝﹞'), maxLength: 40 })
    fc.assert(
      fc.property(text, (input) => {
        let end = 0
        for (const found of bracketsOf(input)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(input.slice(found.start + 1, found.end - 1)).toBe(found.inner)
          end = found.end
        }
      }),
    )
  })

  it('takes time linear in a text of brackets that are never closed', () => {
    expect(inners('（'.repeat(100_000))).toEqual([])
    expect(inners(`${'（'.repeat(50_000)}${'）'.repeat(50_000)}`)).toHaveLength(1)
  })
})

describe('splitting', () => {
  it.each([
    ['区科技局、各乡镇（街道、园区）、区财政局', ['区科技局', '各乡镇（街道、园区）', '区财政局']],
    ['甲、、乙、', ['甲', '乙']],
    [' 甲 、（乙', ['甲', '（乙']],
    ['', []],
  ])('parts %s outside brackets', (text, parts) => {
    expect(splitOutsideBrackets(text, /、/g)).toEqual(parts)
  })

  it('joins again to the text', () => {
    const names = fc.array(fc.stringMatching(/^[甲乙丙]{1,4}(（[丁、]{1,3}）)?$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, (list) => {
        expect(splitOutsideBrackets(list.join('、'), /、/g)).toEqual(list)
      }),
    )
  })
})
