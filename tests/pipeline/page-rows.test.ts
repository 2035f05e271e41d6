import { expect, it } from 'vitest'
import { pageRows } from '../../pipeline/documents/page-rows.ts'

const text = { kind: 'text' as const, x: 1, y: 2, width: 3, height: 4, text: '丙镇', start: null }
const drawings = [1, 2].map((page) => ({ page, width: 595, height: 842, items: [text] }))
const rows = (places: (string | null)[], persons: string[] = []) =>
  pageRows(
    'd',
    drawings,
    places.map((file_place) => ({ file_place })),
    persons,
  )

it('has the pages on which targets stand, the sheet first', () => {
  expect(rows(['page 2', 'page 2', null]).map(({ page, item, kind }) => [page, item, kind])).toEqual([
    [2, 0, 'page'],
    [2, 1, 'text'],
  ])
  expect(rows(['sheet 任务表, cell C7'])).toEqual([])
})

it('has none of a file that names persons', () => {
  expect(rows(['page 1'], ['赵某某'])).toEqual([])
})
