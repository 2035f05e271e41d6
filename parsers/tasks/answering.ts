import type { Paragraph } from '../document/body/outline.ts'
import { type Origins, originAt } from '../statements/statement/origin.ts'
import { spanOf } from '../text/passage.ts'
import { answeringFor, type ParagraphTask } from './task.ts'

/** What is known of a number that a sentence states. */
export interface Stated {
  /** Index of its paragraph; null for what stands in a table. */
  paragraph: number | null
  /** Offset in the text of the document. */
  span_end: number
  /** Index of its task. */
  task: number | null
  /** Who answers for it. */
  responsible: string | null
  origins: Origins
}

/** A task as the targets before its note see it. */
interface Reach {
  /** Index of the task. */
  task: number
  /** Offset of its note in the text of the document; targets end before it. */
  until: number
}

/** True for a paragraph that hangs under the same heading as another, or is that heading's own. */
function isUnder({ heading, section_path }: Paragraph, path: readonly string[]): boolean {
  const own = heading === null ? section_path : [...section_path, heading]
  return path.length > 0 && path.every((one, level) => own[level] === one)
}

/** The paragraphs that a note on a line of its own speaks of: those above it under its heading, up to another note. */
function paragraphsAbove(at: number, paragraphs: readonly Paragraph[], noted: ReadonlySet<number>): number[] {
  const path = paragraphs[at]!.section_path
  const above: number[] = []
  for (let i = at - 1; i >= 0 && !noted.has(i) && isUnder(paragraphs[i]!, path); i--) above.push(i)
  return above
}

/** The notes that reach into each paragraph, in their order. */
function reaches(tasks: readonly ParagraphTask[], paragraphs: readonly Paragraph[]): Map<number, Reach[]> {
  const noted = new Set(tasks.map(({ paragraph }) => paragraph))
  const found = new Map<number, Reach[]>()
  const add = (paragraph: number, reach: Reach): void => {
    found.set(paragraph, [...(found.get(paragraph) ?? []), reach])
  }
  tasks.forEach(({ paragraph, note_at }, task) => {
    const { passage } = paragraphs[paragraph]!
    const until = spanOf(passage, note_at, note_at + 1).start
    add(paragraph, { task, until })
    if (note_at > 0) return
    for (const above of paragraphsAbove(paragraph, paragraphs, noted)) add(above, { task, until })
  })
  return found
}

/** Numbers with their tasks and who answers for them: of each the first whose note stands after it. */
export function answeredFor<S extends Stated>(
  stated: readonly S[],
  tasks: readonly ParagraphTask[],
  paragraphs: readonly Paragraph[],
): readonly S[] {
  if (tasks.length === 0) return stated
  const byParagraph = reaches(tasks, paragraphs)
  return stated.map((one) => {
    const notes = one.paragraph === null ? undefined : byParagraph.get(one.paragraph)
    const note = notes?.find(({ until }) => until >= one.span_end)
    if (!note) return one
    const responsible = answeringFor(tasks[note.task]!)
    const level = tasks[note.task]!.paragraph === one.paragraph ? 'paragraph' : 'section'
    const origins = { ...one.origins, responsible: responsible === null ? null : originAt(level, responsible) }
    return { ...one, task: note.task, responsible, origins }
  })
}
