import { describe, expect, it } from 'vitest'
import { phrases } from '../../parsers/values/phrases.ts'

const words = phrases([
  ['增长', 1],
  ['增长到', 2],
  ['年均增长', 3],
  ['R&D（经费）', 4],
])

describe('a table of words', () => {
  it('takes the longest word at the start', () => {
    expect(words.at('增长到5家')).toEqual({ word: '增长到', value: 2 })
    expect(words.at('的增长到')).toBeNull()
  })

  it('takes the longest word at the end', () => {
    expect(words.before('产值年均增长')).toEqual({ word: '年均增长', value: 3 })
    expect(words.before('增长了')).toBeNull()
  })

  it('finds the last word with its place', () => {
    expect(words.last('增长后年均增长8%')).toEqual({ word: '年均增长', value: 3, start: 3, end: 7 })
    expect(words.last('下降')).toBeNull()
  })

  it('reads words literally', () => {
    expect(words.includedIn('全社会R&D（经费）支出')?.value).toBe(4)
    expect(words.includedIn('RD经费')).toBeNull()
  })

  it('finds nothing in an empty table', () => {
    const none = phrases([])
    expect([none.at('增长'), none.before('增长'), none.last('增长'), none.includedIn('增长')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
