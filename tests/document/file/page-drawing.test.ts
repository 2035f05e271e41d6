import { expect, it } from 'vitest'
import { pageDrawings } from '../../../parsers/document/file/page-drawing.ts'
import type { LayoutPage } from '../../../parsers/files/layout/page.ts'

const page: LayoutPage = {
  ...{ number: 2, width: 595.276, height: 841.89, pictured: 0, shapes: 0 },
  items: [{ text: '丙镇', x: 72.04, y: 120, width: 20, size: 10 }],
  horizontal: [
    { at: 100, from: 70, to: 120 },
    { at: 100, from: 120, to: 170 },
  ],
  vertical: [{ at: 70, from: 100, to: 130 }],
}

it('draws cells, ruling lines and text of a page, and joins the pieces of a line', () => {
  const box = { page: 2, x: 70, y: 100, width: 50, height: 30 }
  const [drawing] = pageDrawings(
    [page],
    [
      { start: 8, box },
      { start: 9, box: { ...box, page: 3 } },
    ],
  )
  expect(drawing).toMatchObject({ page: 2, width: 595.3, height: 841.9 })
  expect(
    drawing?.items.map(({ kind, x, y, width, height, text, start }) => [kind, x, y, width, height, text, start]),
  ).toEqual([
    ['cell', 70, 100, 50, 30, null, 8],
    ['line', 70, 100, 100, 0, null, null],
    ['line', 70, 100, 0, 30, null, null],
    ['text', 72, 110, 20, 10, '丙镇', null],
  ])
})
