/** Deeper than any page of a portal nests its elements; parsers and selectors take quadratic time, or the whole stack. */
export const MOST_NESTED = 2000

/** Elements that have no end tag, or may do without one, do not nest by themselves (HTML standard, 13.1.2.4). */
const FLAT_NAMES =
  'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup'
const FLAT = new RegExp(`^(?:${FLAT_NAMES})$`, 'i')

/** The beginning of a tag that nests. */
const TAG = new RegExp(`<(?!/?(?:${FLAT_NAMES})\\b)/?[a-z][a-z0-9]*\\b`, 'gi')

const SLASH = 47

/** How deep a page nests its elements, by its tags alone. */
export function nestingOf(html: string): number {
  let depth = 0
  let deepest = 0
  TAG.lastIndex = 0
  while (TAG.test(html)) {
    const isClosing = html.charCodeAt(html.lastIndexOf('<', TAG.lastIndex - 1) + 1) === SLASH
    depth = Math.max(0, depth + (isClosing ? -1 : 1))
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** A page has to have as many tags before it can nest them. */
const mayNest = (html: string): boolean => {
  let at = -1
  for (let n = 0; n < MOST_NESTED; n++) {
    at = html.indexOf('<', at + 1)
    if (at < 0) return false
  }
  return true
}

/** A page without the tags that nest deeper than `MOST_NESTED`, with all of its text: browsers stop at some depth as well. */
export function shallow(html: string): string {
  if (!mayNest(html) || nestingOf(html) <= MOST_NESTED) return html
  let depth = 0
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>?/gi, (tag, slash: string, name: string) => {
    if (FLAT.test(name)) return tag
    const isOpening = slash === ''
    const isTooDeep = isOpening ? depth >= MOST_NESTED : depth > MOST_NESTED
    depth = Math.max(0, depth + (isOpening ? 1 : -1))
    return isTooDeep ? '' : tag
  })
}
