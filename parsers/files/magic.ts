import type { FileForm } from './content.ts'

/** Leading bytes in hex, from the specifications of the forms. ZIP and OLE containers are looked into. */
const MAGIC: readonly (readonly [magic: RegExp, form: FileForm | 'container' | 'ole', name: string])[] = [
  [/^504b0304/, 'container', 'a ZIP container'],
  [/^504b0506/, 'zip', 'an empty ZIP archive'],
  [/^d0cf11e0a1b11ae1/, 'ole', 'an OLE container'],
  [/^526172211a07/, 'rar', 'a RAR archive'],
  [/^89504e470d0a1a0a/, 'picture', 'a PNG picture'],
  [/^ffd8ff/, 'picture', 'a JPEG picture'],
  [/^47494638/, 'picture', 'a GIF picture'],
  [/^424d.{8}0{8}/, 'picture', 'a BMP picture'],
  [/^49492a00/, 'picture', 'a TIFF picture'],
  [/^4d4d002a/, 'picture', 'a TIFF picture'],
  [/^377abcaf271c/, 'other', 'a 7z archive'],
  [/^7b5c727466/, 'other', 'an RTF text'],
]

/** Data that nobody writes documents in; known by name to say what is refused. */
const STRANGE: readonly (readonly [magic: RegExp, name: string])[] = [
  [/^1f8b/, 'gzip data'],
  [/^50415231/, 'a parquet file'],
  [/^7f454c46/, 'an ELF program'],
]

/** First bytes of all of them: nearly every page and text begins with none, which is quick to tell. */
const FIRST_BYTES: ReadonlySet<number> = new Set(
  [...MAGIC, ...STRANGE].map(([{ source }]) => Number.parseInt(source.slice(1, 3), 16)),
)

export type Magic = (typeof MAGIC)[number]

const PDF: Magic = [/^25504446/, 'pdf', 'a PDF file']
/** A PDF may begin after a kilobyte of something else (ISO 32000-1, implementation note 13). */
const PDF_WITHIN = 1024
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN)).includes('%PDF-')

const headOf = (bytes: Uint8Array): string =>
  FIRST_BYTES.has(bytes[0] ?? 0) ? Buffer.from(bytes.subarray(0, 16)).toString('hex') : ''

/** The first form whose leading bytes a file has; undefined for pages and texts. Costs nothing: containers stay closed. */
export function magicOf(bytes: Uint8Array): Magic | undefined {
  const head = headOf(bytes)
  const found = head === '' ? undefined : MAGIC.find(([magic]) => magic.test(head))
  return found ?? (isPdf(bytes) ? PDF : undefined)
}

/** What the leading bytes of a file say that it is, for people; null for pages and texts. */
export function magicName(bytes: Uint8Array): string | null {
  const found = magicOf(bytes)
  if (found) return found[2]
  const head = headOf(bytes)
  return head === '' ? null : (STRANGE.find(([magic]) => magic.test(head))?.[1] ?? null)
}

/** True for the file of some program, read or not: it may be a document, and its reader says what it is. */
export const isFile = (bytes: Uint8Array): boolean => magicOf(bytes) !== undefined
