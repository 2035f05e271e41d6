import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedPieces, quoteIn } from '../../../explorer/figures/marked-text.ts'

describe('marked text', () => {
  it('cuts text without losing a character, and marks just the figure', () => {
    const bounds = fc.tuple(fc.string(), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
    fc.assert(
      fc.property(bounds, ([text, a, b, c, d]) => {
        const figure = { start: Math.min(a, b), end: Math.max(a, b) }
        const pieces = markedPieces(text, { start: Math.min(c, d), end: Math.max(c, d) }, figure)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const marked = pieces.filter(({ mark }) => mark === 2).map((piece) => piece.text)
        expect(marked.join('')).toBe(text.slice(figure.start, figure.end))
      }),
    )
  })

  it('finds the quote that holds the figure among equal ones', () => {
    expect(quoteIn('达5家；达5家', '达5家', { start: 5, end: 7 })).toEqual({ start: 4, end: 7 })
    expect(quoteIn('全文', '不在', null)).toBeNull()
  })
})
