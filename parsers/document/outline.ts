import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { type Passage, passageOf, slicePassage } from '../text/passage.ts'
import { COMMON_HEADINGS, HEADINGS, INLINE_HEADING, LONGEST_HEADING } from './heading.ts'

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

const ENDS_SENTENCE = /[。！？；;：:）)〕】”]$/
const SHORTEST_WRAPPED = 20
/** Wrapped lines end within so much of each other: an ideograph is one, a digit half. */
const RAGGED = 2
/** As many of the lines may be wider than those of a wrapped text: captions, addresses. */
const MOST_WIDER = 0.1
const NARROW = /[ -~]/g

const widthOf = (text: string): number => text.length - (text.match(NARROW)?.length ?? 0) / 2

const headingAt = (text: string) => {
  for (const { level, pattern } of HEADINGS) {
    const match = pattern.exec(text)
    if (match) return { level, length: match[0].length }
  }
  return null
}

/** Widths of the lines of a text, from the narrowest up. */
type Widths = readonly number[]

const widthsOf = (content: readonly Line[]): Widths =>
  content.flatMap(({ text }) => (text.trim() === '' ? [] : [widthOf(text.trim())])).sort((a, b) => a - b)

/** Share of the lines that are wider than a given width. */
function shareOver(width: number, widths: Widths): number {
  let [low, high] = [0, widths.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (widths[middle]! > width) high = middle
    else low = middle + 1
  }
  return (widths.length - low) / widths.length
}

/**
 * Whether a line ends only because it is full: in wrapped text hardly any line is wider, and never the next. A heading
 * above its paragraph is narrower than that and than other paragraphs.
 */
function isFull(text: string, next: string, widths: Widths): boolean {
  const most = widthOf(text) + RAGGED
  return widthOf(next) <= most && shareOver(most, widths) <= MOST_WIDER
}

/** A line goes on in the next where it is full, does not end a sentence and no blank line or heading parts them. */
function goesOn(line: Line, next: Line | undefined, widths: Widths): boolean {
  if (!next || next.number !== line.number + 1 || next.text.trim() === '') return false
  const text = line.text.trim()
  return (
    text.length >= SHORTEST_WRAPPED &&
    !ENDS_SENTENCE.test(text) &&
    !/^[\s\u3000]/.test(next.text) &&
    !headingAt(next.text) &&
    isFull(text, next.text.trim(), widths)
  )
}

/** Paragraphs as passages: blank lines and headings part them, hard-wrapped lines are joined. */
export function paragraphPassages(content: readonly Line[]): Passage[] {
  const widths = widthsOf(content)
  const passages: Passage[] = []
  let open: Line[] = []
  for (const [i, line] of content.entries()) {
    if (line.text.trim() === '') continue
    open.push(line)
    if (goesOn(line, content[i + 1], widths)) continue
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
