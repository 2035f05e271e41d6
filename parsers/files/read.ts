import type { Finding } from '../finding.ts'
import { type ArchiveMember, isMember, leadsOut } from './archive/member.ts'
import { rarMembers } from './archive/rar.ts'
import { zipMembers } from './archive/zip-members.ts'
import { type FileContent, type FileForm, fileFinding } from './content.ts'
import { readDoc } from './doc/doc.ts'
import { formOf, type KnownForm } from './form.ts'
import { FILE_LIMITS } from './limits.ts'
import { readOfd } from './ofd/ofd.ts'
import type { PdfResources } from './pdf/pdf.ts'
import { FileRefused } from './refusal.ts'
import { readPictures } from './scan/picture.ts'
import { readDocx } from './word/docx.ts'
import { docxPictures } from './word/docx-pictures.ts'
import { openZip, type Zip } from './zip.ts'

/** What reading takes besides the bytes: tables that lie on disk. */
export type FileResources = PdfResources

type Read = Pick<FileContent, 'parts' | 'findings' | 'pages'> & Partial<Pick<FileContent, 'members'>>

/** A file as its reader is given it. */
interface Opened {
  bytes: Uint8Array
  name: string
  resources: FileResources
  /** Archives around it. */
  depth: number
}

/** The libraries of PDF and workbooks take 50 MiB together: they are loaded with the first file of their form. */
const workbook = async (bytes: Uint8Array): Promise<Read> => (await import('./sheet/workbook.ts')).readWorkbook(bytes)

/** What a form is read by. */
const READERS: Readonly<Record<FileForm, (file: Opened) => Promise<Read> | Read>> = {
  docx: ({ bytes, resources }) => readText(openZip(bytes), resources),
  doc: ({ bytes }) => readDoc(bytes),
  xlsx: ({ bytes }) => {
    openZip(bytes).checkAll()
    return workbook(bytes)
  },
  xls: ({ bytes }) => workbook(bytes),
  pdf: async ({ bytes, resources }) => (await import('./pdf/pdf.ts')).readPdf(bytes, resources),
  ofd: ({ bytes }) => readOfd(openZip(bytes)),
  zip: (file) => readArchive(zipMembers(openZip(file.bytes)), file),
  rar: async (file) => readArchive(await rarMembers(file.bytes), file),
  picture: ({ bytes, name, resources }) => readPictures([bytes], name, resources),
  encrypted: () => {
    throw new FileRefused('file_encrypted', 'found it encrypted, expected an open file; save it without its password')
  },
  damaged: () => {
    throw new FileRefused('file_damaged', 'found no directory in it, expected a whole file; fetch it again')
  },
  other: ({ name }) => {
    throw new FileRefused(
      'file_not_read',
      `found ${name}, expected Word, Excel, PDF, OFD, ZIP or RAR; save it in one of these forms and import it again`,
    )
  },
}

/** A text of Word; one that is nothing but pictures is read as those. */
function readText(zip: Zip, resources: FileResources): Promise<Read> | Read {
  const read = readDocx(zip)
  if (read.parts.some((part) => part.kind === 'grid' || part.text.trim() !== '')) return read
  const pictures = docxPictures(zip)
  return pictures.length === 0 ? read : readPictures(pictures, `${pictures.length} pictures and no letter`, resources)
}

const named = (name: string, said: string): Finding => fileFinding('file_not_read', `${name}: ${said}`)

/** Reads the files of an archive, each as a document of its own. */
async function readArchive(entries: readonly ArchiveMember[], { resources, depth }: Opened): Promise<Read> {
  if (depth >= FILE_LIMITS.nested)
    throw new FileRefused(
      'file_not_read',
      `found an archive ${depth} archives deep, expected at most ${FILE_LIMITS.nested}; unpack it`,
    )
  const members: FileContent['members'] = []
  const findings: Finding[] = []
  for (const { name, bytes } of entries.filter((entry) => isMember(entry.name))) {
    if (leadsOut(name)) {
      findings.push(
        named(name, 'found a name that leads out of the archive, expected one within; the file is not read'),
      )
      continue
    }
    const content = await readOpened(bytes(), resources, depth + 1)
    if (content) members.push({ name, content })
    else findings.push(named(name, 'found a page or text inside an archive, expected a file; unpack it and import it'))
  }
  return { parts: [], findings, members }
}

/** What is wrong with a file that could not be read. A reader that fails in any other way was given a damaged file. */
function refusalOf(error: unknown, { name }: KnownForm): Finding {
  if (error instanceof FileRefused) return fileFinding(error.kind, `${name}: ${error.message}`)
  const said = error instanceof Error ? error.message : String(error)
  return fileFinding('file_damaged', `${name}: found what cannot be read (${said}), expected a whole file`)
}

async function readOpened(bytes: Uint8Array, resources: FileResources, depth: number): Promise<FileContent | null> {
  const known = formOf(bytes)
  if (!known) return null
  const { form, name } = known
  try {
    if (bytes.length > FILE_LIMITS.bytes)
      throw new FileRefused('file_too_large', `found ${bytes.length} bytes, expected at most ${FILE_LIMITS.bytes}`)
    const read = { form, members: [], ...(await READERS[form]({ bytes, name, resources, depth })) }
    if (read.parts.length + read.members.length + read.findings.length > 0) return read
    throw new FileRefused('file_not_read', 'found no text in it, expected some; pictures and charts are not read')
  } catch (error) {
    return { form, parts: [], members: [], findings: [refusalOf(error, known)] }
  }
}

/**
 * Reads a file, whatever it is called; null for pages, texts and whatever else has no form of its own. Never throws: what
 * is not read is a finding that says why, and what to do. Nothing in a file is executed or fetched.
 */
export const readFile = (bytes: Uint8Array, resources: FileResources): Promise<FileContent | null> =>
  readOpened(bytes, resources, 0)
