import { load } from 'cheerio'
import { MOST_NESTED, nestingOf } from '../../datasets/markup/nesting.ts'
import { isArticle } from '../own-text.ts'
import type { IsDocument } from './family.ts'
import { printedRows } from './lists/printed-row.ts'
import { rowFields } from './lists/row-field.ts'
import { platformOfFamily } from './reading.ts'

const FILE = /\/[^/]+\.(?:s?html?|aspx?|jsp|jhtml)$/i
const LIST_PAGE = /\/(?:index|list)(?:_\d+)?\.\w+$/i

const isDocument: IsDocument = ({ pathname }, { day, written_on }) =>
  (day ?? written_on) !== null && FILE.test(pathname) && !LIST_PAGE.test(pathname)

/** Rows with a day that lead to a page; where that lies does not matter. */
function hasDatedRows(html: string): boolean {
  if (nestingOf(html) > MOST_NESTED) return false
  const { known, loose } = printedRows(load(html))
  return [...known, ...loose].some(({ href, texts }) => {
    const url = href !== null && URL.canParse(href, 'http://any.example/') ? new URL(href, 'http://any.example/') : null
    return url !== null && isDocument(url, rowFields(texts))
  })
}

/** Any portal that dates its rows: a link to a page in a row with a day is a document. */
export const generic = platformOfFamily({
  name: 'generic',
  isDocument,
  isList: hasDatedRows,
  isArticle,
})
