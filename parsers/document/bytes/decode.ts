import type { Finding } from '../../finding.ts'

export interface Decoded {
  text: string
  charset: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
  findings: Finding[]
}

/** Byte order marks, from the Encoding Standard (https://encoding.spec.whatwg.org/#bom-sniff). */
const MARKS: readonly (readonly [bytes: readonly number[], charset: Decoded['charset']])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Share of characters that may be unreadable before another charset is tried. */
const TOLERATED = 0.01

const markOf = (bytes: Uint8Array) => MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1]
const lossy = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset).decode(bytes)

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function damageOf(text: string, charset: string): Finding[] {
  const count = countReplaced(text)
  if (count === 0) return []
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
  return [
    {
      kind: 'invalid_bytes',
      severity: 'warning',
      message: `line ${line}: found ${count} byte sequences that are not ${charset}, expected none; they are kept as U+FFFD`,
      expected: '0',
      actual: String(count),
      first_line: line,
      table: null,
    },
  ]
}

/**
 * Bytes to text: byte order mark, then UTF-8, then GB18030, the two charsets Chinese portals have used. Bytes that fit
 * neither are kept as U+FFFD with a finding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes)
  if (marked) {
    const text = lossy(bytes, marked)
    return { text, charset: marked, findings: damageOf(text, marked) }
  }
  const utf8 = lossy(bytes, 'utf-8')
  const replaced = countReplaced(utf8)
  if (replaced <= utf8.length * TOLERATED) return { text: utf8, charset: 'utf-8', findings: damageOf(utf8, 'utf-8') }
  const gb = lossy(bytes, 'gb18030')
  if (countReplaced(gb) < replaced) return { text: gb, charset: 'gb18030', findings: damageOf(gb, 'gb18030') }
  return { text: utf8, charset: 'utf-8', findings: damageOf(utf8, 'utf-8') }
}
