import { decodeText } from '../../../datasets/charset/decode.ts'
import type { DecodedText } from '../../../datasets/charset/decoded-text.ts'
import type { Finding } from '../../finding.ts'

export interface Decoded extends DecodedText {
  findings: Finding[]
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function damageOf({ text, charset }: DecodedText): Finding[] {
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

function mixtureOf({ charset, beside }: DecodedText): Finding[] {
  if (beside === null) return []
  return [
    {
      kind: 'charset_mixed',
      severity: 'info',
      message: `found parts in ${beside} in a page in ${charset}; each is read by its own charset`,
      expected: charset,
      actual: beside,
      first_line: null,
      table: null,
    },
  ]
}

/**
 * Bytes to text, as `decodeText` tells charsets. `contentType` is the header they came with. Bytes that fit no charset
 * are kept as U+FFFD with a finding.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const decoded = decodeText(bytes, contentType)
  return { ...decoded, findings: [...damageOf(decoded), ...mixtureOf(decoded)] }
}
