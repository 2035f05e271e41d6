import { isSite, namesOf, withoutSite } from '../particulars/site-name.ts'
import { textIn } from './page-flow.ts'
import type { PageIndex } from './page-index.ts'

/** The heading that a portal prints for the document, and what it stands in. */
const HEADING = '.zwxl-title .tit'
const FRAME = '.zwxl-title'

function textAt(page: PageIndex, selector: string): string {
  const [element] = page.select(selector)
  return element ? textIn(element, page.looks) : ''
}

/** The heading `h1`, unless it is the name of the site. */
function mainHeading(page: PageIndex, meta: Readonly<Record<string, string>>): string {
  const text = textAt(page, 'h1')
  return isSite(text, namesOf(meta)) ? '' : text
}

/** The title of the document: the heading made for it, else `ArticleTitle`, else the page's own. */
export function pageTitle(page: PageIndex, meta: Readonly<Record<string, string>>): string | null {
  const found =
    textAt(page, HEADING) ||
    meta.ArticleTitle ||
    textAt(page, FRAME) ||
    mainHeading(page, meta) ||
    textAt(page, 'title')
  return found ? withoutSite(found, meta) : null
}
