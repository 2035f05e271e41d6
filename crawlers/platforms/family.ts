import type { Page } from '../platform.ts'
import type { RowFields } from './lists/row-field.ts'

/** True for a link that leads to a document, given what its row prints. */
export type IsDocument = (url: URL, fields: RowFields) => boolean

/** What tells one family of content management systems from others. */
export interface Family {
  /** Name of its file, by which portals refer to it. */
  name: string
  isDocument: IsDocument
  /** True for a page that names documents. */
  isList(html: string): boolean
  /** True for a page with a text of its own, whatever it stands in. */
  isArticle(html: string): boolean
  /** The page with all of its rows among its elements, where it keeps some elsewhere. */
  opened?(html: string): string
  /** Address of the page after a page of a list, where the family has a way of its own to tell; null if it tells none. */
  next?(page: Page): string | null
}
