import { withoutZeroWidth } from './characters.ts'
import { UNREADABLE } from './raised-marks.ts'

/**
 * What stood at a place of a line and is not part of its text: struck or hidden text, the mark of a note, a picture,
 * or only the border of raised or lowered text (`shift`).
 */
export type GapKind = 'struck' | 'hidden' | 'note' | 'picture' | 'shift'

export interface TextGap {
  kind: GapKind
  /** Offset in the line as it is being written. */
  at: number
  /** What was left out, as far as it matters. */
  text: string
}

/** When digits at a gap must not be read as they stand. */
type Bar = 'never' | 'between digits' | 'beside a digit'

/** Every kind of gap, with a page on which it would change a number if it were overlooked. */
export const GAP_RULES: Readonly<Record<GapKind, { bars: Bar; example: string; text: string }>> = {
  hidden: { bars: 'never', example: '1<span hidden>7</span>20家', text: '120家' },
  struck: { bars: 'between digits', example: '40<del>35</del>50家', text: '40\ufffc50家' },
  note: { bars: 'between digits', example: '40<sup>[1]</sup>50家', text: '40\ufffc50家' },
  picture: { bars: 'beside a digit', example: '1<img src="2.png">0家', text: '1\ufffc0家' },
  shift: { bars: 'between digits', example: '3<sup>0家</sup>', text: '3\ufffc0家' },
}

/** Something that was left out beside a number. */
export interface LeftOut {
  kind: 'struck' | 'hidden' | 'note'
  text: string
  number: string
}

/** The same with the line (1-based) it belongs to. */
export type LeftOutOfLine = LeftOut & { line: number }

/** How far a number reaches from a gap, at most. */
const REACH = 24
const DIGIT = /[\d０-９]/
const NUMBER_BEFORE = /[\d０-９][\d０-９.,]{0,20}[十百千万亿]{0,2}$/
const NUMBER_AFTER = /^[.,]?[\d０-９][\d０-９.,]{0,20}/

interface Sides {
  before: string | null
  after: string | null
}

function sidesOf(pending: string, at: number): Sides {
  const left = withoutZeroWidth(pending.slice(Math.max(0, at - REACH), at))
  const right = withoutZeroWidth(pending.slice(at, at + REACH))
  return { before: NUMBER_BEFORE.exec(left)?.[0] ?? null, after: NUMBER_AFTER.exec(right)?.[0] ?? null }
}

function isBarred(kind: GapKind, { before, after }: Sides): boolean {
  const { bars } = GAP_RULES[kind]
  if (bars === 'beside a digit') return before !== null || after !== null
  return bars === 'between digits' && before !== null && after !== null
}

function leftOutOf({ kind, text }: TextGap, { before, after }: Sides): LeftOut | null {
  const number = `${before ?? ''}${after ?? ''}`
  if (kind === 'picture' || kind === 'shift' || number === '') return null
  return kind === 'note' || DIGIT.test(text) ? { kind, text: text.trim(), number } : null
}

/**
 * A line as it was written, with U+FFFC at every gap across which, or beside which, digits must not be read as one
 * number, and what was left out beside numbers. `gaps` stand in the order of the line.
 */
export function settledLine(pending: string, gaps: readonly TextGap[]): { text: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  let text = ''
  let from = 0
  for (const gap of gaps) {
    const sides = sidesOf(pending, gap.at)
    text += pending.slice(from, gap.at)
    from = gap.at
    if (isBarred(gap.kind, sides)) {
      if (!text.endsWith(UNREADABLE)) text += UNREADABLE
      continue
    }
    const found = leftOutOf(gap, sides)
    if (found) leftOut.push(found)
  }
  return { text: text + pending.slice(from), leftOut }
}
