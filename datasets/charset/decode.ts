import { declaredCharset } from './declared.ts'
import type { DecodedText } from './decoded-text.ts'
import { isMostlyUtf8, mayFitByChance, strictText } from './fit.ts'
import { mixedText } from './mixed.ts'

/** Byte order marks (https://encoding.spec.whatwg.org/#bom-sniff). */
const MARKS: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const markOf = (bytes: Uint8Array) => MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1]

const plain = (bytes: Uint8Array, charset: string): DecodedText => ({
  text: new TextDecoder(charset).decode(bytes),
  charset,
  beside: null,
})

/**
 * The text of a page or file, told the same way wherever bytes are read: a byte order mark; UTF-8, if all bytes fit and
 * not by chance; the charset that `contentType` or the page itself names, if all bytes fit it; else UTF-8
 * or GB18030, whichever most of the page is in, and the parts that are in the other one by that. What fits nothing
 * becomes U+FFFD. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): DecodedText {
  const mark = markOf(bytes)
  if (mark?.startsWith('utf-16')) return plain(bytes, mark)
  const utf8 = strictText(bytes, 'utf-8')
  const isSure = utf8 !== null && (mark !== undefined || !mayFitByChance(utf8))
  const named = isSure ? null : declaredCharset(bytes, contentType)
  if (utf8 !== null && named === null) return { text: utf8, charset: 'utf-8', beside: null }
  if (mark !== undefined || isMostlyUtf8(bytes)) return mixedText(bytes, 'utf-8')
  if (named === null) return mixedText(bytes, 'gb18030')
  const text = strictText(bytes, named)
  return text === null ? mixedText(bytes, 'gb18030') : { text, charset: named, beside: null }
}
