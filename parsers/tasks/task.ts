import type { Paragraph } from '../document/body/outline.ts'
import { bracketsOf } from '../text/brackets.ts'
import { linesOfPassage } from '../text/passage.ts'
import { labelledNote, trailingNote, type UnitNote, unitNote } from './unit-note.ts'

/** A task and who answers for it. */
export interface Task extends UnitNote {
  section_path: string[]
  title: string | null
  first_line: number
  last_line: number
}

/** A task that a paragraph sets. */
export interface ParagraphTask extends Task {
  /** Index of the paragraph. */
  paragraph: number
  /** Offset of its note in the paragraph; 0 where the paragraph is nothing else. */
  note_at: number
}

/** A note and where it stands in its paragraph. */
type PlacedNote = UnitNote & Pick<ParagraphTask, 'note_at'>

/** Who answers for a task, as one text: those that lead, else all that are named. Null if nobody is. */
export function answeringFor({ lead_units, responsible_units }: UnitNote): string | null {
  const named = lead_units.length > 0 ? lead_units : responsible_units
  return named.length === 0 ? null : named.join('、')
}

/** Notes in brackets; failing those, a paragraph that is itself a note (责任单位：…). */
function notesIn(paragraph: Paragraph): PlacedNote[] {
  const { text } = paragraph.passage
  const notes = bracketsOf(text).flatMap(({ inner, start }): PlacedNote[] => {
    const note = unitNote(inner)
    return note ? [{ ...note, note_at: start }] : []
  })
  if (notes.length > 0) return notes
  const whole = labelledNote(text.slice(paragraph.body_start))
  if (whole) return [{ ...whole, note_at: 0 }]
  const trailing = trailingNote(text)
  return trailing ? [{ ...trailing.note, note_at: trailing.at }] : []
}

/** Title of the nearest paragraph, itself or above, that has a heading: a note may stand on a line of its own. */
function titled({ heading, section_path }: Paragraph): Pick<Task, 'title' | 'section_path'> {
  if (heading !== null) return { title: heading, section_path }
  return { title: section_path.at(-1) ?? null, section_path: section_path.slice(0, -1) }
}

/** One task per note of units, in document order. */
export function tasksOf(paragraphs: readonly Paragraph[]): ParagraphTask[] {
  return paragraphs.flatMap((paragraph, i) =>
    notesIn(paragraph).map((note) => ({
      ...note,
      ...titled(paragraph),
      ...linesOfPassage(paragraph.passage),
      paragraph: i,
    })),
  )
}
