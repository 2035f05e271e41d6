import { type FigureToMark, printedMarks } from '../../datasets/explorer/printed-mark.ts'
import { pageIn } from '../../datasets/records/file-place.ts'
import type { PageItem } from '../../datasets/records/page-item.ts'
import type { Database } from '../database/duckdb.ts'
import { xmlText } from '../xml-text.ts'

const ITEMS = 'SELECT * FROM page_items WHERE doc_id = $1 AND page = $2 ORDER BY item'

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole)

/** A target, as far as it tells on which page of which document it is printed. */
export type PrintedTarget = FigureToMark & { doc_id: string; file_place: string | null }

/** What stands on the page of a figure, and what of it is the figure. */
interface PrintedPage {
  sheet: PageItem
  items: readonly PageItem[]
  marks: readonly PageItem[]
}

/** Null for all that is no page. */
async function pageOf(db: Database, target: PrintedTarget): Promise<PrintedPage | null> {
  const page = pageIn(target.file_place)
  if (page === null) return null
  const items = (await db.rows(ITEMS, [target.doc_id, page])).rows as unknown as PageItem[]
  const sheet = items.find(({ kind }) => kind === 'page')
  return sheet ? { sheet, items, marks: printedMarks(items, target) } : null
}

/**
 * Where on its page a figure of a file is printed, measured from the upper left corner: a cell by its middle, a sentence by
 * its line. Null for all that is no page, and if the figure is found nowhere on it or more than once.
 */
export async function placeOnPage(db: Database, target: PrintedTarget): Promise<string | null> {
  const printed = await pageOf(db, target)
  const [mark, ...others] = printed?.marks ?? []
  if (!printed || !mark || others.length > 0) return null
  const down = percent(mark.y + mark.height / 2, printed.sheet.height)
  if (mark.kind !== 'cell') return `${down} % down the page`
  return `${down} % down and ${percent(mark.x + mark.width / 2, printed.sheet.width)} % across the page`
}

/** Letters reach a little below the line they stand on. */
const BELOW_LINE = 1.15

const rectOf = ({ x, y, width, height }: PageItem): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height * BELOW_LINE}" fill="#ffd54a"/>`

function drawn({ kind, x, y, width, height, text }: PageItem): string[] {
  if (kind === 'line') return [`<line x1="${x}" y1="${y}" x2="${x + width}" y2="${y + height}"/>`]
  if (kind !== 'text' || text === null) return []
  // Whatever font there is, a piece of text takes the width that it has in the file.
  const fitted = width > 0 ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : ''
  return [`<text x="${x}" y="${y + height}" font-size="${height}"${fitted}>${xmlText(text)}</text>`]
}

/**
 * The page of a file on which a figure is printed, as text and lines stand there, with the figure marked: an SVG for
 * itself. Null for all that is no page.
 */
export async function pageDrawing(db: Database, target: PrintedTarget): Promise<string | null> {
  const printed = await pageOf(db, target)
  if (!printed) return null
  const { width, height } = printed.sheet
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="zh-CN">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...printed.marks.map(rectOf),
    '<g stroke="#000" stroke-width="0.5">',
    ...printed.items.filter(({ kind }) => kind === 'line').flatMap(drawn),
    '</g>',
    '<g font-family="serif">',
    ...printed.items.filter(({ kind }) => kind === 'text').flatMap(drawn),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
