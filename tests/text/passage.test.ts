import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../parsers/text/lines.ts'
import { linesOfPassage, type Passage, passageOf, slicePassage, sourceOf, spanOf } from '../../parsers/text/passage.ts'
import { sentencesOf } from '../../parsers/text/sentence.ts'

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '9', '。', ' ', '\n', '𠮷'), minLength: 1, maxLength: 80 })

/** A text and a passage made of cuts of its lines. */
const cut = text.chain((source) => {
  const lines = [...linesOf(source)]
  const ends = fc.tuple(fc.nat(80), fc.nat(80))
  return fc.array(ends, { minLength: lines.length, maxLength: lines.length }).map((pairs) => {
    const cuts = lines.map((line, i) => {
      const [a, b] = pairs[i]!.map((end) => end % (line.text.length + 1)) as [number, number]
      return { line, from: Math.min(a, b), to: Math.max(a, b) }
    })
    return { source, passage: passageOf(cuts) }
  })
})

/** True if every character of the passage stands in the source at the place it gives. */
function expectPlaced(source: string, passage: Passage): void {
  const lines = [...linesOf(source)]
  for (let at = 0; at < passage.text.length; at++) {
    const { offset, line } = sourceOf(passage, at)
    expect(source[offset]).toBe(passage.text[at])
    const own = lines[line - 1]!
    expect(offset >= own.start && offset < own.start + own.text.length).toBe(true)
  }
}

describe('a passage', () => {
  it('knows where each of its characters came from', () => {
    fc.assert(fc.property(cut, ({ source, passage }) => expectPlaced(source, passage)))
  })

  it('still knows after any slice of a slice', () => {
    fc.assert(
      fc.property(cut, fc.nat(80), fc.nat(80), fc.nat(80), ({ source, passage }, a, b, c) => {
        const outer = slicePassage(passage, Math.min(a, b), Math.max(a, b))
        const inner = slicePassage(outer, c % (outer.text.length + 1), outer.text.length)
        expect(outer.text).toBe(passage.text.slice(Math.min(a, b), Math.max(a, b)))
        expectPlaced(source, outer)
        expectPlaced(source, inner)
      }),
    )
  })

  it('is found in the source by the span of any stretch on one line', () => {
    fc.assert(
      fc.property(cut, fc.nat(80), ({ source, passage }, at) => {
        fc.pre(passage.text.length > 0)
        const piece = passage.pieces[at % passage.pieces.length]!
        const { start, end, line } = spanOf(passage, piece.at, piece.at + piece.length)
        expect(source.slice(start, end)).toBe(passage.text.slice(piece.at, piece.at + piece.length))
        expect(line).toBe(piece.line)
      }),
    )
  })

  it('gives its first and last line', () => {
    const lines = [...linesOf('甲\n\n乙丙')]
    const passage = passageOf(lines.map((line) => ({ line, from: 0, to: line.text.length })))
    expect(linesOfPassage(passage)).toEqual({ first_line: 1, last_line: 3 })
    expect(linesOfPassage(slicePassage(passage, 1, 2))).toEqual({ first_line: 3, last_line: 3 })
  })

  it('says what is wrong with an offset outside it, and with an empty one', () => {
    const passage = passageOf([{ line: { number: 1, start: 0, text: '甲乙' }, from: 0, to: 2 }])
    expect(() => sourceOf(passage, 2)).toThrow('found offset 2, expected 0 to 1')
    expect(() => linesOfPassage(passageOf([]))).toThrow('found an empty one, expected text')
  })
})

describe('sentences', () => {
  it.each([
    ['甲。乙！丙', ['甲。', '乙！', '丙']],
    ['甲？！乙', ['甲？！', '乙']],
    ['增长2.5%。 ', ['增长2.5%。']],
    ['甲；乙，丙', ['甲；乙，丙']],
    ['。。', ['。。']],
  ])('parts %s', (source, sentences) => {
    const passage = passageOf([...linesOf(source)].map((line) => ({ line, from: 0, to: line.text.length })))
    expect(sentencesOf(passage).map((sentence) => sentence.text)).toEqual(sentences)
  })

  it('keeps all text but blanks, with its places', () => {
    fc.assert(
      fc.property(cut, ({ source, passage }) => {
        const sentences = sentencesOf(passage)
        expect(
          sentences
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(passage.text.replace(/\s/g, ''))
        for (const sentence of sentences) expectPlaced(source, sentence)
      }),
    )
  })
})
