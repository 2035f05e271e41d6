import { describe, expect, it } from 'vitest'
import { compacted } from '../../parsers/text/blanks.ts'
import { mayBePair, pairAt, pairSignsOf } from '../../parsers/text/pair.ts'
import { holdsSign, isSign, signsOf } from '../../parsers/text/signs.ts'

describe('signs', () => {
  const signs = signsOf('年月')

  it('stand where they are meant, and nowhere outside of the text', () => {
    expect([isSign(signs, '2031年', 4), isSign(signs, '2031年', 3), isSign(signs, '年', 9)]).toEqual([
      true,
      false,
      false,
    ])
    expect([holdsSign(signs, '3月'), holdsSign(signs, '3日'), holdsSign(signs, '')]).toEqual([true, false, false])
  })
})

describe('pair', () => {
  const words = ['公厕', '泵站', '食']
  const pairs = pairSignsOf(words)

  it('never says no of a pair that begins a word', () => {
    expect(words.every((word) => mayBePair(pairs, word, 0))).toBe(true)
    expect(mayBePair(pairs, '新建公厕', 2)).toBe(true)
  })

  it('says no of most others', () => {
    const others = Array.from({ length: 500 }, (_, i) => String.fromCharCode(0x4e00 + i * 7, 0x5000 + i * 3))
    expect(others.filter((text) => mayBePair(pairs, text, 0)).length).toBeLessThan(100)
    expect(pairAt('甲', 0)).toBe('甲'.charCodeAt(0) << 16)
  })
})

describe('blanks', () => {
  it.each([
    ['百分 之 五', '百分之五'],
    ['120 家', '120家'],
    // Two numbers stay two, and so do words of Latin.
    ['2030 2031', '2030 2031'],
    ['Wi-Fi AP', 'Wi-Fi AP'],
  ])('%s is compact as %s', (text, expected) => {
    expect(compacted(text).text).toBe(expected)
  })

  it('know where each character stood', () => {
    const { text, at } = compacted('共 120 家。')
    expect([at(text.indexOf('家')), at(text.length)]).toEqual([6, 8])
  })
})
