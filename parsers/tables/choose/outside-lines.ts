import type { Line, Lines } from '../../text/lines.ts'
import { isBare } from '../../values/decimal.ts'
import type { KindReader } from '../cell-kind.ts'
import { outsideBits } from '../layout/outside.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { tidied } from '../scan/cells.ts'
import { lineParts, WIDE } from '../scan/line-parts.ts'
import { isPiped, piecesOf } from '../scan/separator.ts'
import { sortOf } from '../scan/sort.ts'

const ANY = /\s+/g

const CLAUSE = /[，。；]/
/** Nearly no line holds more than one piece. */
const PARTED = /\S\s+\S/

/**
 * The pieces of a line that a row of cells could stand in: between wide blanks, or single ones where those part more figures, or
 * several words none of which belongs to a sentence: no blank stands inside of Chinese text.
 */
function piecesIn(line: Line, { isFigure }: KindReader): string[] {
  if (line.text === '') return []
  if (isBare(line.text)) return [line.text]
  if (!PARTED.test(line.text)) return [tidied(line.text)].filter((text) => text !== '')
  const [wide, all] = [WIDE, ANY].map((separator) => lineParts(line, separator).map(({ text }) => text))
  const figures = (texts: readonly string[]) => texts.filter(isFigure).length
  const areWords = all!.length > 2 && !all!.some((text) => CLAUSE.test(text))
  return areWords || figures(all!) > figures(wide!) ? all! : wide!
}

/** The texts on a line outside of all tables, each of which may be a cell. */
export const outsideTexts = (line: Line, kinds: KindReader): string[] =>
  isPiped(line) ? piecesOf(line).flatMap(({ text }) => (text === '' ? [] : [text])) : piecesIn(line, kinds)

/** Bits of what stands between two bars as text. */
export const barredBits = (text: string, kinds: KindReader): number =>
  outsideBits(sortOf(text, kinds)) + (text === '' ? 0 : WEIGHTS.barred)

/** Bits of some lines as text outside of all tables. */
export function outsideLines(lines: Lines, from: number, to: number, kinds: KindReader): number {
  let bits = 0
  for (let at = from; at < to; at += 1) {
    const line = lines.at(at)!
    if (isPiped(line)) for (const { text } of piecesOf(line)) bits += barredBits(text, kinds)
    else for (const text of piecesIn(line, kinds)) bits += outsideBits(sortOf(text, kinds))
  }
  return bits
}
