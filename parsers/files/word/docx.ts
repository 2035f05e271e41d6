import type { FileContent, FilePart } from '../content.ts'
import { FileRefused } from '../refusal.ts'
import { childAt, elementsOf, type XmlElement, xmlOf } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { WordBlocks } from './docx-blocks.ts'
import { itemLabels } from './docx-list.ts'

/** Parts that hold notes, by the name of the element that refers to them. */
const NOTES = { footnoteReference: 'word/footnotes.xml', endnoteReference: 'word/endnotes.xml' } as const

const partOf = (zip: Zip, name: string): XmlElement | null => {
  const bytes = zip.bytes(name)
  return bytes && xmlOf(bytes, name)
}

/** Where the text stands: WPS and others may name the part otherwise than Word does (ECMA-376-2, 9.3). */
function mainPart(zip: Zip): string {
  const relations = partOf(zip, '_rels/.rels')
  const main = relations && elementsOf(relations).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))
  return (main?.attributes.Target ?? 'word/document.xml').replace(/^\//, '')
}

/** Paragraphs of the notes that were referred to, in the order of their parts. */
function notesOf(zip: Zip, referred: ReadonlySet<string>, label: () => string): FilePart[] {
  return Object.entries(NOTES).flatMap(([name, part]) => {
    const isReferred = ({ attributes: { id, type } }: XmlElement) => type === undefined && referred.has(`${name} ${id}`)
    const notes = referred.size > 0 ? partOf(zip, part) : null
    return (notes ? elementsOf(notes) : []).filter(isReferred).flatMap((note, at) => {
      const { parts } = new WordBlocks({ label, noted: () => {} }).read(note)
      return parts.map((one) => (one.kind === 'text' ? { ...one, place: `note ${at + 1}` } : one))
    })
  })
}

/**
 * Reads a text of Word, WPS or LibreOffice (ECMA-376, part 1): paragraphs with their numbers, tables with their merges,
 * text boxes after the paragraph they hang on, notes at the end. Heads and feet of pages are left out.
 * Throws FileRefused.
 */
export function readDocx(zip: Zip): Omit<FileContent, 'form' | 'members'> {
  const name = mainPart(zip)
  const document = partOf(zip, name)
  const body = childAt(document ?? undefined, 'body')
  if (!body) throw new FileRefused('file_damaged', `found no body in ${name}, expected the text of the document`)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const label = itemLabels(partOf(zip, `${folder}numbering.xml`), partOf(zip, `${folder}styles.xml`))
  const notes = new Set<string>()
  const { parts } = new WordBlocks({ label, noted: (note) => notes.add(note) }).read(body)
  return { parts: [...parts, ...notesOf(zip, notes, () => '')], findings: [] }
}
