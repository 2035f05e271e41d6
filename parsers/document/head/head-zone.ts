import type { Line } from '../../text/lines.ts'
import { beforeSession, type Session, sessionIn } from '../particulars/session.ts'
import { withoutSiteTail } from '../particulars/site-name.ts'
import { type HeadLineKind, headLineKind, tellsApart, titleText, withoutNumber } from './head-line.ts'
import { beforeSalutation } from './run-on-head.ts'

/** A line that is not blank among the first of a document. */
export interface ZoneLine {
  line: Line
  kind: HeadLineKind
  /** As it reads in a title. */
  text: string
  /** True if the text of the document goes on in the same line. */
  runs_on: boolean
}

/** The first lines of a document, and where among them its text begins. */
export interface HeadZone {
  lines: readonly ZoneLine[]
  /** Index of the first line that is a salutation, a heading or a sentence; the number of lines where none is. */
  body: number
  /** The meeting at which a report was given, from its subtitle. */
  session: Session | null
}

/** A page prints at most some thirty lines of buttons and labels above a title. */
const MOST_LINES = 45
const SEPARATOR = /^[>»›＞/]{1,2}$/

const BODY: ReadonlySet<HeadLineKind> = new Set(['salutation', 'heading', 'sentence'])

/** 首页 › 政务公开 › 工作报告 on a line each: what stands beside a separator is a link, or at the end the title itself. */
function isCrumb(lines: readonly Line[], i: number): boolean {
  const isSeparator = (line: Line | undefined) => line !== undefined && SEPARATOR.test(line.text.trim())
  return isSeparator(lines[i + 1]) || (isSeparator(lines[i - 1]) && !tellsApart(lines[i]!.text.trim()))
}

/** A line whose kind is told when it is asked for: few are asked of those below the first of the text. */
class ZoneLineAsked implements ZoneLine {
  readonly line: Line
  readonly text: string
  readonly runs_on: boolean
  readonly #told: () => HeadLineKind
  #kind: HeadLineKind | null = null

  constructor(line: Line, text: string, runs_on: boolean, told: () => HeadLineKind) {
    this.line = line
    this.text = text
    this.runs_on = runs_on
    this.#told = told
  }

  get kind(): HeadLineKind {
    this.#kind ??= this.#told()
    return this.#kind
  }
}

/** The lines among which title, subtitle, day and issuer stand. */
export function headZone(content: readonly Line[]): HeadZone {
  const filled: Line[] = []
  for (const line of content) {
    if (line.text.trim() !== '') filled.push(line)
    if (filled.length > MOST_LINES) break
  }
  filled.splice(MOST_LINES)
  const session = sessionIn(filled.map((line) => ({ ...line, text: beforeSalutation(line.text) })))
  const lines = filled.map((line, i): ZoneLine => {
    const whole = i === 0 ? withoutNumber(line.text.trim()) : line.text.trim()
    const printed = beforeSalutation(whole)
    const shown = withoutSiteTail(beforeSession(printed))
    const isSitting = session?.lines.includes(line.number) && beforeSession(printed) === printed
    const told = (): HeadLineKind => {
      const kind = isSitting ? 'session' : headLineKind(shown)
      return kind === 'title' && isCrumb(filled, i) ? 'frame' : kind
    }
    return new ZoneLineAsked(line, titleText(shown), printed !== whole, told)
  })
  const running = new Set(lines.filter(({ runs_on }) => runs_on).map(({ line }) => line.number))
  const body = lines.findIndex(({ kind }) => BODY.has(kind))
  const apart = session && { ...session, lines: session.lines.filter((number) => !running.has(number)) }
  return { lines, body: body < 0 ? lines.length : body, session: apart }
}
