import type { Line, Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { outsideBits } from '../layout/outside.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { areRows } from '../rows/row-lines.ts'
import { joined, placeIn, spanning, tidied } from './cells.ts'
import { areLed, isClosed, isPiped, type Piece, piecesOf } from './separator.ts'
import { sortOf } from './sort.ts'
import { CUE, type Loose, Stream } from './stream.ts'

/** A line of more characters, or with the end of a sentence in it, is no torn piece of a cell. */
const LONGEST_TORN = 30
/** More lines than this without a bar belong to no cell. */
const MOST_TORN = 3

/** 二、各区排名情况: the heading of a section of the text, and the beginning of no cell. */
const CHAPTER = /^[一二三四五六七八九十]{1,3}、./

const LONE = /^\s*[|｜]\s*$/

interface LineText extends Pick<Piece, 'text' | 'place'> {
  /** Index of its line. */
  line: number
}

/** Whether bars stand alone on their lines throughout: then each closes the cell above it, else an empty one. */
const standAlone = (barred: Lines): boolean => barred.filter(({ text }) => LONE.test(text)).length * 2 > barred.length

const mayBeTorn = ({ text }: LineText): boolean =>
  text.length <= LONGEST_TORN && !/[。；]/.test(text) && !CHAPTER.test(text)

/** Lines that no bar has closed, as text and as the beginning of the cell that they stand before. */
function looseOf(open: readonly LineText[], cell: LineText, kinds: KindReader): Loose | null {
  if (open.length === 0) return null
  const outside = open.reduce((sum, { text }) => sum + outsideBits(sortOf(text, kinds)), 0)
  if (open.length > MOST_TORN || !open.every(mayBeTorn)) return { outside, joined: null, n_lines: open.length }
  const pieces = cell.text === '' ? open : [...open, cell]
  const text = pieces.reduce((whole, piece) => joined(whole, piece.text), '')
  const place = spanning(pieces[0]!.place!, pieces.at(-1)!.place!)
  return { outside, joined: { text, place, sort: sortOf(text, kinds) }, n_lines: open.length }
}

const HAN = /\p{Script=Han}/u

/** A cell with its text on the line above if that is the original of which the cell holds the translation. */
function withOriginal(open: LineText[], cell: LineText): LineText {
  const above = open.at(-1)
  if (above?.line !== cell.line - 1 || cell.place === null || HAN.test(cell.text) || !HAN.test(above.text)) return cell
  open.pop()
  return { ...cell, text: joined(above.text, cell.text), place: spanning(above.place!, cell.place) }
}

const textOf = (line: Line, at: number): LineText => ({
  text: tidied(line.text),
  place: placeIn(line, 0, line.text.length),
  line: at,
})

/**
 * The cells of lines in which each one, empty ones included, is closed by a bar: after its text, on the next line, or
 * several on one line.
 */
export function barStream(lines: Lines, kinds: KindReader): Stream | null {
  const barred = lines.filter(isPiped)
  if (barred.length === 0) return null
  const alone = standAlone(barred)
  const led = areLed([...barred])
  let room = 1
  for (const { text } of barred) room += text.split(/[|｜]/).length
  const stream = new Stream(room, { closing: WEIGHTS.barred, mayVanish: false })
  let open: LineText[] = []
  // A line that holds a whole table is no row of it.
  const rowed = barred.length > 1 && areRows([...barred])
  // Bars that stand between cells alone leave it to the end of the line to close the last one of a row.
  const endCloses = rowed && barred.filter(isClosed).length * 2 < barred.length
  let lastLine = -1
  const close = (closed: LineText) => {
    const cell = withOriginal(open, closed)
    stream.push({ ...cell, sort: sortOf(cell.text, kinds), loose: looseOf(open, cell, kinds) })
    open = []
    if (rowed) stream.cues[stream.length - 1] = cell.line === lastLine ? CUE.inside : CUE.ignored
    lastLine = cell.line
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    if (line.text.trim() === '') continue
    if (!isPiped(line)) open.push(textOf(line, at))
    else if (alone && LONE.test(line.text) && open.length > 0) close(open.pop()!)
    else
      for (const [i, { text, place, closed }] of piecesOf(line).entries()) {
        const piece = { text, place, line: at }
        // A bar that begins the line of the next cell closes the one above it.
        if (led && i === 0 && text === '' && open.length > 0) close(open.pop()!)
        else if (closed || endCloses) close(piece)
        else open.push(piece)
      }
  }
  const last = open.pop()
  // After the last bar a table may end without one, but with no paragraph.
  if (last && (isPiped(lines.at(last.line)!) || mayBeTorn(last))) close(last)
  return stream
}
