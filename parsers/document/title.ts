import type { Genre } from '../../datasets/reference/genre.ts'
import type { Line, Lines } from '../text/lines.ts'
import { isGluedDate } from './date.ts'
import { endsInGenre } from './genre.ts'
import { opensHeading } from './heading.ts'
import { documentNumber } from './number.ts'

export interface FoundTitle {
  title: string
  /** Numbers (1-based) of the lines it stands on. */
  lines: number[]
}

const LONGEST_LINE = 90
const MOST_LINES = 4
/** Among so many lines a title is looked for; buttons and paths of the page stand above it. */
const HEAD_LINES = 25
/** A covering letter says 关于印发…的通知: without the letter's own form at the end, its title goes on. */
const COVERING = /关于(?:印发|转发|批转|下达|公布|发布)|印发/
const LETTER_END = /(?:通知|函|批复|公告|通告|通报|意见)$/
/** Viewers of shared documents name the file they show. */
const SHARED_FILE = /《([^《》]{4,120}?)(?:\.(?:docx?|pdf|wps|txt))?》由会员分享/
/** What tells a title from the name of a column of the site: a year, a topic, a place. */
const TELLS_APART = /\d{4}|[〇二三]{2}|“?十[一二三四五六]五|关于|[省市区县旗州](?!级|直)/
/** A line of a paragraph; the head of a document stands above the first of them. */
const SENTENCE = /[。；;]/
const SHORTEST_PARAGRAPH = 40

/** Links in a row and the path of a page. */
const FRAME = /[|｜>＞]/

const isTitleLine = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  !FRAME.test(text) &&
  !SENTENCE.test(text) &&
  !/[:：]$/.test(text) &&
  !/^[（(].*[)）]$/.test(text)

const isHeadNote = (text: string): boolean => documentNumber(text) !== null || isGluedDate(text)

const isParagraph = (text: string): boolean => text.length >= SHORTEST_PARAGRAPH && SENTENCE.test(text)

function isComplete(title: string, genres: readonly Genre[]): boolean {
  if (COVERING.test(title) && title.includes('关于')) return LETTER_END.test(title)
  return endsInGenre(title, genres)
}

/** The lines from the first on, until their texts make up a title of a known form; null where they never do. */
function completedAt(lines: readonly Line[], genres: readonly Genre[]): FoundTitle | null {
  let title = ''
  for (const [i, line] of lines.slice(0, MOST_LINES).entries()) {
    const text = line.text.trim()
    if (!isTitleLine(text) || (i > 0 && opensHeading(text))) return null
    title += text
    if (isComplete(title, genres)) return { title, lines: lines.slice(0, i + 1).map(({ number }) => number) }
  }
  return null
}

/** Lines above the first paragraph, as far down as titles stand. */
function headLines(lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, HEAD_LINES)
  const paragraph = head.findIndex(({ text }) => isParagraph(text.trim()))
  return paragraph < 0 ? head : head.slice(0, paragraph)
}

/** A title that stands below buttons, the path of the page and other pieces of its frame. */
function titleBelow(head: readonly Line[], genres: readonly Genre[]): FoundTitle | null {
  const starts = head.filter(({ text }) => endsInGenre(text.trim(), genres) && !opensHeading(text.trim()))
  const alone = starts.flatMap((line) => completedAt([line], genres) ?? [])
  return alone.find(({ title }) => TELLS_APART.test(title)) ?? alone[0] ?? null
}

/**
 * The title of a text, broken over up to four lines, from the first line that is neither furniture nor metadata. Where
 * those lines never complete a known form, it may stand further down, below the frame of a page; else it is the first line
 * alone. Null for a text without a head.
 */
export function titleOf(content: readonly Line[], genres: readonly Genre[]): FoundTitle | null {
  const lines = content.filter(({ text }) => text.trim() !== '' && !isHeadNote(text)).slice(0, HEAD_LINES)
  const atTop = completedAt(lines, genres)
  if (atTop && TELLS_APART.test(atTop.title)) return atTop
  const below = titleBelow(headLines(lines), genres)
  if (below && (atTop === null || TELLS_APART.test(below.title))) return below
  if (atTop) return atTop
  const [first, second] = lines
  // A line with nothing below it is the text itself.
  if (!first || !second || !isTitleLine(first.text.trim())) return null
  return { title: first.text.trim(), lines: [first.number] }
}

/** The name of the file that a document-sharing viewer announces in its own line; null elsewhere. */
export function sharedTitle(lines: Lines): string | null {
  for (const { text } of lines.slice(0, 10)) {
    const shared = text.match(SHARED_FILE)
    if (shared) return shared[1]!.trim()
  }
  return null
}
