import { FileRefused } from '../refusal.ts'
import type { WordFile } from './fib.ts'

/** Characters that stand together in the file. */
interface Piece {
  /** First character, and the one after the last. */
  from: number
  to: number
  /** Where the first one stands in the stream, and how many bytes each takes. */
  offset: number
  width: 1 | 2
  text: string
}

/** The text of a file, put together from its pieces ([MS-DOC], 2.8.35). */
export interface PieceText {
  text: string
  /** Where a character stands in the stream. */
  offsetOf(index: number): number
}

const [PROPERTIES, TABLE] = [1, 2]
const COMPRESSED = 0x40000000
const PIECE_BYTES = 8

/** Where the table of pieces begins, after properties of no use here. */
function tableAt({ table, pieces }: WordFile): number {
  let at = pieces.at
  const end = pieces.at + pieces.length
  while (at < end && table.u8(at) === PROPERTIES) at += 3 + table.u16(at + 1)
  if (at >= end || table.u8(at) !== TABLE)
    throw new FileRefused('file_damaged', 'found no table of pieces, expected one')
  return at + 1
}

/** Puts the text of a file together. Throws FileRefused. */
export function pieceText(file: WordFile): PieceText {
  const { table, word } = file
  const start = tableAt(file)
  const n = Math.floor((table.u32(start) - 4) / (4 + PIECE_BYTES))
  const first = start + 4
  const pieces = Array.from({ length: n }, (_, at): Piece => {
    const [from, to] = [table.u32(first + 4 * at), table.u32(first + 4 * at + 4)]
    const fc = table.u32(first + 4 * (n + 1) + PIECE_BYTES * at + 2)
    const width = fc & COMPRESSED ? 1 : 2
    const offset = width === 1 ? (fc & ~COMPRESSED) >>> 1 : fc
    const { bytes } = word.slice(offset, (to - from) * width)
    const text = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes)
    return { from, to, offset, width, text }
  })
  return {
    text: pieces.map(({ text }) => text).join(''),
    offsetOf: (index) => {
      const piece = pieces.find(({ from, to }) => index >= from && index < to)
      return piece ? piece.offset + (index - piece.from) * piece.width : -1
    },
  }
}
