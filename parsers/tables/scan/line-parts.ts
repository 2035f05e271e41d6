import type { Line } from '../../text/lines.ts'
import { matchesOf } from '../../text/matches.ts'
import { tidied } from './cells.ts'

/** A piece of a line between separators: its offsets in the line, the end exclusive. */
export interface LinePart {
  text: string
  from: number
  to: number
}

/** What parts the cells of a line: tabs, or more blanks than stand between words. */
export const WIDE = /\t+|\s{2,}|\u3000+/g

/** The pieces of a line that hold text, left to right. Throws a TypeError where the separator is not global. */
export function lineParts(line: Line, separator: RegExp): LinePart[] {
  const parts: LinePart[] = []
  let from = 0
  const push = (to: number) => {
    const text = tidied(line.text.slice(from, to))
    if (text !== '') parts.push({ text, from, to })
  }
  for (const match of matchesOf(line.text, separator)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(line.text.length)
  return parts
}
