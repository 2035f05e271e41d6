import { describe, expect, it } from 'vitest'
import type { FilePart } from '../../../parsers/files/content.ts'
import { Binary } from '../../../parsers/files/doc/binary.ts'
import { readDoc } from '../../../parsers/files/doc/doc.ts'
import { openWord } from '../../../parsers/files/doc/fib.ts'
import { characterRuns, paragraphRuns, runAt } from '../../../parsers/files/doc/formatted.ts'
import { listsOf } from '../../../parsers/files/doc/list.ts'
import { pieceText } from '../../../parsers/files/doc/pieces.ts'
import { type CellDefinition, characterLook, paragraphProperties } from '../../../parsers/files/doc/properties.ts'
import { tableOfRows } from '../../../parsers/files/doc/row-table.ts'
import { ShownText } from '../../../parsers/files/doc/shown-text.ts'
import { sprmsOf } from '../../../parsers/files/doc/sprm.ts'
import { FileRefused } from '../../../parsers/files/refusal.ts'
import { fixture } from '../file-input.ts'

const file = openWord(fixture('notes.doc'))
const binary = (...bytes: number[]) => new Binary(Uint8Array.from(bytes))

describe('binary', () => {
  it('reads little-endian numbers', () => {
    const stream = binary(0x34, 0x12, 0xff, 0xff, 0xff, 0xff)
    expect([stream.u8(0), stream.u16(0), stream.i16(2), stream.u32(2), stream.i32(2)]).toEqual([
      0x34, 0x1234, -1, 0xffffffff, -1,
    ])
    expect(stream.slice(1, 2).u16(0)).toBe(0xff12)
  })

  it('refuses to read outside of the stream', () => {
    expect(() => binary(1).u16(0)).toThrow(FileRefused)
    expect(() => binary(1).u8(-1)).toThrow(FileRefused)
    expect(() => binary(1).slice(0, 2)).toThrow(FileRefused)
  })
})

describe('sprm', () => {
  it('lists changes with operands of their width', () => {
    // In a table (one byte), depth (four bytes).
    const found = sprmsOf(binary(0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0))
    expect(found.map(({ code, operand }) => [code, operand.length])).toEqual([
      [0x2416, 1],
      [0x6649, 4],
    ])
  })

  it('ends where a group is cut off', () => {
    expect(sprmsOf(binary(0x16, 0x24, 1, 0x49, 0x66, 2))).toHaveLength(1)
    expect(sprmsOf(binary())).toEqual([])
  })
})

describe('properties', () => {
  it('of a paragraph are those that its changes make', () => {
    expect(paragraphProperties(binary(0x16, 0x24, 1, 0x17, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0), file)).toMatchObject({
      in_table: true,
      ends_row: true,
      depth: 2,
    })
    expect(paragraphProperties(undefined, file)).toMatchObject({ in_table: false, list: 0, cells: [] })
  })

  it('tell hidden characters and symbols', () => {
    expect(characterLook(binary(0x3c, 0x08, 1))).toBe('hidden')
    expect(characterLook(binary(0x3c, 0x08, 0))).toBe('plain')
    expect(characterLook(binary(0x09, 0x6a, 0, 0, 0, 0))).toBe('symbol')
  })
})

describe('shown-text', () => {
  const shown = (text: string) => {
    const reader = new ShownText()
    return [...text].map((char) => reader.show(char)).join('')
  }

  it('shows fields by their results', () => {
    expect(shown('第\u0013PAGE\u00143\u0015页')).toBe('第3页')
    expect(shown('\u0013A\u0013B\u0014甲\u0015\u0014乙\u0015')).toBe('乙')
  })

  it('shows no marks, and breaks of lines as such', () => {
    expect(shown('公厕\u0007\u000b12\u001e3\r')).toBe('公厕\n12-3')
  })
})

