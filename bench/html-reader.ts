import { readHtml } from '../parsers/document/page/html.ts'
import { domOf } from '../parsers/document/page/page-dom.ts'
import { textIn } from '../parsers/document/page/page-flow.ts'
import { PageIndex } from '../parsers/document/page/page-index.ts'
import { formGrid } from '../parsers/tables/grid.ts'
import { walkTables } from './html-walk.ts'
import type { SlotText } from './span-case.ts'

/** The grids of all tables of a page. */
export const gridsOf = (html: string): SlotText[][][] =>
  new PageIndex(domOf(html))
    .select('table')
    .map((table) => formGrid(table, textIn).cells.map((row) => row.map((cell) => cell?.text ?? null)))

/** What is done with a page, by us and by a hand-written scraper; each gives the number of tables it found. */
export const READERS: Readonly<Record<string, (html: string) => number>> = {
  'readHtml (text, tables, labels)': (html) => readHtml(html).sheets.length,
  'parse and grids alone': (html) => gridsOf(html).length,
  'parse alone': (html) => new PageIndex(domOf(html)).select('table').length,
  'cheerio, $() per cell': (html) => walkTables(html).length,
}
