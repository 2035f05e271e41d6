/** Deeper than any page of a portal nests its elements; parsers and selectors take quadratic time, or the whole stack. */
export const MOST_NESTED = 2000

/** Elements that have no end tag, or may do without one, do not nest by themselves (HTML standard, 13.1.2.4). */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup)$/i

/** How deep a page nests its elements, by its tags alone. */
export function nestingOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)) {
    if (FLAT.test(name!)) continue
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth > deepest) deepest = depth
  }
  return deepest
}
