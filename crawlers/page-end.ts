import { hasClosedBody } from './body-container.ts'

/**
 * What shows that a page broke off; null for a page that ends. The end is `</html>`, `</body>`, or that of the container
 * of its text: many old pages close neither of the first two, and a piece of a page never opened them.
 */
export function missingEnd(html: string): string | null {
  if (/<\/(?:html|body)\s*>/i.test(html)) return null
  const isClosed = hasClosedBody(html) ?? !/<(?:html|body)\b/i.test(html)
  return isClosed ? null : 'found no end of the page and of its text'
}
