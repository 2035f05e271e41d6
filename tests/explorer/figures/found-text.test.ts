import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, gramsOf, wordsOf } from '../../../datasets/explorer/search.ts'
import { cutText } from '../../../explorer/figures/cut-text.ts'
import { excerpt, foundIn } from '../../../explorer/figures/found-text.ts'

const text = fc.string({ unit: fc.constantFrom('科', '技', '型', ' ', '〔', '４', 'A', 'b', '𠮷', '\n') })

describe('words', () => {
  it('are letters and digits alone, in small ones', () => {
    expect(folded('渝府发〔2024〕4号 R&D')).toBe('渝府发20244号rd')
    expect(wordsOf('  科技型  〔2024〕 —— ')).toEqual(['科技型', '2024'])
    expect(gramsOf('科技科技')).toEqual(['科技', '技科'])
    expect(gramsOf('达3120家7')).toEqual(['达3', '31', '12', '20', '0家', '家7', '312', '120'])
  })

  it('are found where they stand, signs between their letters included', () => {
    const found = foundIn('见渝府发〔2024〕4号。', wordsOf('渝府发[2024]4号'))
    expect(found).toEqual([{ start: 1, end: 12 }])
  })

  it('are found wherever the folded text has them, and nowhere else', () => {
    fc.assert(
      fc.property(text, text, (line, word) => {
        const [asked] = wordsOf(word)
        fc.pre(asked !== undefined)
        const found = foundIn(line, [asked])
        expect(found.length > 0).toBe(folded(line).includes(asked))
        for (const { start, end } of found) expect(folded(line.slice(start, end))).toBe(asked)
      }),
    )
  })
})

describe('a text cut at extents', () => {
  it('loses no character, and marks no overlap twice', () => {
    const extents = fc.array(fc.record({ start: fc.nat(12), end: fc.nat(12) }))
    fc.assert(
      fc.property(text, extents, (line, marks) => {
        const pieces = cutText(line, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(line)
        for (const { text: piece, own } of pieces) if (own) expect(piece).toBe(line.slice(own.start, own.end))
      }),
    )
  })

  it('is shortened around its first finding, which stays marked', () => {
    const line = `${'前'.repeat(200)}目标${'后'.repeat(300)}目标`
    const { text: shown, found } = excerpt(line, foundIn(line, ['目标']))
    expect(shown.length).toBeLessThan(200)
    expect(found.map(({ start, end }) => shown.slice(start, end))).toEqual(['目标'])
  })
})
