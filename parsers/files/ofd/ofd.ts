import type { FileContent } from '../content.ts'
import { layoutParts } from '../layout/layout.ts'
import type { LayoutPage } from '../layout/page.ts'
import { needsOcr, sortedPages } from '../layout/picture-page.ts'
import { FILE_LIMITS } from '../limits.ts'
import { FileRefused } from '../refusal.ts'
import { childAt, childrenNamed, textBelow, type XmlElement, xmlOf } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { boxOf, ofdPage } from './ofd-page.ts'

/** A page of A4, in millimetres, for documents that name no size. */
const A4 = [0, 0, 210, 297] as const

/** The name of an entry that is given relative to a folder, or from the root with a slash. */
function entryName(folder: string, location: string): string {
  const parts: string[] = []
  for (const part of (location.startsWith('/') ? location : `${folder}/${location}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')))

function partOf(zip: Zip, name: string): XmlElement {
  const bytes = zip.bytes(name)
  if (!bytes) throw new FileRefused('file_damaged', `found no part ${name}, expected it as the document names it`)
  return xmlOf(bytes, name)
}

const locationOf = (element: XmlElement | undefined): string | null => {
  const location = element && textBelow(element).trim()
  return location || null
}

/** The pages of the first document of a file. */
function pagesOf(zip: Zip): LayoutPage[] {
  const root = locationOf(childAt(partOf(zip, 'OFD.xml'), 'DocBody', 'DocRoot'))
  if (!root) throw new FileRefused('file_damaged', 'found no document in OFD.xml, expected one')
  const name = entryName('', root)
  const document = partOf(zip, name)
  const common = childAt(document, 'CommonData')
  const sized = childAt(common, 'PageArea', 'PhysicalBox')
  const usual = (sized && boxOf(textBelow(sized))) ?? A4
  const templates = new Map(
    (common ? childrenNamed(common, 'TemplatePage') : []).map(({ attributes }) => [attributes.ID, attributes.BaseLoc]),
  )
  const pages = childrenNamed(childAt(document, 'Pages') ?? document, 'Page')
  if (pages.length > FILE_LIMITS.pages)
    throw new FileRefused(
      'file_too_large',
      `found ${pages.length} pages, expected at most ${FILE_LIMITS.pages}; split it`,
    )
  return pages.map(({ attributes }, at) => {
    const page = partOf(zip, entryName(folderOf(name), attributes.BaseLoc ?? ''))
    const below = childrenNamed(page, 'Template').flatMap((template) => {
      const location = templates.get(template.attributes.TemplateID)
      return location ? [partOf(zip, entryName(folderOf(name), location))] : []
    })
    const own = childAt(page, 'Area', 'PhysicalBox')
    return ofdPage([...below, page], at + 1, (own && boxOf(textBelow(own))) ?? usual)
  })
}

/** Reads an OFD document (GB/T 33190-2016) by where its text and lines stand, as a PDF is read. Throws FileRefused. */
export function readOfd(zip: Zip): Pick<FileContent, 'parts' | 'findings' | 'pages'> {
  const { readable, pictures } = sortedPages(pagesOf(zip))
  return {
    parts: layoutParts(readable),
    findings: needsOcr(pictures, readable.length + pictures.length),
    pages: readable,
  }
}
