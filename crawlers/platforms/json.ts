import { ATTACHMENT } from '../document-link.ts'
import { isArticle } from '../own-text.ts'
import { platformOfFamily } from './reading.ts'

/** Portals whose lists are JSON: whatever page a list names on a host of the portal is a document. */
export const json = platformOfFamily({
  name: 'json',
  isDocument: ({ pathname }) => !ATTACHMENT.test(pathname),
  // Their lists are known by being JSON.
  isList: () => false,
  isArticle,
})
