import { platformWith } from './reading.ts'

const FILE = /\/[^/]+\.(?:s?html?|aspx?|jsp|jhtml)$/i
const LIST_PAGE = /\/(?:index|list)(?:_\d+)?\.\w+$/i

/** Any portal that dates its rows: a link to a page in a row with a day is a document. */
export const generic = platformWith(
  'generic',
  ({ pathname }, { day, written_on }) =>
    (day ?? written_on) !== null && FILE.test(pathname) && !LIST_PAGE.test(pathname),
)
