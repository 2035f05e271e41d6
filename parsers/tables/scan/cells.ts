import type { Line, Lines } from '../../text/lines.ts'
import { isBare } from '../../values/decimal.ts'
import { withoutZeroWidth } from '../../visible/characters.ts'
import { BREAK, isBetweenNumbers, isTorn } from '../../visible/line-breaks.ts'
import type { Place, TableHints } from '../table.ts'
import { type Cell, type CellRun, put, roomyRun, trimmed } from './cell-run.ts'

const INNER_BLANKS = /(?<=[⺀-鿿＀-￯（）、，])\s+(?=[⺀-鿿＀-￯（）、，])/g
/** Blanks that are wider than one, between two numbers: one blank would group the digits of a single number. */
const GAP = /(?<=[\d０-９])(?:\s{2,}|[\u2001\u2003\u3000])(?=[\d０-９])/g
const WIDE_GAP = '  '

/** What tidying could change; most cells hold none of it. */
const UNTIDY = /[\s\u200b\ufeff]/

/** Cell text with the blanks between Chinese characters dropped (合  计 is 合计) and all others made one. */
export function tidied(text: string): string {
  if (text === '' || isBare(text) || !UNTIDY.test(text)) return text
  const visible = withoutZeroWidth(text).trim().replace(INNER_BLANKS, '')
  const apart = visible.split(GAP)
  return apart.map((piece) => piece.replace(/\s+/g, ' ')).join(WIDE_GAP)
}

/** A piece of one line as a place in the text, outer blanks left out. */
export function placeIn(line: Line, from: number, to: number): Place {
  const piece = line.text.slice(from, to)
  const start = line.start + from + piece.length - piece.trimStart().length
  return { first_line: line.number, last_line: line.number, start, end: line.start + from + piece.trimEnd().length }
}

/** Two places as one, from the start of the first to the end of the second. */
export const spanning = (first: Place, last: Place): Place => ({
  first_line: first.first_line,
  last_line: last.last_line,
  start: first.start,
  end: last.end,
})

/** Texts of so few characters, small figures above all, come again and again: each is judged once and kept once. */
const SHORT = 4
const MOST_SHORT = 10_000

type Known = Pick<Cell, 'text' | 'kind'>

function known(text: string, short: Map<string, Known>, { kindOf }: TableHints): Known {
  if (text.length > SHORT) return { text, kind: kindOf(text) }
  const same = short.get(text)
  if (same) return same
  const fresh = { text, kind: kindOf(text) }
  if (short.size < MOST_SHORT) short.set(text, fresh)
  return fresh
}

/** Blanks on an empty line set rows apart only where other empty lines have none. */
export function hasBareGap(lines: Lines): boolean {
  for (let at = 0; at < lines.length; at += 1) if (lines.at(at)!.text === '') return true
  return false
}

/** Every non-blank line as a cell candidate, in order. */
export function cellsOf(lines: Lines, hints: TableHints): CellRun {
  const tells = hasBareGap(lines)
  const cells = roomyRun(lines.length)
  const short = new Map<string, Known>()
  let n_cells = 0
  let gap = 0
  let spacer = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    const tidy = tidied(line.text)
    if (tidy === '') {
      gap += 1
      spacer ||= tells && line.text.length > 0
      continue
    }
    const { text, kind } = known(tidy, short, hints)
    put(cells, n_cells, {
      text,
      kind,
      place: placeIn(line, 0, line.text.length),
      gap,
      spacer,
      tab: line.text[0] === '\t',
    })
    n_cells += 1
    gap = 0
    spacer = false
  }
  return trimmed(cells, n_cells)
}

/** What belongs between two pieces of one cell: a blank between Latin words, a mark between two numbers. */
function glue(left: string, right: string): string {
  if (isBetweenNumbers(left, right)) return isTorn(left, right) ? '' : BREAK
  return /[\w.)]$/.test(left) && /^[\w(]/.test(right) ? ' ' : ''
}

/** Joins the pieces of a torn cell. `between` replaces the empty seam, for lists of whole names. */
export const joined = (left: string, right: string, between = ''): string =>
  left === '' ? right : `${left}${between || glue(left, right)}${right}`
