import type { PrintedBox } from '../../files/content.ts'
import type { LayoutPage, Rule } from '../../files/layout/page.ts'
import { joinedRules } from '../../files/layout/wall.ts'

/** A thing drawn on a page, in points from the top left corner; a text stands on the lower edge of its rectangle. */
export interface DrawnItem {
  kind: 'text' | 'line' | 'cell'
  x: number
  y: number
  width: number
  height: number
  text: string | null
  /** Where the text of a cell begins in the extracted text. */
  start: number | null
}

/** A page of a file, as far as its text and ruling lines are known: no fonts, no pictures. */
export interface PageDrawing {
  page: number
  width: number
  height: number
  items: DrawnItem[]
}

/** A cell of a table with where its text begins in the extracted text. */
export interface PrintedCell {
  start: number
  box: PrintedBox
}

/** A tenth of a point is finer than any printer. */
const rounded = (value: number): number => Math.round(value * 10) / 10

type Drawn = Pick<DrawnItem, 'kind' | 'x' | 'y' | 'width' | 'height'> & Partial<DrawnItem>

const itemOf = ({ kind, x, y, width, height, text = null, start = null }: Drawn): DrawnItem => ({
  kind,
  x: rounded(x),
  y: rounded(y),
  width: rounded(width),
  height: rounded(height),
  text,
  start,
})

const across = ({ at, from, to }: Rule): DrawnItem =>
  itemOf({ kind: 'line', x: from, y: at, width: to - from, height: 0 })
const down = ({ at, from, to }: Rule): DrawnItem =>
  itemOf({ kind: 'line', x: at, y: from, width: 0, height: to - from })

/** Draws pages from what is known of them: the cells of tables, ruling lines, pieces of text. */
export function pageDrawings(pages: readonly LayoutPage[], cells: readonly PrintedCell[]): PageDrawing[] {
  return pages.map(({ number, width, height, items, horizontal, vertical }) => ({
    page: number,
    width: rounded(width),
    height: rounded(height),
    items: [
      ...cells
        .filter(({ box }) => box.page === number)
        .map(({ start, box }) => itemOf({ ...box, kind: 'cell', start })),
      ...joinedRules(horizontal).map(across),
      ...joinedRules(vertical).map(down),
      ...items.map(({ text, x, y, width: long, size }) =>
        itemOf({ kind: 'text', x, y: y - size, width: long, height: size, text }),
      ),
    ],
  }))
}
