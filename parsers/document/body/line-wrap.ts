import type { Line } from '../../text/lines.ts'

/** True for a line, by its index, that goes to the margin and stops in mid sentence there. */
export type WrapReader = (index: number) => boolean

const ENDS_SENTENCE = /[。！？；;：:）)〕】”]$/
/** Columns; a Chinese character fills two. Narrower lines are headings, items or cells, wrapped or not. */
const NARROWEST_MARGIN = 40
/** Columns that a line may lack to the margin: a number or a word is not broken, nor does 。 begin a line. */
const RAGGED = 8
/** Lines before and after that show where the margin is: an attachment is often set unlike the text above it. */
const NEIGHBOURS = 20
/** Share of lines at least as short as the margin; a line from elsewhere may jut out. */
const WITHIN = 0.9

/** Columns of a text, those that do not show left out. */
function columnsOf(text: string): number {
  let columns = 0
  for (let i = 0; i < text.length; i += 1) columns += text.charCodeAt(i) < 0x2000 ? 1 : 2
  return columns
}

/** True if a text ends as sentences, salutations and remarks do. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)

interface Measured {
  columns: number
  isFinished: boolean
}

/** The margin among some lines: most keep to it, and those that reach it stop in mid sentence. Null if none shows. */
function marginOf(lines: readonly Measured[]): number | null {
  const wide = lines.filter(({ columns }) => columns >= NARROWEST_MARGIN).sort((a, b) => a.columns - b.columns)
  const margin = wide[Math.round(WITHIN * (wide.length - 1))]?.columns
  if (margin === undefined) return null
  const full = wide.filter(({ columns }) => columns >= margin - RAGGED)
  const torn = full.filter(({ isFinished }) => !isFinished)
  // Paragraphs of one line each end in a full stop however long they are.
  return torn.length * 2 >= full.length ? margin : null
}

/**
 * Tells wrapped lines by the company they keep: text wrapped at a margin has many lines of nearly its width that end in
 * mid sentence; among paragraphs of a line each a heading is far shorter than they are.
 */
export function wrapReader(content: readonly Line[]): WrapReader {
  const measured = content.map(({ text }): Measured => {
    const shown = text.trim()
    return { columns: columnsOf(shown), isFinished: endsSentence(shown) }
  })
  return (index) => {
    const { columns, isFinished } = measured[index]!
    if (isFinished || columns < NARROWEST_MARGIN) return false
    const margin = marginOf(measured.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1))
    if (margin === null || columns < margin - RAGGED || columns > margin + RAGGED) return false
    // What goes on below is as narrow; a line above a paragraph of one wide line is its heading.
    return (measured[index + 1]?.columns ?? 0) <= margin + RAGGED
  }
}
