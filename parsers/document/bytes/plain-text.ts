import { matchesOf } from '../../text/matches.ts'
import { withOrdinaryCharacters } from '../../visible/characters.ts'
import type { LeftOutOfLine } from '../../visible/gap.ts'
import { holdsRaisedMarks, withoutNoteMarks } from '../../visible/raised-marks.ts'

/** A text as it is read: without invisible characters and marks of notes; `leftOut` are those beside numbers. */
export interface VisibleText {
  text: string
  leftOut: LeftOutOfLine[]
}

const LINE_OR_BREAK = /[^\r\n]+|\r\n|\r|\n/g

/** Cleans a text that came without markup as pages are cleaned. Lines and blanks stay: they are layout cues. */
export function visibleText(written: string): VisibleText {
  const ordinary = withOrdinaryCharacters(written)
  if (!holdsRaisedMarks(ordinary)) return { text: ordinary, leftOut: [] }
  const leftOut: LeftOutOfLine[] = []
  let line = 1
  const parts = matchesOf(ordinary, LINE_OR_BREAK).map(([part]) => {
    if (/^[\r\n]/.test(part)) line += 1
    const { text, notes } = withoutNoteMarks(part)
    for (const note of notes) leftOut.push({ ...note, line })
    return text
  })
  return { text: parts.join(''), leftOut }
}
