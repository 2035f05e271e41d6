import { describe, expect, it } from 'vitest'
import { cueBits } from '../../../parsers/tables/choose/cue-bits.ts'
import { confirmed, isLong } from '../../../parsers/tables/choose/long-table.ts'
import { outsideLines, outsideTexts } from '../../../parsers/tables/choose/outside-lines.ts'
import { lineAt, type ProposedTable, runOf } from '../../../parsers/tables/choose/proposal.ts'
import { ITEMS, itemsOf, weighed } from '../../../parsers/tables/choose/weigh.ts'
import { placesOf } from '../../../parsers/tables/places.ts'
import type { Table } from '../../../parsers/tables/table.ts'
import { type Lines, linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const textOf = (...lines: string[]) => linesOf(lines.join('\n'))

/** A table whose cells stand one per line in a text, in the order in which they are given. */
function tableIn(lines: Lines, columns: string[], rows: string[][]): Table {
  const at = (text: string, from: number) => [...lines].find((line) => line.text === text && line.number >= from)!
  let next = 1
  const places = rows.map((row) =>
    row.map((text) => {
      if (text === '') return null
      const line = at(text, next)
      next = line.number + 1
      return { first_line: line.number, last_line: line.number, start: line.start, end: line.start + text.length }
    }),
  )
  const [first, last] = [at(columns[0]!, 1).number, next - 1]
  const body = { columns: columns.map((name) => [name]), rows, places: placesOf(places), total_rows: [] }
  return {
    title: null,
    above: [],
    unit: null,
    method: 'flattened',
    proof: 'consistent',
    ...body,
    first_line: first,
    last_line: last,
  }
}

const HEADER = ['镇街', '公厕', '泵站']
const ROWS = [
  ['石桥镇', '12', '3'],
  ['河口镇', '9', '1'],
]
const lines = textOf(...HEADER, ...ROWS.flat())
const reading: ProposedTable = { table: tableIn(lines, HEADER, ROWS), findings: [], bonus: 0 }

describe('proposal', () => {
  it('finds lines by their numbers', () => {
    expect([lineAt(lines, 1), lineAt(lines, 4), lineAt(lines, 99)]).toEqual([0, 3, lines.length])
    expect(lineAt(lines.slice(2), 4)).toBe(1)
    expect(runOf(reading.table, lines)).toEqual({ from: 0, to: 9 })
  })
})

describe('weigh', () => {
  it('saves the lines as text and costs everything else', () => {
    const items = itemsOf(reading, lines, hints)
    expect(Object.keys(items)).toEqual([...ITEMS])
    expect(items['lines as text']).toBeGreaterThan(0)
    expect([items.table, items['body cells']].every((bits) => bits < 0)).toBe(true)
  })

  it('adds up all items', () => {
    const { bits, from, to } = weighed(reading, lines, hints)
    expect(bits).toBeCloseTo(Object.values(itemsOf(reading, lines, hints)).reduce((sum, item) => sum + item, 0))
    expect([from, to]).toEqual([0, 9])
    expect(weighed({ ...reading, bonus: 5 }, lines, hints).bits).toBeCloseTo(bits + 5)
  })

  it('prefers columns of one kind to those that mix words and figures', () => {
    const mixed = tableIn(lines, HEADER, [
      ['石桥镇', '12'],
      ['3', '河口镇'],
      ['9', '1'],
    ])
    const shifted = { ...reading, table: { ...mixed, columns: HEADER.slice(0, 2).map((name) => [name]) } }
    expect(weighed(reading, lines, hints).bits).toBeGreaterThan(weighed(shifted, lines, hints).bits)
  })
})

describe('outside-lines', () => {
  it('finds the texts of a line, each of which may be a cell', () => {
    const texts = (text: string) => outsideTexts(linesOf(text).at(0)!, hints)
    expect(texts('石桥镇  12  3')).toEqual(['石桥镇', '12', '3'])
    expect(texts('石桥镇 12 3')).toEqual(['石桥镇', '12', '3'])
    expect(texts('石桥镇 | | 3 |')).toEqual(['石桥镇', '3'])
    // Blanks inside a sentence part nothing.
    expect(texts('各镇街 要抓紧实施，按期 完成。')).toHaveLength(1)
    expect(texts('')).toEqual([])
  })

  it('costs more for figures than for words', () => {
    const bits = (...texts: string[]) => outsideLines(textOf(...texts), 0, texts.length, hints)
    expect(bits('12')).toBeGreaterThan(bits('石桥公园'))
    expect(bits('12', '9')).toBeCloseTo(bits('12') + bits('9'))
    expect(bits('')).toBe(0)
  })
})

describe('cue-bits', () => {
  const bits = (...texts: string[]) => {
    const text = textOf(...texts)
    const table = tableIn(text, HEADER, ROWS)
    return cueBits(table, text, 0, text.length, (number) => number - 1)
  }

  it('asks for none where blank lines stand between all cells alike, or between rows', () => {
    expect(bits(...HEADER, ...ROWS.flat())).toBe(0)
    expect(bits(...HEADER, '', ...ROWS[0]!, '', ...ROWS[1]!)).toBe(0)
  })

  it('asks for some where one stands inside a row', () => {
    expect(bits(...HEADER, '石桥镇', '', '12', '3', ...ROWS[1]!)).toBeGreaterThan(0)
  })
})

describe('long-table', () => {
  const long: ProposedTable = { ...reading, table: { ...reading.table, last_line: 4000 } }

  it('is one over thousands of lines', () => {
    expect([isLong(reading), isLong(long)]).toEqual([false, true])
  })

  it('is confirmed by its first lines, which say whether it is in doubt', () => {
    expect(confirmed(long, lines, () => [reading])).toBe(long)
    const doubted = { ...reading, table: { ...reading.table, proof: 'unproven' as const } }
    expect(confirmed(long, lines, () => [doubted])?.table.proof).toBe('unproven')
    const other = { ...reading, table: { ...reading.table, columns: [['另']] } }
    expect(confirmed(long, lines, () => [other])).toBeNull()
    expect(confirmed(long, lines, () => [])).toBeNull()
  })
})