describe('row-table', () => {
  const cell = (left: number, right: number, facts: Partial<CellDefinition> = {}): CellDefinition => ({
    left,
    right,
    merge: 0,
    goes_on: false,
    ...facts,
  })
  const paragraph = (text: string): FilePart => ({ kind: 'text', text, place: 'paragraph 1' })
  const table = (...rows: [string[], CellDefinition[]][]) =>
    tableOfRows(
      rows.map(([texts, cells]) => ({ contents: texts.map((text) => [paragraph(text)]), cells })),
      'table 1',
    )
      .flatMap((part) => (part.kind === 'grid' ? part.cells : []))
      .map(({ row, col, width, height, text }) => `${row},${col} ${width}x${height} ${text}`)

  it('lets a cell span the columns between its edges', () => {
    expect(
      table(
        [['公厕建设'], [cell(0, 2000)]],
        [
          ['石桥镇', '12'],
          [cell(0, 1000), cell(1000, 2000)],
        ],
      ),
    ).toEqual(['0,0 2x1 公厕建设', '1,0 1x1 石桥镇', '1,1 1x1 12'])
  })

  it('takes edges that programs have rounded for one, and lets a cell go on from above', () => {
    const rows = table(
      [
        ['石桥镇', '12'],
        [cell(0, 1000), cell(1000, 2000)],
      ],
      [
        ['', '9'],
        [cell(0, 1010, { goes_on: true }), cell(1010, 2000)],
      ],
    )
    expect(rows).toEqual(['0,0 1x2 石桥镇', '0,1 1x1 12', '1,1 1x1 9'])
  })
})

describe('fib', () => {
  it('opens a text of Word and finds its parts', () => {
    expect(file.parts.text).toBeGreaterThan(100)
    expect(file.pieces.length).toBeGreaterThan(0)
  })

  it('refuses what is none', () => {
    expect(() => openWord(Uint8Array.from([1, 2, 3]))).toThrow(FileRefused)
    expect(() => openWord(fixture('notes.xls'))).toThrow(FileRefused)
  })
})

describe('pieces', () => {
  it('put the text together, each character with its place', () => {
    const { text, offsetOf } = pieceText(file)
    const at = text.indexOf('青岭镇')
    expect(at).toBeGreaterThan(0)
    expect(offsetOf(at + 1)).toBeGreaterThan(offsetOf(at))
  })
})

describe('formatted', () => {
  const runs = paragraphRuns(file)

  it('finds how text is formatted, in the order of the stream', () => {
    expect(runs.length).toBeGreaterThan(10)
    expect(runs.every(({ from, to }, i) => to > from && from >= (runs[i - 1]?.to ?? 0))).toBe(true)
    expect(characterRuns(file).length).toBeGreaterThan(0)
  })

  it('finds the run that holds a place', () => {
    const run = runs[3]!
    expect([runAt(runs, run.from), runAt(runs, run.to - 1)]).toEqual([run, run])
    expect(runAt(runs, -1)).toBeUndefined()
    expect(runAt([], 5)).toBeUndefined()
  })
})

describe('list', () => {
  it('has none in a text without lists', () => {
    expect(listsOf({ ...file, lists: { at: 0, length: 0 } })).toEqual(new Map())
  })
})

describe('doc', () => {
  const { parts, findings } = readDoc(fixture('notes.doc'))

  it('reads paragraphs around a table, in order', () => {
    const kinds = parts.map(({ kind }) => kind)
    expect([kinds.includes('grid'), kinds[0], kinds.at(-1)]).toEqual([true, 'text', 'text'])
    expect(findings).toEqual([])
    const [grid] = parts.flatMap((part) => (part.kind === 'grid' ? [part.cells] : []))
    expect(grid!.find(({ row, col }) => row === 1 && col === 1)?.text).toBe('青岭镇')
  })

  it('refuses a file that is cut off', () => {
    expect(() => readDoc(fixture('notes.doc').subarray(0, 3000))).toThrow(FileRefused)
  })
})
