import type { Element } from 'domhandler'
import { domOf } from '../../../parsers/document/page/page-dom.ts'
import { PageIndex } from '../../../parsers/document/page/page-index.ts'

/** A page as it is read. */
export const pageOf = (html: string): PageIndex => new PageIndex(domOf(html))

/** The first element of a page that a selector finds. */
export function elementIn(page: PageIndex, selector: string): Element {
  const [found] = page.select(selector)
  if (!found) throw new Error(`found no ${selector} in the page, expected one`)
  return found
}
