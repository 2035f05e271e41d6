import { magicName } from '../../files/magic.ts'
import { Unreadable } from './unreadable.ts'

export type InputKind = 'html' | 'text' | 'file'

/** No policy page comes near this; above it, input is a mistake or an attack. */
const MAX_BYTES = 32 * 1024 * 1024

function refuseBinary(bytes: Uint8Array): void {
  const expected = 'expected an HTML page or a text; convert it or leave it out'
  const name = magicName(bytes)
  if (name) throw new Unreadable(`found ${name}, ${expected}`)
  const nul = bytes.indexOf(0)
  if (nul >= 0 && !isUtf16(bytes)) throw new Unreadable(`found a NUL byte at offset ${nul} (binary data), ${expected}`)
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Refuses what is empty or too large. Throws Unreadable. */
export function refuseSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('found an empty file (0 bytes), expected a document')
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    throw new Unreadable(
      `found ${size} MiB, expected at most ${MAX_BYTES / 1024 / 1024} MiB for one document; split it or leave it out`,
    )
  }
}

/** Refuses what is empty, too large or neither page nor text. Throws Unreadable. */
export function refuseUnreadable(bytes: Uint8Array): void {
  refuseSize(bytes)
  refuseBinary(bytes)
}

/** A page begins with a tag, whichever; text begins with none. */
const MARKUP = /^[\s\ufeff]*<(?:!--|!doctype\s|\?xml\s|[a-z][a-z0-9]{0,15}(?:-[a-z0-9]{1,16})?[\s/>])/i

/** Tells by content, not by name, whether decoded input is a page or plain text. */
export const kindOf = (text: string): 'html' | 'text' => (MARKUP.test(text.slice(0, 4096)) ? 'html' : 'text')
