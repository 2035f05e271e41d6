import { decodeText } from './decode.ts'

const ESCAPES = /((?:%[0-9a-f]{2})+)/i

/**
 * Text without its percent-encoding: UTF-8, or GB18030 as old editors encode names of files. A % that no byte follows
 * stands for itself. Never throws.
 */
export function percentDecoded(text: string): string {
  const pieces = text.split(ESCAPES)
  return pieces
    .map((piece, i) => (i % 2 === 0 ? piece : decodeText(Buffer.from(piece.replaceAll('%', ''), 'hex')).text))
    .join('')
}
