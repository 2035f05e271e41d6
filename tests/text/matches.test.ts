import { describe, expect, it } from 'vitest'
import { linesOf } from '../../parsers/text/lines.ts'
import { matchesOf } from '../../parsers/text/matches.ts'
import { isWritten, narrowed, plainForm } from '../../parsers/text/narrow.ts'
import { passageOf } from '../../parsers/text/passage.ts'
import { firstSentence, sentencesOf, sentenceTexts } from '../../parsers/text/sentence.ts'

describe('matches', () => {
  it('are those of matchAll, also of empty matches', () => {
    for (const [text, pattern] of [
      ['12、3和45', /\d+/g],
      ['甲乙', /x*/g],
      ['', /\d/g],
    ] as const)
      expect(matchesOf(text, pattern).map(({ 0: all, index }) => [all, index])).toEqual(
        [...text.matchAll(pattern)].map(({ 0: all, index }) => [all, index]),
      )
  })

  it('leave the pattern as it was, and need a global one', () => {
    const pattern = /\d/g
    matchesOf('1 2', pattern)
    expect(pattern.lastIndex).toBe(0)
    expect(() => matchesOf('1', /\d/)).toThrow(TypeError)
  })
})

describe('narrow', () => {
  it.each([
    ['２０３１年，１．５％', '2031年，1.5％'],
    ['１，２００座', '1,200座'],
    ['公厕，泵站', '公厕，泵站'],
  ])('%s narrowed is %s, as long as before', (text, expected) => {
    expect(narrowed(text)).toBe(expected)
    expect(narrowed(text)).toHaveLength(text.length)
  })

  it('makes pairs of straight quotes curly', () => {
    expect(plainForm('"百千万"工程')).toBe('“百千万”工程')
    expect(plainForm('5"管')).toBe('5"管')
  })

  it('knows digits in either width', () => {
    expect([isWritten('１２', '12'), isWritten('12', '12'), isWritten('13', '12')]).toEqual([true, true, false])
  })
})

describe('sentence', () => {
  it('ends with its marks, blank ones left out', () => {
    expect(sentenceTexts('新建公厕12座。改造泵站！')).toEqual(['新建公厕12座。', '改造泵站！'])
    expect(sentenceTexts('  ')).toEqual([])
  })

  it('is the first that is wanted', () => {
    expect(firstSentence('要抓紧。新建12座。', (one) => /\d/.test(one))).toBe('新建12座。')
    expect(firstSentence('要抓紧。', (one) => /\d/.test(one))).toBeNull()
  })

  it('keeps its places', () => {
    const line = linesOf('要抓紧。新建12座。').at(0)!
    const [, second] = sentencesOf(passageOf([{ line, from: 0, to: line.text.length }]))
    expect([second!.text, second!.pieces[0]!.source]).toEqual(['新建12座。', 4])
  })
})
