import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { placeWords } from '../../parsers/places/place-words.ts'

const { place_words: rows } = readReference()
const words = placeWords(rows)
const TOWNSHIP = /(?:街道|镇|乡)/
/** What stands before the last 镇, 乡 or 街道 of a text. */
const stemOf = (text: string): string => text.slice(0, text.search(TOWNSHIP))

describe('place words', () => {
  it.each(rows.filter(({ role }) => role.startsWith('stem')))('$word: $example names no township', (row) => {
    expect(words.isNoStem(stemOf(row.example))).toBe(true)
    const without = placeWords(rows.filter((other) => other !== row))
    expect(without.isNoStem(stemOf(row.example))).toBe(false)
  })

  it.each(['白石', '青龙', '城关', '大安', '龙门'])('%s may be the stem of a name', (stem) => {
    expect(words.isNoStem(stem)).toBe(false)
  })

  it.each(rows.filter(({ role }) => role === 'predicate'))('$word: $example is told of a place', (row) => {
    expect(words.isPredicate(row.example)).toBe(true)
    expect(placeWords(rows.filter((other) => other !== row)).isPredicate(row.example)).toBe(false)
  })

  it.each(rows.filter(({ role }) => role === 'short_name'))('$word is a word in $example', ({ word, example }) => {
    expect(example).toContain(word)
    expect(words.shortNames.has(word)).toBe(true)
  })
})
