import type { Lines } from '../../text/lines.ts'
import { tidied } from '../scan/cells.ts'
import { piecesOf } from '../scan/separator.ts'

const LINES_ABOVE = 12
const MOST_ABOVE = 4
const LONGEST_CAPTION = 60

/** The text of a line that holds one cell at most, bars aside; null where it holds several. */
function loneText(text: string): string | null {
  const pieces = piecesOf({ text, number: 0, start: 0 }).filter((piece) => piece.text !== '')
  return pieces.length > 1 ? null : (pieces[0]?.text ?? '')
}

/** Short ones of the lines right above a line: title and unit note of the table that begins there. */
export function captionAbove(lines: Lines, at: number, least: number): string[] {
  const caption: string[] = []
  for (let above = at - 1; above >= Math.max(least, at - LINES_ABOVE) && caption.length < MOST_ABOVE; above -= 1) {
    const text = loneText(tidied(lines.at(above)!.text))
    if (text === null || text.length > LONGEST_CAPTION || /[。；]/.test(text)) break
    if (text !== '') caption.unshift(text)
  }
  return caption
}
