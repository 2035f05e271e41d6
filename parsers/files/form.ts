import * as CFB from 'cfb'
import type { FileForm } from './content.ts'
import { magicOf } from './magic.ts'
import { openZip } from './zip.ts'

/** A form with the name that people know it by. */
export interface KnownForm {
  form: FileForm
  name: string
}

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
