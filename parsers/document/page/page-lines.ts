import { ODD_CHARACTERS, withOrdinaryCharacters } from '../../visible/characters.ts'
import { type GapKind, type LeftOutOfLine, settledLine, type TextGap } from '../../visible/gap.ts'
import { isTorn } from '../../visible/line-breaks.ts'
import { RAISED_CHARACTERS, withoutNoteMarks } from '../../visible/raised-marks.ts'

/** Anything that shows otherwise than it is written. */
const UNEVEN = new RegExp(`[\\s${ODD_CHARACTERS}]`)
/** Anything for which a line is more than what was added to it; nearly no cell holds any. */
const UNUSUAL = new RegExp(`[\\s${ODD_CHARACTERS}${RAISED_CHARACTERS}]`)
/** Scripts that are written without blanks, and their punctuation. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u2014\u2018-\u201d\u2026]/

const DIGIT = /[\d０-９]/

/** A run of blanks as it shows: blanks that must not collapse keep two numbers apart, which one blank would group. */
function shownBlanks(blanks: string, before: string, after: string): string {
  if (/[\r\n]/.test(blanks) && WIDE.test(before) && WIDE.test(after)) return ''
  const isGap = blanks.length > 1 && blanks.includes('\u00a0') && DIGIT.test(before) && DIGIT.test(after)
  return isGap ? '  ' : ' '
}

/**
 * One line as a browser shows it: blanks collapse to one, a line break of the source between two Chinese
 * characters vanishes (https://drafts.csswg.org/css-text/#line-break-transform), the ends are trimmed. Characters
 * that only look like others are the others.
 */
export function shownLine(raw: string): string {
  if (!UNEVEN.test(raw)) return raw
  // Most blanks of a page stand at the ends, where its source is broken into lines.
  const visible = withOrdinaryCharacters(raw).trim()
  return visible.replace(/[ \t\r\n\f\u00a0]+/g, (blanks, at: number) =>
    shownBlanks(blanks, visible[at - 1] ?? '', visible[at + blanks.length] ?? ''),
  )
}

const nothing = (): boolean => false
const NOTHING: readonly LeftOutOfLine[] = []

/** A line that was written: its number (1-based) and the offset of its first character, in UTF-16 units. */
export interface WrittenLine {
  number: number
  start: number
}

/** Collects text line by line. Empty lines are never written; lines end in \n, the last in nothing. */
export class LineWriter {
  readonly lines: string[] = []
  private found: LeftOutOfLine[] | null = null
  private pending = ''
  /** Where something was left out of the line that is being written; null for nearly every line. */
  private gaps: TextGap[] | null = null
  private length = 0
  /** Number of the line that a break has ended, 0 before any. */
  private broken = 0
  private readonly isNoise: (line: string) => boolean

  /** Lines for which `isNoise` holds are left out. */
  constructor(isNoise: (line: string) => boolean = nothing) {
    this.isNoise = isNoise
  }

  /** Adds to the line that is being written. */
  add(text: string): void {
    this.pending += text
  }

  /** Leaves something out of the line that is being written. `text` is what is left out. */
  leaveGap(kind: GapKind, text = ''): void {
    if (kind === 'hidden' && !DIGIT.test(text)) return
    this.gaps ??= []
    this.gaps.push({ kind, at: this.pending.length, text })
  }

  /** The last characters of the line that is being written. */
  tail(): string {
    return this.pending.slice(-3)
  }

  /** Ends the line that is being written, if it holds anything. */
  endLine(): void {
    const { pending, gaps } = this
    this.gaps = null
    if (pending === '') return
    this.pending = ''
    if (gaps === null && !UNUSUAL.test(pending)) this.keep(pending)
    else this.keepUnusual(pending, gaps ?? [])
  }

  private keepUnusual(pending: string, gaps: readonly TextGap[]): void {
    const { text, leftOut } = settledLine(pending, gaps)
    const { text: marked, notes } = withoutNoteMarks(shownLine(text))
    const number = this.keep(marked.trim())
    if (number !== null) for (const one of [...leftOut, ...notes]) this.report({ ...one, line: number })
  }

  /** Writes a line unless it is empty or noise, and says its number. */
  private keep(line: string): number | null {
    if (line === '' || this.isNoise(line)) return null
    return this.goesOn(line) ? this.lengthen(line) : this.put(line).number
  }

  private report(one: LeftOutOfLine): void {
    this.found ??= []
    this.found.push(one)
  }

  /** What was left out of the lines, beside numbers. */
  get leftOut(): readonly LeftOutOfLine[] {
    return this.found ?? NOTHING
  }

  /** Notes that a break has ended the last line, after which its number may go on (1, 280). */
  noteBreak(): void {
    this.broken = this.lines.length
  }

  /** Whether a line is the rest of the number that the last one ends in. */
  private goesOn(line: string): boolean {
    return this.broken > 0 && this.broken === this.lines.length && isTorn(this.lines.at(-1)!, line)
  }

  private lengthen(line: string): number {
    this.lines[this.lines.length - 1] += line
    this.length += line.length
    return this.lines.length
  }

  /** Writes a whole line as given and says where it stands. */
  put(line: string): WrittenLine {
    const written = { number: this.lines.length + 1, start: this.length }
    this.lines.push(line)
    this.length += line.length + 1
    return written
  }

  /** Offset at which the next line will begin. */
  get end(): number {
    return this.length
  }

  /** All that was written. */
  text(): string {
    return this.lines.join('\n')
  }
}
