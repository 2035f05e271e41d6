/** Characters without width that editors leave behind: they part words that read as one. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Anything that shows otherwise than it is written. */
const UNEVEN = /[\s\u00ad\u200b-\u200d\u2060]/
/** Scripts that are written without blanks, and their punctuation. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u2014\u2018-\u201d\u2026]/

/**
 * One line as a browser shows it: blanks collapse to one, a line break of the source between two Chinese
 * characters vanishes (https://drafts.csswg.org/css-text/#line-break-transform), the ends are trimmed.
 */
export function shownLine(raw: string): string {
  if (!UNEVEN.test(raw)) return raw
  const visible = raw.replace(INVISIBLE, '').replace(/\u00a0/g, ' ')
  const collapsed = visible.replace(/[ \t\r\n\f]+/g, (blanks, at: number) => {
    const broken = /[\r\n]/.test(blanks)
    const inside = WIDE.test(visible[at - 1] ?? '') && WIDE.test(visible[at + blanks.length] ?? '')
    return broken && inside ? '' : ' '
  })
  return collapsed.trim()
}

/** Joins the lines of one cell or title. A blank stands only where Latin letters or digits would meet. */
export function joinLines(lines: readonly string[]): string {
  if (lines.length < 2) return lines[0] ?? ''
  const parts = lines.map((line, at) => {
    const meet = /[0-9A-Za-z]/.test(lines[at - 1]?.at(-1) ?? '') && /^[0-9A-Za-z]/.test(line)
    return meet ? ` ${line}` : line
  })
  return parts.join('')
}

/** A line that was written: its number (1-based) and the offset of its first character, in UTF-16 units. */
export interface WrittenLine {
  number: number
  start: number
}

/** Collects text line by line. Empty lines are never written; lines end in \n, the last in nothing. */
export class LineWriter {
  readonly lines: string[] = []
  private pending = ''
  private length = 0
  private readonly isNoise: (line: string) => boolean

  /** Lines for which `isNoise` holds are left out. */
  constructor(isNoise: (line: string) => boolean = () => false) {
    this.isNoise = isNoise
  }

  /** Adds to the line that is being written. */
  add(text: string): void {
    this.pending += text
  }

  /** Ends the line that is being written, if it holds anything. */
  endLine(): void {
    if (this.pending === '') return
    const line = shownLine(this.pending)
    this.pending = ''
    if (line !== '' && !this.isNoise(line)) this.put(line)
  }

  /** Writes a whole line as given and says where it stands. */
  put(line: string): WrittenLine {
    const written = { number: this.lines.length + 1, start: this.length }
    this.lines.push(line)
    this.length += line.length + 1
    return written
  }

  /** All that was written. */
  text(): string {
    return this.lines.join('\n')
  }
}
