import type { Lines } from '../../text/lines.ts'
import { tidied } from '../scan/cells.ts'
import { piecesOf } from '../scan/separator.ts'
import { isLabelled } from '../title.ts'

const LINES_ABOVE = 16
const MOST_ABOVE = 4
const LONGEST_CAPTION = 60

/** The text of a line that holds one cell at most, bars aside; null if it holds several. */
function loneText(text: string): string | null {
  const pieces = piecesOf({ text, number: 0, start: 0 }).filter((piece) => piece.text !== '')
  return pieces.length > 1 ? null : (pieces[0]?.text ?? '')
}

/**
 * Short ones of the lines right above a line: title and unit note of the table that begins there. What portals print of a
 * page between title and text (来源：…, 浏览次数：…) takes no room of theirs.
 */
export function captionAbove(lines: Lines, at: number, least: number): string[] {
  const caption: string[] = []
  let n_own = 0
  for (let above = at - 1; above >= Math.max(least, at - LINES_ABOVE) && n_own < MOST_ABOVE; above -= 1) {
    const text = loneText(tidied(lines.at(above)!.text))
    if (text === null || text.length > LONGEST_CAPTION || /[。；]/.test(text)) break
    if (text === '') continue
    caption.unshift(text)
    if (!isLabelled(text)) n_own += 1
  }
  return caption
}
