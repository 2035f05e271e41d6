import type { DecodedText } from './decoded-text.ts'
import { isMostlyUtf8, strictText } from './fit.ts'

type Charset = 'utf-8' | 'gb18030'

/** Bytes that stand for themselves in both charsets, and never within a character: `\n`, `<`, `>`. */
const SEAMS = new Set([0x0a, 0x3c, 0x3e])

/** As many characters of three bytes in a row prove UTF-8: shorter runs of GB18030 may fit it by chance. */
const PROOF = /[\u0800-\ufffc].*[\u0800-\ufffc].*[\u0800-\ufffc].*[\u0800-\ufffc]/s

interface Stretch {
  start: number
  end: number
  charset: Charset
}

/** The charset of a piece without seams: that of the page, unless the bytes speak for the other one. */
function charsetOf(piece: Uint8Array, main: Charset): Charset {
  if (piece.every((byte) => byte < 0x80)) return main
  if (main === 'gb18030') return PROOF.test(strictText(piece, 'utf-8') ?? '') ? 'utf-8' : main
  return isMostlyUtf8(piece) || strictText(piece, 'gb18030') === null ? main : 'gb18030'
}

/** A page cut where its charset changes. */
function stretchesOf(bytes: Uint8Array, main: Charset): Stretch[] {
  const stretches: Stretch[] = []
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    for (end++; end < bytes.length && !SEAMS.has(bytes[end] ?? 0); ) end++
    const charset = charsetOf(bytes.subarray(start, end), main)
    const last = stretches.at(-1)
    if (last?.charset === charset) last.end = end
    else stretches.push({ start, end, charset })
  }
  return stretches
}

/** Reads a page of which most is in the charset `main`, and what a server included from elsewhere perhaps in the other. */
export function mixedText(bytes: Uint8Array, main: Charset): DecodedText {
  const stretches = stretchesOf(bytes, main)
  const texts = stretches.map(({ start, end, charset }) => new TextDecoder(charset).decode(bytes.subarray(start, end)))
  const other = stretches.find(({ charset }) => charset !== main)
  return { text: texts.join(''), charset: main, beside: other?.charset ?? null }
}
