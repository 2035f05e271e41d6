import { decode } from '../../parsers/document/bytes/decode.ts'
import { RADICALS } from '../../parsers/visible/radicals.ts'
import { CLOSE, holdsWithGaps, OPEN, selectedNames, tagMarker } from './snapshot-gap.ts'

/** What a browser shows nothing of. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi
const STYLE_SHEET = /<style\b[\s\S]*?<\/style\s*>/gi
const TAG = /<[a-z/!][^>]*>/gi
/** Named references are marks and blanks, which are no letters; only those with a number may be one. */
const REFERENCE = /&(?:#(x[0-9a-f]+|\d+)|[a-z]+\d*);?/gi
const ESCAPED = /\\u([0-9a-f]{4})/gi
const NO_CHARACTER = /[^\p{L}\p{N}]+/gu
/** Figures that are raised without markup: marks of notes, or exponents. */
const RAISED = /([⁰¹²³⁴-⁹①-⑳]{1,8})/
const RADICAL = /[\u2e80-\u2eff]/g

/** Letters and figures of a text in one form; blanks, marks and line breaks differ between readers and are dropped. */
export const characters = (text: string): string =>
  text
    .replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical)
    .normalize('NFKC')
    .replace(NO_CHARACTER, '')

function referred(_: string, number: string | undefined): string {
  if (number === undefined) return ' '
  const point = Number(number.replace(/^x/i, '0x'))
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}

/** A page as its bytes hold it. */
export interface Snapshot {
  /** Whether the letters and figures of a quote stand in it, in their order. */
  holds: (quote: string) => boolean
}

const unescaped = (text: string): string =>
  text.replace(REFERENCE, referred).replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

function markedRun(text: string): string {
  const pieces = unescaped(text).split(RAISED)
  return pieces.map((piece, at) => (at % 2 === 0 ? characters(piece) : `${OPEN}${characters(piece)}${CLOSE}`)).join('')
}

/** Letters and figures of a page with marks around those that it may not show. */
function markedText(page: string): string {
  const markOf = tagMarker(selectedNames((page.match(STYLE_SHEET) ?? []).join(' ')))
  const seen = page.replace(UNSEEN, '')
  let marked = ''
  let from = 0
  for (const { 0: tag, index } of seen.matchAll(TAG)) {
    marked += markedRun(seen.slice(from, index)) + markOf(tag)
    from = index + tag.length
  }
  return marked + markedRun(seen.slice(from))
}

/**
 * Letters and figures of a page as its bytes hold them, in their order. Knows nothing of how the parsers read pages, so
 * that a defect there cannot hide itself: what is struck, hidden or raised is only known as text that may not count.
 * Throws Unreadable for bytes of no known charset.
 */
export function snapshotOf(bytes: Uint8Array): Snapshot {
  const { text } = decode(bytes)
  const plain = characters(unescaped(text.replace(UNSEEN, '').replace(TAG, '')))
  let marked: string | null = null
  return {
    holds: (quote) => {
      const wanted = characters(quote)
      if (plain.includes(wanted)) return true
      marked ??= markedText(text)
      return holdsWithGaps(marked, wanted)
    },
  }
}
