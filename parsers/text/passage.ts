/** A run of characters taken over unchanged from the extracted text. */
interface Piece {
  /** Offset in the passage. */
  at: number
  /** Offset in the extracted text. */
  source: number
  length: number
  /** 1-based line it stands on. */
  line: number
}

/** Text put together from places of the extracted text; every character still knows where it came from. */
export interface Passage {
  text: string
  pieces: readonly Piece[]
}

/** A part of one line to take over: from `from` (inclusive) to `to` (exclusive), counted in the line. */
export interface Cut {
  line: { number: number; start: number; text: string }
  from: number
  to: number
}

/** Joins cuts, in order, without anything between them. Empty cuts are left out. */
export function passageOf(cuts: readonly Cut[]): Passage {
  const pieces: Piece[] = []
  let text = ''
  for (const { line, from, to } of cuts) {
    if (to <= from) continue
    pieces.push({ at: text.length, source: line.start + from, length: to - from, line: line.number })
    text += line.text.slice(from, to)
  }
  return { text, pieces }
}

/** The part of a passage between two offsets, with its places kept. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const pieces: Piece[] = []
  for (const piece of passage.pieces) {
    const start = Math.max(piece.at, from)
    const end = Math.min(piece.at + piece.length, to)
    if (start >= end) continue
    pieces.push({ at: start - from, source: piece.source + start - piece.at, length: end - start, line: piece.line })
  }
  return { text: passage.text.slice(from, to), pieces }
}

function pieceAt(passage: Passage, offset: number): Piece {
  let low = 0
  let high = passage.pieces.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (passage.pieces[middle]!.at <= offset) low = middle
    else high = middle
  }
  const piece = passage.pieces[low]
  if (!piece || offset < piece.at || offset >= piece.at + piece.length)
    throw new RangeError(`passage: found offset ${offset}, expected 0 to ${passage.text.length - 1}`)
  return piece
}

/** Where the character at `offset` stands in the extracted text: offset (UTF-16 units) and 1-based line. */
export function sourceOf(passage: Passage, offset: number): { offset: number; line: number } {
  const piece = pieceAt(passage, offset)
  return { offset: piece.source + offset - piece.at, line: piece.line }
}

/** Where a stretch of a passage stands in the extracted text; the end is exclusive. `to` must exceed `from`. */
export function spanOf(passage: Passage, from: number, to: number): { start: number; end: number; line: number } {
  const first = sourceOf(passage, from)
  return { start: first.offset, end: sourceOf(passage, to - 1).offset + 1, line: first.line }
}

/** First and last line (1-based, inclusive) of a passage that is not empty. */
export function linesOfPassage(passage: Passage): { first_line: number; last_line: number } {
  const first = passage.pieces[0]
  const last = passage.pieces.at(-1)
  if (!first || !last) throw new RangeError('passage: found an empty one, expected text')
  return { first_line: first.line, last_line: last.line }
}
