import type { Lines } from '../../text/lines.ts'

/** A line as long as this is a paragraph, and no two paragraphs of a paper are the same. */
const SHORTEST = 40
/** As many paragraphs that come again are a copy of the text: for print, for the phone. */
const FEWEST = 8
/** Share of the paragraphs of a copy that stand above it as well. */
const MOST_OF = 0.9

/**
 * Numbers (1-based) of the first and last line of a text that stands on its page a second time, in the same order; null
 * where none does. A sentence that comes again and again, as in a table, is no copy.
 */
export function repeatedText(lines: Lines): { first_line: number; last_line: number } | null {
  const above = new Map<string, number>()
  let paragraphs = 0
  let repeated = 0
  let first = 0
  let last = 0
  let original = 0
  for (const { text, number } of lines) {
    const paragraph = text.trim()
    if (paragraph.length < SHORTEST) continue
    if (first > 0) paragraphs += 1
    const before = above.get(paragraph)
    if (before === undefined) above.set(paragraph, number)
    else if (before > original && (first === 0 || before < first)) {
      if (first === 0) {
        first = number
        paragraphs = 1
      }
      repeated += 1
      original = before
      last = number
    }
  }
  return repeated >= FEWEST && repeated >= paragraphs * MOST_OF ? { first_line: first, last_line: last } : null
}
