import { expect, it } from 'vitest'
import type { PageItem } from '../../datasets/records/page-item.ts'
import { pageDrawing, placeOnPage } from '../../pipeline/answers/page-place.ts'
import { sayIn } from '../../pipeline/language/say.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { inMemory } from '../fixtures/in-memory.ts'

const item = (at: number, facts: Partial<PageItem>): PageItem => ({
  ...{ doc_id: 'east', page: 2, item: at, kind: 'text', x: 60, y: 0, width: 100, height: 20, text: null, start: null },
  ...facts,
})

const PAGE = [
  item(0, { kind: 'page', x: 0, width: 600, height: 800 }),
  item(1, { kind: 'cell', y: 390, x: 60, start: 100 }),
  item(2, { kind: 'cell', y: 390, x: 400, start: 106 }),
  item(3, { y: 630, text: '丙镇新建泵站12座，' }),
  item(4, { y: 650, text: '丁镇修复渠道12公里。' }),
  item(5, { y: 670, text: '另修复渠道12公里。' }),
]

const place = (set: Parameters<typeof targetRow>[0]) =>
  inMemory({ ...smallDataset(), page_items: PAGE }, (db) => placeOnPage(db, targetRow(set)))
const figure = { target_id: 'one', doc_id: 'east', value: 12, file_place: 'page 2' }

it('is the middle of a cell, from the upper left corner', async () => {
  const cell = { ...figure, source_kind: 'table', table_id: 't', row: 0, col: 1 } as const
  expect(await place({ ...cell, span_start: 106 })).toBe('50 % down and 75 % across the page')
  expect(await place({ ...cell, span_start: 103 })).toBe('50 % down and 18 % across the page')
})

it('is the line that prints a sentence', async () => {
  expect(await place({ ...figure, value_text: '12座', quote: '丙镇新建泵站12座' })).toBe('80 % down the page')
})

it('is none where several lines may be meant, nothing is drawn, or the file has no pages', async () => {
  expect(await place({ ...figure, value_text: '12公里', quote: '修复渠道12公里' })).toBeNull()
  expect(await place({ ...figure, value_text: '12座', quote: '戊镇12座' })).toBeNull()
  const told = { ...figure, value_text: '12座', quote: '丙镇新建泵站12座' }
  expect(await place({ ...told, file_place: 'page 3' })).toBeNull()
  expect(await place({ ...told, file_place: 'sheet 任务表, cell C7' })).toBeNull()
  expect(await place({ ...told, file_place: null })).toBeNull()
})

it('is drawn with the figure marked, and is no drawing where there is no page', async () => {
  const page = [...PAGE, item(6, { kind: 'line', y: 700, height: 0 }), item(7, { y: 720, text: '甲<乙 & "丙"' })]
  const drawing = (set: Parameters<typeof targetRow>[0]) =>
    inMemory({ ...smallDataset(), page_items: page }, (db) => pageDrawing(db, targetRow(set)))
  const cell = { ...figure, source_kind: 'table', table_id: 't', row: 0, col: 1, span_start: 106 } as const
  const drawn = await drawing(cell)
  expect(drawn).toContain('viewBox="0 0 600 800"')
  expect(drawn?.match(/<rect x=.*/g)).toEqual(['<rect x="400" y="390" width="100" height="23" fill="#ffd54a"/>'])
  expect(drawn).toContain('<line x1="60" y1="700" x2="160" y2="700"/>')
  expect(drawn).toContain('>甲&lt;乙 &amp; &quot;丙&quot;</text>')
  expect(await drawing({ ...cell, file_place: 'table 2, row 5' })).toBeNull()
})

it.each([
  ['page 3', '第 3 页'],
  ['page 3, recognised', '第 3 页，由图片识别'],
  ['sheet 任务表, cell C7', '工作表“任务表”，单元格 C7'],
  ['table 2, row 5, column 3', '表 2，第 5 行，第 3 列'],
  ['paragraph 12', '第 12 段'],
  ['80 % down the page', '距页面顶端80 %'],
  ['table 2, row 5 of the plan 表', 'table 2, row 5 of the plan 表'],
])('%s is %s in Chinese', (english, chinese) => {
  expect(sayIn('zh')(english)).toBe(chinese)
})
