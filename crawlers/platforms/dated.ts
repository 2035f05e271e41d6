import { ATTACHMENT } from '../document-link.ts'
import { isArticle } from '../own-text.ts'
import { platformOfFamily } from './reading.ts'

const YEAR_MONTH = '/(?:19|20)\\d{2}[-/]?(?:0[1-9]|1[0-2])'
const DAY = '(?:[-/]?(?:0[1-9]|[12]\\d|3[01]))?'
/** Pages of an archive: a further folder of the date, the next page, the list itself. */
const ARCHIVE = '(?:page|\\d{1,2}|(?:index|list)(?:_\\d+)?\\.\\w+)'

/** The name of a document below the folders of its date. */
const DATED = new RegExp(`${YEAR_MONTH}${DAY}/(?!${ARCHIVE}(?:/|$))[^/]+/?$`)
/** The same inside the text of a page. */
const DATED_LINK = new RegExp(
  `\\bhref\\s*=\\s*["'][^"'<>\\s]{0,300}?${YEAR_MONTH}${DAY}/(?!${ARCHIVE}[/"'])[^/"'<>\\s]+/?["']`,
)

/**
 * Systems that keep documents below folders of their date, as WordPress does (`/2024/01/05/name/`), the site of the State
 * Council (`/2024-01/05/content_1.htm`) and many newspapers (`/2024/0105/c1-2.html`).
 */
export const dated = platformOfFamily({
  name: 'dated',
  isDocument: ({ pathname }) => DATED.test(pathname) && !ATTACHMENT.test(pathname),
  isList: (html) => DATED_LINK.test(html),
  isArticle,
})
