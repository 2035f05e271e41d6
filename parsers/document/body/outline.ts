import type { Line } from '../../text/lines.ts'
import { matchesOf } from '../../text/matches.ts'
import { type Passage, passageOf, slicePassage } from '../../text/passage.ts'
import { isBareHeading } from './bare-heading.ts'
import { COMMON_HEADINGS, GAPPED_HEADING, HEADINGS, INLINE_HEADING, LONGEST_HEADING } from './heading.ts'
import { doubtfulItems } from './item-count.ts'
import { endsSentence, wrapReader } from './line-wrap.ts'

/** A paragraph of the body and where it hangs. */
export interface Paragraph {
  passage: Passage
  /** Its own heading without the number; null for a paragraph without one. */
  heading: string | null
  /** Headings above it, outermost first, its own not included. */
  section_path: string[]
  /** Offset in the passage after the heading's number. */
  body_start: number
}

/** 一、 */
const TOP_LEVEL = 1
/** （一） */
const PARENTHESISED = 2
/** 3. */
const ITEM_LEVEL = 3

const headingAt = (text: string) => {
  for (const { level, pattern } of HEADINGS) {
    const match = pattern.exec(text)
    if (match) return { level, length: match[0].length }
  }
  return null
}

/** Within a sentence; a heading has none of these as a rule. */
const INNER_MARK = /[，,；;。]/

/** True if the next line may be the rest of a wrapped one: neither blank nor indented nor a heading. */
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
    for (const cell of cellsOf(passageOf(open.map(trimmedCut)))) passages.push(...splitAtGap(cell))
    open = []
  }
  return passages
}

const BAR = ' | '
const BARS = / \| /g

/** The cells of a row that stands in no table: what one says is nothing of the next. A text without bars is one cell. */
function cellsOf(passage: Passage): Passage[] {
  if (!passage.text.includes(BAR)) return [passage]
  const ends = [...matchesOf(passage.text, BARS).map(({ index }) => index), passage.text.length]
  const starts = [0, ...ends.slice(0, -1).map((end) => end + BAR.length)]
  return starts.map((start, at) => slicePassage(passage, start, ends[at]!)).filter(({ text }) => text.trim() !== '')
}

/** A numbered heading and the text that a gap parts from it. */
function splitAtGap(passage: Passage): Passage[] {
  const number = headingAt(passage.text)
  const name = number && number.level <= PARENTHESISED ? GAPPED_HEADING.exec(passage.text.slice(number.length)) : null
  if (!number || !name) return [passage]
  const end = number.length + name[0].length
  return [slicePassage(passage, 0, end), slicePassage(passage, end, passage.text.length)]
}

const trimmedCut = (line: Line) => ({
  line,
  from: line.text.length - line.text.trimStart().length,
  to: line.text.trimEnd().length,
})

/** Running text parted where headings begin inside it; also right after a heading that is known by name. */
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

/** Where a heading without a number hangs: above all numbered ones, or below them. */
const [ABOVE_NUMBERED, BELOW_NUMBERED] = [0.5, 9]
const FIRST = /^一、/

interface FoundHeading {
  level: number
  heading: string
  length: number
}

/**
 * The heading a paragraph is or begins with; `counts` are those of items that were left out. One without a number stands above the numbered ones where the next of them
 * is 一、 or where none is open.
 */
function headingsOf(passages: readonly Passage[], counts: ReadonlyMap<number, number>): (FoundHeading | null)[] {
  const texts = passages.map(({ text }) => text)
  const found: (FoundHeading | null)[] = texts.map(() => null)
  // After the last numbered heading of a text that has some, bare ones are below it.
  let startsAnew = !texts.some((text) => headingAt(text)?.level === TOP_LEVEL)
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    const text = texts[i]!
    const at = headingAt(text) ?? (counts.has(i) ? { level: ITEM_LEVEL, length: 0 } : null)
    const heading = at ? headingText(text, at.length) : null
    if (at && heading) found[i] = { level: at.level, heading, length: at.length }
    else if (isBareHeading(text, texts[i - 1], texts[i + 1]))
      found[i] = { level: startsAnew ? ABOVE_NUMBERED : BELOW_NUMBERED, heading: text, length: 0 }
    if (at?.level === TOP_LEVEL) startsAnew = FIRST.test(text)
  }
  return found
}

/** Hangs paragraphs under their headings. A heading of one level closes all deeper ones. */
export function outlineOf(printed: readonly Passage[]): Paragraph[] {
  // What would be read as the beginning of a decimal is left out.
  const counts = doubtfulItems(printed.map(({ text }) => text))
  const passages = printed.map((passage, i) => slicePassage(passage, counts.get(i) ?? 0, passage.text.length))
  const open: { level: number; heading: string }[] = []
  const headings = headingsOf(passages, counts)
  return passages.map((passage, i) => {
    const found = headings[i]
    if (!found) {
      const number = headingAt(passage.text)?.length ?? 0
      return { passage, heading: null, section_path: open.map((one) => one.heading), body_start: number }
    }
    while (open.length > 0 && open.at(-1)!.level >= found.level) open.pop()
    const section_path = open.map((one) => one.heading)
    open.push(found)
    return { passage, heading: found.heading, section_path, body_start: found.length }
  })
}
