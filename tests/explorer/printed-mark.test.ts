import { expect, it } from 'vitest'
import { type FigureToMark, printedMarks } from '../../datasets/explorer/printed-mark.ts'
import type { PageItem } from '../../datasets/records/page-item.ts'

const item = (at: number, facts: Partial<PageItem>): PageItem => ({
  ...{ doc_id: 'd', page: 1, item: at, kind: 'text', x: 0, y: 0, width: 10, height: 10, text: null, start: null },
  ...facts,
})

const ITEMS = [
  item(1, { kind: 'cell', start: 40 }),
  item(2, { kind: 'cell', start: 46 }),
  item(3, { text: '丙镇新建泵站12座，' }),
  item(4, { text: '丁镇修复渠道12公里。' }),
  item(5, { kind: 'line' }),
]
const marked = (figure: Partial<FigureToMark>) =>
  printedMarks(ITEMS, { table_id: null, span_start: 0, value_text: '12', quote: '', ...figure }).map(({ item }) => item)

it('marks the cell in which the text of a figure begins', () => {
  expect(marked({ table_id: 't', span_start: 46 })).toEqual([2])
  expect(marked({ table_id: 't', span_start: 43 })).toEqual([1])
  expect(marked({ table_id: 't', span_start: 39 })).toEqual([])
})

it('marks the line that prints a figure as its sentence does', () => {
  const quote = '丙镇新建泵站12座，丁镇修复渠道8公里。'
  expect(marked({ value_text: '12座', quote: '新建泵站12座' })).toEqual([3])
  expect(marked({ value_text: '8公里', quote })).toEqual([])
})
