import type { Line, Lines } from '../../text/lines.ts'
import { isBare } from '../../values/decimal.ts'
import type { KindReader } from '../cell-kind.ts'
import { joined, placeIn, spanning } from '../scan/cells.ts'
import { lineParts, WIDE } from '../scan/line-parts.ts'
import { isPiped } from '../scan/separator.ts'
import { sortOf } from '../scan/sort.ts'
import type { Place } from '../table.ts'

/** What parts the cells of a row that stands on one line; `broken` rows go on below blank lines, which are empty cells. */
export const ROW_SPELLINGS = ['wide', 'single', 'broken'] as const
export type RowSpelling = (typeof ROW_SPELLINGS)[number]

/** What stands before a piece of a row: a single blank, more of them, or a tab, over which no cell goes on. */
type Apart = 'near' | 'far' | 'closed'

/** A piece of a row between two separators: a cell, or part of one. */
export class RowPiece {
  readonly text: string
  readonly place: Place | null
  readonly apart: Apart
  readonly #kinds: KindReader
  #sort = -1

  constructor(text: string, place: Place | null, apart: Apart, kinds: KindReader) {
    this.text = text
    this.place = place
    this.apart = apart
    this.#kinds = kinds
  }

  /** Asked of pieces of rows alone, and not of every line of a text. */
  get sort(): number {
    if (this.#sort < 0) this.#sort = sortOf(this.text, this.#kinds)
    return this.#sort
  }
}

/** The pieces of a row, and the indices of the lines that it stands on, `to` exclusive. */
export interface LinedRow {
  pieces: readonly RowPiece[]
  from: number
  to: number
}

const ANY = /\s+/g
const BLANK = /\s/
const WIDE_BLANK = /\s\s|[\u3000\t]/
/** A text that goes on after a blank: 1- 8月, 第一、 第二. */
const GOES_ON = /.[、，（(\-—~～]$/
/** 合  计, 全 省: words that are written apart to be as wide as others. */
const HAN_CHARACTER = /^[一-鿿]$/

/** Whether blanks have cut one cell in two, by its text alone. */
const isCut = (before: RowPiece, piece: RowPiece): boolean =>
  (piece.apart === 'near' && GOES_ON.test(before.text)) ||
  (HAN_CHARACTER.test(before.text) && HAN_CHARACTER.test(piece.text))

const isBlank = ({ text }: Line): boolean => text.trim() === ''

/** Two pieces as one. */
export function fusedPieces(one: RowPiece, other: RowPiece, kinds: KindReader): RowPiece {
  const text = joined(one.text, other.text)
  const place = one.place && other.place ? spanning(one.place, other.place) : (one.place ?? other.place)
  return new RowPiece(text, place, one.apart, kinds)
}

function blankPieces(line: Line, separator: RegExp, kinds: KindReader): RowPiece[] {
  const pieces: RowPiece[] = []
  let end = 0
  for (const { text, from, to } of lineParts(line, separator)) {
    const between = line.text.slice(end, from)
    const apart = between.includes('\t') ? 'closed' : between.length === 1 ? 'near' : 'far'
    const piece = new RowPiece(text, placeIn(line, from, to), apart, kinds)
    const before = pieces.at(-1)
    const goesOn = before && apart !== 'closed' && isCut(before, piece)
    if (goesOn) pieces[pieces.length - 1] = fusedPieces(before, piece, kinds)
    else pieces.push(piece)
    end = to
  }
  return pieces
}

/** 政 府 工 作 报 告: the title of a text, whose words no blank tells apart. */
const SPACED_TITLE =
  /^\s*(?:[一-鿿]\s{1,4}){3,}(?:报\s{1,4}告|总\s{1,4}结|公\s{1,4}报|通\s{1,4}知|方\s{1,4}案|规\s{1,4}划|意\s{1,4}见|会\s{1,4}议\s{1,4}上)\s*$/
/** No blank parts such a line. */
const NOTHING = /(?!)/g

function piecesOn(line: Line, spelling: RowSpelling, kinds: KindReader): RowPiece[] {
  const separator = spelling === 'wide' ? WIDE : ANY
  return blankPieces(line, SPACED_TITLE.test(line.text) ? NOTHING : separator, kinds)
}

const emptyPiece = (kinds: KindReader): RowPiece => new RowPiece('', null, 'closed', kinds)

/** The rows of some lines under a spelling: one for each line that is not blank. */
function rowsByLine(lines: Lines, spelling: RowSpelling, kinds: KindReader): LinedRow[] {
  const rows: LinedRow[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    if (!isBlank(line) && !isPiped(line)) rows.push({ pieces: piecesOn(line, spelling, kinds), from: at, to: at + 1 })
  }
  return rows
}

/** The rows of lines some of which go on below blank lines: each of those, and one more, is an empty cell. */
function brokenRows(lines: Lines, kinds: KindReader): LinedRow[] {
  const rows: LinedRow[] = []
  let blank = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    if (isBlank(line)) {
      blank += 1
      continue
    }
    const [row, pieces] = [rows.at(-1), piecesOn(line, 'single', kinds)]
    if (row && blank > 0) {
      const empty = Array.from({ length: blank + 1 }, () => emptyPiece(kinds))
      rows[rows.length - 1] = { pieces: [...row.pieces, ...empty, ...pieces], from: row.from, to: at + 1 }
    } else rows.push({ pieces, from: at, to: at + 1 })
    blank = 0
  }
  return rows
}

/** Whether lines that part stand right below each other, and others below a blank line. */
function mayBreak(lines: Lines): boolean {
  let [tight, loose] = [0, 0]
  for (let at = 1; at < lines.length; at += 1) {
    if (isBlank(lines.at(at)!)) continue
    if (isBlank(lines.at(at - 1)!)) loose += 1
    else if (BLANK.test(lines.at(at)!.text.trim())) tight += 1
  }
  return tight > 1 && loose > 1
}

/** The spellings that rows of some lines may be of, and their rows under each. */
export function spelledRows(lines: Lines, kinds: KindReader): Map<RowSpelling, LinedRow[]> {
  const found = new Map<RowSpelling, LinedRow[]>()
  let [wide, single] = [0, 0]
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines.at(at)!.text.trim()
    if (text === '' || isBare(text) || !BLANK.test(text) || isPiped(lines.at(at)!)) continue
    single += 1
    if (WIDE_BLANK.test(text)) wide += 1
  }
  if (wide > 1) found.set('wide', rowsByLine(lines, 'wide', kinds))
  if (single > 1) found.set('single', rowsByLine(lines, 'single', kinds))
  if (single > 1 && mayBreak(lines)) found.set('broken', brokenRows(lines, kinds))
  return found
}
