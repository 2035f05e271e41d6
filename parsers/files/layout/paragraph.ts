import type { TextLine } from './line.ts'

/** A line that may go on over a page. */
export interface PlacedLine extends TextLine {
  page: number
}

/** Text as it was written, before it was set in lines. */
export interface SetParagraph {
  text: string
  page: number
}

/** In letter heights: how far an indented line is set in, how much a full line may lack, how far apart lines stand. */
const INDENT = 1
const RAGGED = 1.6
const LEADING = 2.4
/** Letters of one paragraph differ no more than this, in points. */
const SAME_SIZE = 1
const NARROW_END = /[A-Za-z0-9,.]$/
const NARROW_START = /^[A-Za-z0-9]/
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[章节条]|\d{1,2}[.．、]\D|附件|附表|附录|注[:：])/

/** Ends a paragraph where none is set in: then only the end of a sentence tells. */
const SENTENCE_END = /[。！？；：]$/

interface Margins {
  left: number
  right: number
  /** Whether any line is set in, as first lines of paragraphs are. */
  has_indents: boolean
}

/** The place that most lines keep to, in whole points. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** Between what margins the lines of a document are set. Headings and captions are shorter and do not tell. */
function marginsOf(lines: readonly PlacedLine[]): Margins {
  const wide = lines.filter(({ is_spaced }) => !is_spaced)
  const right = Math.max(0, ...wide.map((line) => line.right))
  const full = wide.filter((line) => line.right > right - RAGGED * line.size)
  const left = usual((full.length > 2 ? full : wide).map((line) => line.left))
  return { left, right, has_indents: wide.some((line) => line.left > left + INDENT * line.size) }
}

/** Whether a line goes on in the next: it reaches the margin, and the next is neither set in nor larger nor numbered. */
function goesOn(line: PlacedLine, next: PlacedLine, { left, right, has_indents }: Margins): boolean {
  if (line.is_spaced || next.is_spaced || Math.abs(line.size - next.size) > SAME_SIZE) return false
  if (line.right < right - RAGGED * line.size || next.left > left + INDENT * next.size) return false
  if (!has_indents && SENTENCE_END.test(line.text.trim())) return false
  if (line.page === next.page && next.y - line.y > LEADING * line.size) return false
  return !ENUMERATED.test(next.text)
}

/** Puts the lines of prose together again, over pages too. Lines that gaps part into cells stay as they are. */
export function paragraphsOf(lines: readonly PlacedLine[]): SetParagraph[] {
  const margins = marginsOf(lines)
  const out: SetParagraph[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const open = out.at(-1)
    if (!before || !open || !goesOn(before, line, margins)) out.push({ text: line.text.trim(), page: line.page })
    else open.text += (NARROW_END.test(open.text) && NARROW_START.test(line.text) ? ' ' : '') + line.text.trim()
  }
  return out.filter(({ text }) => text !== '')
}
