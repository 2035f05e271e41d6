import { isSign, signsOf } from './signs.ts'

/** A row that has something to say of texts that hold one of its signs, and of no others. */
export interface SignedRow {
  signs: string
}

/** One bit for each row. */
const MOST_ROWS = 32

/**
 * Tells of which rows a text holds a sign, one bit for each, so that the patterns of the others are not tried: most texts hold signs of few
 * rows. Throws a RangeError for more rows than there are bits.
 */
export function rowSigns(rows: readonly SignedRow[]): (text: string) => number {
  if (rows.length > MOST_ROWS)
    throw new RangeError(`${rows.length} rows with signs: expected at most ${MOST_ROWS}, one bit for each`)
  const bits = new Map<number, number>()
  for (const [i, { signs }] of rows.entries())
    for (let at = 0; at < signs.length; at++) {
      const code = signs.charCodeAt(at)
      bits.set(code, (bits.get(code) ?? 0) | (1 << i))
    }
  const any = signsOf(rows.map(({ signs }) => signs).join(''))
  return (text) => {
    let found = 0
    for (let at = 0; at < text.length; at++) if (isSign(any, text, at)) found |= bits.get(text.charCodeAt(at))!
    return found
  }
}
