import { type FileContent, type FileForm, fileFinding } from './content.ts'
import { readDoc } from './doc/doc.ts'
import { type KnownForm, formOf } from './form.ts'
import { FILE_LIMITS } from './limits.ts'
import { type PdfResources, readPdf } from './pdf/pdf.ts'
import { FileRefused } from './refusal.ts'
import { readWorkbook } from './sheet/workbook.ts'
import { readDocx } from './word/docx.ts'
import { openZip } from './zip.ts'

type Read = Omit<FileContent, 'form'>
/** What reading takes besides the bytes: tables that lie on disk. */
export type FileResources = PdfResources
type Reader = (bytes: Uint8Array, form: KnownForm, resources: FileResources) => Promise<Partial<Read>> | Partial<Read>

const notRead: Reader = (_, { name }) => { throw new FileRefused('file_not_read', `found ${name}`) }

/** What a form is read by. One that is not read says what to do. */
const READERS: Readonly<Record<FileForm, Reader>> = {
  docx: (bytes) => readDocx(openZip(bytes)),
  xlsx: (bytes) => {
    openZip(bytes).checkAll()
    return readWorkbook(bytes)
  },
  xls: readWorkbook,
  doc: readDoc,
  pdf: (bytes, _, resources) => readPdf(bytes, resources),
  ofd: notRead,
  zip: notRead,
  rar: notRead,
  picture: notRead,
  other: notRead,
}

const NOTHING: Read = { parts: [], findings: [], members: [] }

/** What is wrong with a file that could not be read. A reader that fails in any other way was given a damaged file. */
function refusalOf(error: unknown, { name }: KnownForm): FileContent['findings'][number] {
  if (error instanceof FileRefused) return fileFinding(error.kind, 'warning', `${name}: ${error.message}`)
  const said = error instanceof Error ? error.message : String(error)
  return fileFinding('file_damaged', 'warning', `${name}: found what cannot be read (${said}), expected a whole file`)
}

/**
 * Reads a file, whatever it is called; null for pages, texts and whatever else has no form of its own. Never throws: what
 * is not read is a finding that says why, and what to do.
 */
export async function readFile(bytes: Uint8Array, resources: FileResources): Promise<FileContent | null> {
  const known = formOf(bytes)
  if (!known) return null
  try {
    if (bytes.length > FILE_LIMITS.bytes)
      throw new FileRefused('file_too_large', `found ${bytes.length} bytes, expected at most ${FILE_LIMITS.bytes}`)
    return { form: known.form, ...NOTHING, ...(await READERS[known.form](bytes, known, resources)) }
  } catch (error) {
    return { form: known.form, ...NOTHING, findings: [refusalOf(error, known)] }
  }
}
