import type { HeadZone, ZoneLine } from './head-zone.ts'
import type { FoundTitle } from './title.ts'

/** Lines around a title, by their number (1-based). */
export interface BesideTitle {
  /** The title and what belongs to it: subtitle, days, source, who speaks. */
  marks: number[]
  /** Buttons and links of the page above it. */
  frame: number[]
}

/** A button or a link is short; a longer line above a title may be text that no sentence shows to be one. */
const LONGEST_BUTTON = 16

const isButtons = (text: string): boolean =>
  text
    .trim()
    .split(/\s{1,8}/)
    .every((one) => one.length <= LONGEST_BUTTON)

const isFrame = ({ kind, line, text }: ZoneLine, title: string | null): boolean =>
  kind === 'frame' || kind === 'mark' || text === title || (kind === 'title' && isButtons(line.text))

/** Below a title that stands in the metadata block: 来源：… and a subtitle, each of which says what it is. */
const labelledMarks = ({ lines, body }: Pick<HeadZone, 'lines' | 'body'>): number[] =>
  lines.slice(0, body).flatMap(({ kind, line }) => (kind === 'mark' || kind === 'session' ? [line.number] : []))

/**
 * What stands around the title of a document. Above it stand a page's buttons and links; between it and a salutation all
 * lines belong to the head, elsewhere only those that say what they are.
 */
export function linesBesideTitle(
  { lines, body }: HeadZone,
  found: FoundTitle | null,
  title: string | null,
): BesideTitle {
  if (!found) return { marks: title === null ? [] : labelledMarks({ lines, body }), frame: [] }
  // A title whose line goes on with the text takes no line away from it.
  if (found.lines.length === 0) return { marks: labelledMarks({ lines, body }), frame: [] }
  const numbers = new Set(found.lines)
  const first = lines.findIndex(({ line }) => numbers.has(line.number))
  const last = lines.findLastIndex(({ line }) => numbers.has(line.number))
  const above = lines.slice(0, Math.min(first, body)).filter((one) => isFrame(one, found.title))
  const below = lines.slice(last + 1, Math.max(last + 1, body))
  const isAddressed = lines[body]?.kind === 'salutation'
  const marks = below.filter(
    ({ kind, text }) => isAddressed || kind === 'mark' || kind === 'session' || text === found.title || text === title,
  )
  return {
    marks: [...found.lines, ...marks.map(({ line }) => line.number)],
    frame: above.map(({ line }) => line.number),
  }
}
