import type { Finding } from '../finding.ts'
import type { Lines } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import type { LeftOut, LeftOutOfLine } from './gap.ts'

/** A glyph that only its own font can show, or U+FFFC for a picture, with the digit it touches. */
const UNREAD_PART =
  /[\d０-９][.,]?(?:[\ue000-\uf8ff\ufffc]|[\udb80-\udbff][\udc00-\udfff])|(?:[\ue000-\uf8ff\ufffc]|[\udb80-\udbff][\udc00-\udfff])[.,]?[\d０-９]/g
const MAY_HOLD = /[\ue000-\uf8ff\ufffc\udb80-\udbff]/
const AROUND = 8

const SAID: Readonly<Record<LeftOut['kind'], string>> = {
  struck: 'struck out',
  hidden: 'hidden by the page',
  note: 'the mark of a note',
}

/** That something beside a number is no part of it. */
export const leftOutFinding = ({ kind, text, number, line }: LeftOutOfLine): Finding => ({
  kind: 'number_part_left_out',
  severity: 'info',
  message: `line ${line}: found ${text} beside ${number} (${SAID[kind]}), expected digits alone; it is no part of the number, compare with the page`,
  expected: null,
  actual: text,
  first_line: line,
  table: null,
})

const unreadFinding = (around: string, line: number): Finding => ({
  kind: 'number_part_unread',
  severity: 'warning',
  message: `line ${line}: found something that cannot be read in …${around}… (a picture, a glyph of a private font, a mark between digits), expected digits alone; the number is doubtful, compare with the page`,
  expected: null,
  actual: around,
  first_line: line,
  table: null,
})

/** One finding for each place of a text where something that cannot be read stands in or beside a number. */
export function unreadParts(text: string, lines: Lines): Finding[] {
  if (!MAY_HOLD.test(text)) return []
  return [...lines].flatMap(({ number, text: line }) =>
    matchesOf(line, UNREAD_PART).map(({ 0: { length }, index }) =>
      unreadFinding(line.slice(Math.max(0, index - AROUND), index + length + AROUND).trim(), number),
    ),
  )
}
