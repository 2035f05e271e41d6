import type { LayoutPage, TextItem } from '../../parsers/files/layout/page.ts'

const SIZE = 10

/** A text at a place of a page, as wide as its letters are. */
export const item = (text: string, x: number, y: number, width = text.length * SIZE): TextItem => ({
  text,
  x,
  y,
  width,
  size: SIZE,
})

/** A page with what is told of it. */
export function page(number: number, facts: Partial<LayoutPage>): LayoutPage {
  return { number, width: 600, height: 800, items: [], horizontal: [], vertical: [], pictured: 0, shapes: 0, ...facts }
}

/** A page with a table whose rows and columns are ruled, 100 wide and 20 high each, from 100, 200 on. */
export function tablePage(number: number, rows: readonly (readonly string[])[], top = 200): LayoutPage {
  const width = rows[0]!.length
  const [right, bottom] = [100 + 100 * width, top + 20 * rows.length]
  return page(number, {
    items: rows.flatMap((row, r) =>
      row.flatMap((text, c) => (text === '' ? [] : [item(text, 110 + 100 * c, top + 14 + 20 * r)])),
    ),
    horizontal: Array.from({ length: rows.length + 1 }, (_, r) => ({ from: 100, to: right, at: top + 20 * r })),
    vertical: Array.from({ length: width + 1 }, (_, c) => ({ from: top, to: bottom, at: 100 + 100 * c })),
  })
}
