import { describe, expect, it } from 'vitest'
import { inkOf } from '../../../parsers/files/scan/bitmap.ts'
import { rulingOf, withoutRuling } from '../../../parsers/files/scan/ruling.ts'
import { fill, paper, ruled, writes } from './drawn-scan.ts'

const places = (rules: readonly { at: number }[]): number[] =>
  [...new Set(rules.map(({ at }) => Math.round(at)))].sort((a, b) => a - b)

describe('ruling lines of a picture', () => {
  it.each([0, 90, 170])('are found whether black or grey (%s)', (shade) => {
    const picture = paper()
    ruled(picture, 3, 4, shade)
    const { horizontal, vertical } = rulingOf(picture)
    expect(places(horizontal)).toEqual([61, 111, 161, 211, 261])
    expect(places(vertical)).toEqual([61, 181, 301, 421])
  })

  it('are no strokes of letters, no underline, and no filled area', () => {
    const picture = paper()
    writes(picture, 100, 100)
    fill(picture, 100, 200, 200, 2)
    fill(picture, 100, 300, 200, 40)
    expect(rulingOf(picture)).toEqual({ horizontal: [], vertical: [] })
  })

  it('may be short where they end at others', () => {
    const picture = paper()
    ruled(picture, 2, 2)
    fill(picture, 120, 60, 2, 50)
    expect(places(rulingOf(picture).vertical)).toContain(121)
  })

  it('leave the writing when they are taken away', () => {
    const picture = paper()
    ruled(picture, 2, 2)
    const before = inkOf(picture)
    writes(picture, 90, 80)
    const left = withoutRuling(picture, inkOf(picture), rulingOf(picture))
    const written = inkOf(picture).filter((dot, at) => dot === 1 && before[at] === 0).length
    expect(left.reduce((sum, dot) => sum + dot, 0)).toBe(written)
  })
})
