import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { type Passage, passageOf, slicePassage } from '../text/passage.ts'
import { COMMON_HEADINGS, HEADINGS, INLINE_HEADING, LONGEST_HEADING } from './heading.ts'
import { endsSentence, wrapReader } from './line-wrap.ts'

/** A paragraph of the body and where it hangs. */
export interface Paragraph {
  passage: Passage
  /** Its own heading without the number; null for a paragraph without one. */
  heading: string | null
  /** Headings above it, outermost first, its own not included. */
  section_path: string[]
  /** Offset in the passage behind the heading's number. */
  body_start: number
}

const headingAt = (text: string) => {
  for (const { level, pattern } of HEADINGS) {
    const match = pattern.exec(text)
    if (match) return { level, length: match[0].length }
  }
  return null
}

/** Within a sentence; a heading has none of these as a rule. */
const INNER_MARK = /[，,；;。]/

/** True where the next line may be the rest of a wrapped one: neither blank nor indented nor a heading. */
const mayFollow = (line: Line, next: Line): boolean =>
  next.number === line.number + 1 &&
  next.text.trim() !== '' &&
  !/^[\s\u3000]/.test(next.text) &&
  headingAt(next.text) === null

/**
 * A line that reaches the margin goes on in the next if it or what follows is a sentence, or if it is numbered: items of
 * a list may all be as long as each other.
 */
function goesOn(line: Line, next: Line | undefined): boolean {
  if (!next || !mayFollow(line, next)) return false
  const text = line.text.trim()
  return INNER_MARK.test(text) || headingAt(text) !== null || endsSentence(next.text.trim())
}

/** Paragraphs as passages: blank lines and headings part them, hard-wrapped lines are joined. */
export function paragraphPassages(content: readonly Line[]): Passage[] {
  const passages: Passage[] = []
  const isWrapped = wrapReader(content)
  let open: Line[] = []
  for (const [i, line] of content.entries()) {
    if (line.text.trim() === '') continue
    open.push(line)
    if (isWrapped(i) && goesOn(line, content[i + 1])) continue
    passages.push(passageOf(open.map(trimmedCut)))
    open = []
  }
  return passages
}

const trimmedCut = (line: Line) => ({
  line,
  from: line.text.length - line.text.trimStart().length,
  to: line.text.trimEnd().length,
})

/** Running text parted where headings begin inside it; also right behind a heading that is known by name. */
export function splitAtHeadings(passage: Passage): Passage[] {
  const cuts = [0, ...matchesOf(passage.text, INLINE_HEADING).map((match) => match.index + match[0].length)]
  return cuts.flatMap((from, i) => splitCommonHeading(slicePassage(passage, from, cuts[i + 1] ?? passage.text.length)))
}

function splitCommonHeading(passage: Passage): Passage[] {
  const heading = headingAt(passage.text)
  const name = heading && COMMON_HEADINGS.exec(passage.text.slice(heading.length))
  if (!heading || !name) return [passage]
  const end = heading.length + name[0].length
  const rest = slicePassage(passage, end, passage.text.length)
  return rest.text === '' ? [passage] : [slicePassage(passage, 0, end), ...splitAtHeadings(rest)]
}

function headingText(text: string, from: number): string | null {
  const first = text
    .slice(from)
    .split(/[。！？；;]/)[0]!
    .trim()
  return first.length > 0 && first.length <= LONGEST_HEADING ? first : null
}

/** Hangs paragraphs under their headings. A heading of one level closes all deeper ones. */
export function outlineOf(passages: readonly Passage[]): Paragraph[] {
  const open: { level: number; heading: string }[] = []
  return passages.map((passage) => {
    const at = headingAt(passage.text)
    const heading = at ? headingText(passage.text, at.length) : null
    if (!at || !heading) {
      return { passage, heading: null, section_path: open.map((one) => one.heading), body_start: at?.length ?? 0 }
    }
    while (open.length > 0 && open.at(-1)!.level >= at.level) open.pop()
    const section_path = open.map((one) => one.heading)
    open.push({ level: at.level, heading })
    return { passage, heading, section_path, body_start: at.length }
  })
}
