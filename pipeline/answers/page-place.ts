import { type FigureToMark, printedMarks } from '../../datasets/explorer/printed-mark.ts'
import { pageIn } from '../../datasets/records/file-place.ts'
import type { PageItem } from '../../datasets/records/page-item.ts'
import type { Database } from '../database/duckdb.ts'

const ITEMS = 'SELECT * FROM page_items WHERE doc_id = $1 AND page = $2 ORDER BY item'

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole)

/**
 * Where on its page a figure of a file is printed, measured from the upper left corner: a cell by its middle, a sentence by
 * its line. Null for all that is no page, and if the figure is found nowhere on it or more than once.
 */
export async function placeOnPage(
  db: Database,
  target: FigureToMark & { doc_id: string; file_place: string | null },
): Promise<string | null> {
  const page = pageIn(target.file_place)
  if (page === null) return null
  const items = (await db.rows(ITEMS, [target.doc_id, page])).rows as unknown as PageItem[]
  const sheet = items.find(({ kind }) => kind === 'page')
  const [mark, ...others] = printedMarks(items, target)
  if (!sheet || !mark || others.length > 0) return null
  const down = percent(mark.y + mark.height / 2, sheet.height)
  if (mark.kind !== 'cell') return `${down} % down the page`
  return `${down} % down and ${percent(mark.x + mark.width / 2, sheet.width)} % across the page`
}
