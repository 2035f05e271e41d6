import { decode } from '../../parsers/document/decode.ts'

/** What a browser shows nothing of. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi
const TAG = /<[a-z/!][^>]*>/gi
/** Named references are marks and blanks, which are no letters; only those with a number may be one. */
const REFERENCE = /&(?:#(x[0-9a-f]+|\d+)|[a-z]+\d*);?/gi
const ESCAPED = /\\u([0-9a-f]{4})/gi
const NO_CHARACTER = /[^\p{L}\p{N}]+/gu

/** Letters and figures of a text in one form; blanks, marks and line breaks differ between readers and are dropped. */
export const characters = (text: string): string => text.normalize('NFKC').replace(NO_CHARACTER, '')

function referred(_: string, number: string | undefined): string {
  if (number === undefined) return ' '
  const point = Number(number.replace(/^x/i, '0x'))
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}

/**
 * Letters and figures of a page as its bytes hold them, in their order. Knows nothing of how the parsers read pages, so
 * that a defect there cannot hide itself. Throws Unreadable for bytes of no known charset.
 */
export function snapshotOf(bytes: Uint8Array): string {
  const { text } = decode(bytes)
  const seen = text.replace(UNSEEN, '').replace(TAG, '').replace(REFERENCE, referred)
  return characters(seen.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))))
}
