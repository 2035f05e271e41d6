import * as CFB from 'cfb'
import type { FileForm } from './content.ts'
import { openZip } from './zip.ts'

/** A form with the name that people know it by. */
export interface KnownForm {
  form: FileForm
  name: string
}

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

/** What tells the forms that are ZIP containers, by an entry each. */
const ENTRIES: readonly (readonly [entry: RegExp, form: FileForm, name: string])[] = [
  [/^word\/document\d*\.xml$/, 'docx', 'a Word text (docx)'],
  [/^xl\/workbook\.(?:xml|bin)$/, 'xlsx', 'a workbook (xlsx)'],
  [/^OFD\.xml$/, 'ofd', 'an OFD document'],
  [/^ppt\/presentation\.xml$/, 'other', 'a presentation (pptx)'],
  [/^mimetype$/, 'other', 'an OpenDocument file'],
]

/** The same for OLE containers, by a stream. */
const STREAMS: readonly (readonly [stream: string, form: FileForm, name: string])[] = [
  ['/EncryptedPackage', 'encrypted', 'an Office file'],
  ['/WordDocument', 'doc', 'a Word text (doc)'],
  ['/Workbook', 'xls', 'a workbook (xls)'],
  ['/Book', 'xls', 'a workbook (xls)'],
  ['/PowerPoint Document', 'other', 'a presentation (ppt)'],
]

type Magic = (typeof MAGIC)[number]

const PDF: Magic = [/^25504446/, 'pdf', 'a PDF file']
/** A PDF may begin behind a kilobyte of something else (ISO 32000-1, implementation note 13). */
const PDF_WITHIN = 1024
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN)).includes('%PDF-')

function containerForm(bytes: Uint8Array): KnownForm {
  const names = namesIn(bytes)
  const found = ENTRIES.find(([entry]) => names.some((name) => entry.test(name)))
  return found ? { form: found[1], name: found[2] } : { form: 'zip', name: 'a ZIP archive' }
}

/** A damaged container is one of files all the same: its reader says what is wrong. */
function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return openZip(bytes).names
  } catch {
    return []
  }
}

function oleForm(bytes: Uint8Array): KnownForm {
  try {
    const { FullPaths } = CFB.parse(bytes)
    const found = STREAMS.find(([stream]) => FullPaths.some((path) => path.slice(path.indexOf('/')) === stream))
    return found ? { form: found[1], name: found[2] } : { form: 'other', name: 'an OLE container of unknown contents' }
  } catch {
    return { form: 'damaged', name: 'an OLE container (doc, xls, wps)' }
  }
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 16)).toString('hex')

/** The first form whose leading bytes a file has; undefined for pages and texts. Costs nothing: containers stay closed. */
function magicOf(bytes: Uint8Array): Magic | undefined {
  const head = headOf(bytes)
  return MAGIC.find(([magic]) => magic.test(head)) ?? (isPdf(bytes) ? PDF : undefined)
}

/** What the leading bytes of a file say that it is, for people; null for pages and texts. */
export const magicName = (bytes: Uint8Array): string | null =>
  magicOf(bytes)?.[2] ?? STRANGE.find(([magic]) => magic.test(headOf(bytes)))?.[1] ?? null

/** True for the file of some program, read or not: it may be a document, and its reader says what it is. */
export const isFile = (bytes: Uint8Array): boolean => magicOf(bytes) !== undefined

/**
 * What a file is by its bytes; null for pages, texts and whatever else has no form of its own. A name is never asked:
 * half of the portals' .xls are pages.
 */
export function formOf(bytes: Uint8Array): KnownForm | null {
  const found = magicOf(bytes)
  if (!found) return null
  const [, form, name] = found
  if (form === 'container') return containerForm(bytes)
  return form === 'ole' ? oleForm(bytes) : { form, name }
}
