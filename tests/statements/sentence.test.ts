import { describe, expect, it } from 'vitest'
import { read, written, writtenFully } from './sentence.ts'
import open from './tables/open.json' with { type: 'json' }
import paragraphs from './tables/paragraphs.json' with { type: 'json' }
import sentences from './tables/sentences.json' with { type: 'json' }

interface Row {
  input: string
  expect: string[]
  /** Status of a value without a cue, after the form of the document. */
  usual?: 'target' | 'achieved'
  day?: string
}

const rows: readonly Row[] = sentences as Row[]

it.each(rows)('reads $input', ({ input, usual, day, expect: expected }) => {
  expect(read(input, usual, day).map(written)).toEqual(expected)
})

/** Whole paragraphs as plans, reports and bulletins write them: what is said of one value and what is not. */
const paragraphRows: readonly Row[] = paragraphs as Row[]

it.each(paragraphRows)('reads all of $input', ({ input, usual, day, expect: expected }) => {
  expect(read(input, usual, day).map(writtenFully)).toEqual(expected)
})

describe('known gaps', () => {
  // A row that passes belongs into sentences.json.
  it.fails.each(open)('does not yet read $input', ({ input, expect: expected }) => {
    expect(read(input).map(written)).toEqual(expected)
  })
})

describe('places', () => {
  it.each(rows.filter((row) => row.expect.length > 0))(
    'finds every value of $input at its span',
    ({ input, usual, day }) => {
      for (const { span_start, span_end, value_text, quote, first_line } of read(input, usual, day)) {
        expect(input.slice(span_start, span_end)).toBe(value_text)
        expect(quote).toContain(value_text)
        expect(first_line).toBe(1)
      }
    },
  )
})

describe('paragraphs', () => {
  it('carries a period on to the sentences behind it, until the next is named', () => {
    const text = '到2025年，高新技术企业达到120家。科技型企业达到900家。到2027年，瞪羚企业达到8家。'
    expect(read(text).map(({ indicator, period_end }) => [indicator, period_end])).toEqual([
      ['高新技术企业', '2025-12-31'],
      ['科技型企业', '2025-12-31'],
      ['瞪羚企业', '2027-12-31'],
    ])
  })

  it('gives each of ten thousand numbers in one sentence the period named before it', () => {
    const years = Array.from({ length: 5000 }, (_, i) => 2021 + (i % 9))
    const text = years.map((year, i) => `到${year}年底企业达到${i + 3}家，较2015年增长20%，`).join('')
    const ends = years.flatMap((year) => [`${year}-12-31`, `${year}-12-31`])
    expect(read(text).map(({ period_end }) => period_end)).toEqual(ends)
  })

  it('carries 力争 on to parts that open with a period, and no further', () => {
    const text = '力争到2025年，高新技术企业达到120家；到2027年，瞪羚企业达到8家；建设众创空间2个，新增孵化器1个。'
    expect(read(text).map(({ bindingness }) => bindingness)).toEqual(['strive', 'strive', 'plain', 'plain'])
  })

  it('reads the same over a line break inside a sentence, with the lines of the values', () => {
    const values = read('到2025年，高新技术企业\n达到120家，科技型企业达到900家。').map(({ value, first_line }) => [
      value,
      first_line,
    ])
    expect(values).toEqual([
      [120, 2],
      [900, 2],
    ])
  })
})
