import { expect, it } from 'vitest'
import type { FileCell, FilePart } from '../../../parsers/files/content.ts'
import { cellContent, withInnerTables } from '../../../parsers/files/word/inner-table.ts'
import { cellsOf } from '../file-input.ts'

const cell = (row: number, col: number, text: string, height = 1): FileCell => ({
  ...{ row, col, width: 1, height, text, is_header: false, place: `row ${row + 1}, column ${col + 1}` },
})
const text = (words: string): FilePart => ({ kind: 'text', text: words, place: '' })
const grid = (...cells: FileCell[]): FilePart => ({ kind: 'grid', cells })
const INNER = grid(cell(0, 0, '甲'), cell(0, 1, '1'), cell(1, 0, '乙'), cell(1, 1, '2'))
const drawn = (parts: FilePart[]): (string | string[])[] =>
  parts.flatMap((part): (string | string[])[] =>
    part.kind === 'text' ? [part.text] : cellsOf({ form: 'docx', parts: [part], findings: [], members: [] }),
  )

it('is parted from what stands before it in the cell', () => {
  expect(cellContent([text('上'), INNER, text('下')])).toEqual({ text: '上', inner: [INNER, text('下')] })
  expect(cellContent([text('上'), grid(cell(0, 0, '框'), cell(0, 1, '内')), text('下')])).toEqual({
    text: '上\n框\t内\n下',
    inner: [],
  })
})

it('cuts a form of two columns below its section, a label beside several sections included', () => {
  const section = cell(0, 1, '上')
  const cells = [cell(0, 0, '一', 2), section, cell(1, 1, '又'), cell(2, 0, '二'), cell(2, 1, '丙')]
  const parts = withInnerTables(cells, [{ cell: section, parts: [INNER, text('下')] }])
  expect(drawn(parts)).toEqual([
    ['0,0: 一', '0,1: 上'],
    ['0,0: 甲', '0,1: 1', '1,0: 乙', '1,1: 2'],
    '下',
    ['0,1: 又', '1,0: 二', '1,1: 丙'],
  ])
  const places = parts.flatMap((part) => (part.kind === 'grid' ? part.cells.map(({ place }) => place) : []))
  expect(places).toContain('row 1, column 2, row 2, column 2')
})

it('comes after a table of more columns, which stays whole', () => {
  const wide = cell(0, 1, '上')
  const cells = [cell(0, 0, '丙'), wide, cell(0, 2, '7'), cell(1, 0, '丁'), cell(1, 1, '8'), cell(1, 2, '9')]
  expect(drawn(withInnerTables(cells, [{ cell: wide, parts: [INNER, text('下')] }]))).toEqual([
    ['0,0: 丙', '0,1: 上\n下', '0,2: 7', '1,0: 丁', '1,1: 8', '1,2: 9'],
    ['0,0: 甲', '0,1: 1', '1,0: 乙', '1,1: 2'],
  ])
})
