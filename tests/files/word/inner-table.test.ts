import { describe, expect, it } from 'vitest'
import type { FileCell, FilePart } from '../../../parsers/files/content.ts'
import { cellContent, withInnerTables } from '../../../parsers/files/word/inner-table.ts'

const text = (words: string): FilePart => ({ kind: 'text', text: words, place: 'paragraph 1' })
const cell = (row: number, col: number, words: string): FileCell => ({
  row,
  col,
  width: 1,
  height: 1,
  text: words,
  is_header: false,
  place: `row ${row + 1}, column ${col + 1}`,
})
const grid = (...cells: FileCell[]): FilePart => ({ kind: 'grid', cells })
const FIGURES = grid(cell(0, 0, '乡镇'), cell(0, 1, '公厕'), cell(1, 0, '石桥镇'), cell(1, 1, '12'))

/** Parts as words: texts, and grids with their rows. */
const printed = (parts: readonly FilePart[]) =>
  parts.map((part) => (part.kind === 'text' ? part.text : part.cells.map((one) => `${one.row}:${one.text}`).join(' ')))

describe('cellContent', () => {
  it('ends the text of a cell at the first table inside it', () => {
    const { text: words, inner } = cellContent([text('分解如下：'), FIGURES, text('注：含改建。')])
    expect(words).toBe('分解如下：')
    expect(inner).toHaveLength(2)
  })

  it('lets boxes flow that are no table', () => {
    expect(cellContent([text('联系人'), grid(cell(0, 0, '电话'), cell(0, 1, '办公室'))])).toEqual({
      text: '联系人\n电话\t办公室',
      inner: [],
    })
  })
})

describe('withInnerTables', () => {
  it('cuts a form below the section that has a table', () => {
    const section = cell(0, 1, '分解如下：')
    const form = [cell(0, 0, '任务'), section, cell(1, 0, '期限'), cell(1, 1, '年底')]
    const parts = withInnerTables(form, [{ cell: section, parts: [FIGURES] }])
    expect(printed(parts)).toEqual(['0:任务 0:分解如下：', '0:乡镇 0:公厕 1:石桥镇 1:12', '0:期限 0:年底'])
    expect(parts[1]).toMatchObject({ cells: [{ place: 'row 1, column 2, row 1, column 1' }, {}, {}, {}] })
  })

  it('keeps a row of more cells whole, with its tables after all', () => {
    const wide = cell(0, 1, '见下')
    const row = [cell(0, 0, '一'), wide, cell(0, 2, '区住房城乡建委')]
    expect(printed(withInnerTables(row, [{ cell: wide, parts: [FIGURES, text('注：含改建。')] }]))).toEqual([
      '0:一 0:见下\n注：含改建。 0:区住房城乡建委',
      '0:乡镇 0:公厕 1:石桥镇 1:12',
    ])
  })
})
