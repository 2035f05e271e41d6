import { Unreadable } from './unreadable.ts'

export type InputKind = 'html' | 'text'

/** No policy page comes near this; above it, input is a mistake or an attack. */
const MAX_BYTES = 32 * 1024 * 1024

/** Leading bytes of formats that are not text, in hex; from the formats' own specifications. */
const MAGIC: readonly (readonly [hex: string, name: string])[] = [
  ['25504446', 'a PDF file'],
  ['504b0304', 'a ZIP container (docx, xlsx, ofd, zip)'],
  ['d0cf11e0a1b11ae1', 'an OLE container (doc, xls, wps)'],
  ['1f8b', 'gzip data'],
  ['526172211a07', 'a RAR archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['50415231', 'a parquet file'],
  ['7f454c46', 'an ELF program'],
]

function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const format = MAGIC.find(([magic]) => head.startsWith(magic))
  const expected = 'expected an HTML page or a text; convert it or leave it out'
  if (format) throw new Unreadable(`found ${format[1]}, ${expected}`)
  const nul = bytes.indexOf(0)
  if (nul >= 0 && !isUtf16(bytes)) throw new Unreadable(`found a NUL byte at offset ${nul} (binary data), ${expected}`)
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Refuses what is empty, too large or binary. Throws Unreadable. */
export function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('found an empty file (0 bytes), expected a document')
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    throw new Unreadable(
      `found ${size} MiB, expected at most ${MAX_BYTES / 1024 / 1024} MiB for one document; split it or leave it out`,
    )
  }
  refuseBinary(bytes)
}

/** A page begins with a tag, whichever; text begins with none. */
const MARKUP = /^[\s\ufeff]*<(?:!--|!doctype\s|\?xml\s|[a-z][a-z0-9]{0,15}(?:-[a-z0-9]{1,16})?[\s/>])/i

/** Tells by content, not by name, whether decoded input is a page or plain text. */
export const kindOf = (text: string): InputKind => (MARKUP.test(text.slice(0, 4096)) ? 'html' : 'text')
