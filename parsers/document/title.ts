import type { Genre } from '../../datasets/reference/genre.ts'
import type { Line, Lines } from '../text/lines.ts'
import { isGluedDate } from './date.ts'
import { endsInGenre } from './genre.ts'
import { documentNumber } from './number.ts'

export interface FoundTitle {
  title: string
  /** Numbers (1-based) of the lines it stands on. */
  lines: number[]
}

const LONGEST_LINE = 90
const MOST_LINES = 4
/** A covering letter says 关于印发…的通知: without the letter's own form at the end, its title goes on. */
const COVERING = /关于(?:印发|转发|批转|下达|公布|发布)|印发/
const LETTER_END = /(?:通知|函|批复|公告|通告|通报|意见)$/
/** Viewers of shared documents name the file they show. */
const SHARED_FILE = /《([^《》]{4,120}?)(?:\.(?:docx?|pdf|wps|txt))?》由会员分享/

const isTitleLine = (text: string): boolean =>
  text.length <= LONGEST_LINE && !/[。；;]/.test(text) && !/[:：]$/.test(text) && !/^[（(].*[)）]$/.test(text)

const isHeadNote = (text: string): boolean => documentNumber(text) !== null || isGluedDate(text)

function isComplete(title: string, genres: readonly Genre[]): boolean {
  if (COVERING.test(title) && title.includes('关于')) return LETTER_END.test(title)
  return endsInGenre(title, genres)
}

/**
 * The title at the head of a text, broken over up to four lines, from the first line that is neither furniture nor
 * metadata. Where the lines never complete a known form, the first line alone. Null for a text without a head.
 */
export function titleOf(content: readonly Line[], genres: readonly Genre[]): FoundTitle | null {
  const lines = content.filter(({ text }) => text.trim() !== '' && !isHeadNote(text)).slice(0, MOST_LINES)
  let title = ''
  for (const [i, line] of lines.entries()) {
    const text = line.text.trim()
    if (!isTitleLine(text)) break
    title += text
    if (isComplete(title, genres)) return { title, lines: lines.slice(0, i + 1).map(({ number }) => number) }
  }
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
